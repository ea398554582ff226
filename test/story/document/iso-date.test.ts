import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDateOf } from '../../../src/story/document/iso-date.ts';

describe('a date as it is written', () => {
  it.each([
    ['2024-05-05', '2024-05-05'],
    ['2024-5-5', '2024-05-05'],
    ['2024-05-05T18:30:00Z', '2024-05-05T18:30:00Z'],
    ['2024-05-05T18:30:00.123+02:00', '2024-05-05T18:30:00+02:00'],
    ['2024-05-05 18:30', '2024-05-05T18:30'],
    ['2024-05-05 18:30:00 -0700', '2024-05-05T18:30:00-07:00'],
    ['5. Mai 2024', '2024-05-05'],
    ['5. März 2024 um 9.15 Uhr', '2024-03-05T09:15'],
    ['May 5, 2024', '2024-05-05'],
    ['Sunday, May 5th, 2024', '2024-05-05'],
    ['Sun, 05 May 2024 10:00:00 GMT', '2024-05-05T10:00:00Z'],
    ['Sun, 5 May 2024 10:00 +0200', '2024-05-05T10:00+02:00'],
    ['May 5, 2024 3:30 PM', '2024-05-05T15:30'],
    ['05/13/2024', '2024-05-13'],
    ['13/05/2024', '2024-05-13'],
    ['05/05/2024', '2024-05-05'],
    ['05.05.2024', '2024-05-05'],
    ['2024/05/05', '2024-05-05'],
    ['31.12.2024, 24:61', '2024-12-31'],
  ])('%s is %s', (written, iso) => {
    expect(isoDateOf(written)).toBe(iso);
  });

  it.each([
    '',
    'yesterday',
    '05/06/2024',
    '2024-02-30',
    '31. Juni 2024',
    '2024',
    'Mai 2024',
    '5. Foo 2024',
  ])('%s is none', (written) => {
    expect(isoDateOf(written)).toBeUndefined();
  });

  it('is the same day whichever way it is written', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', number = ''] = iso.split('-');
        expect(isoDateOf(iso)).toBe(iso);
        expect(isoDateOf(`${number}.${month}.${year}`)).toBe(iso);
        expect(
          isoDateOf(date.toLocaleDateString('de-DE', { dateStyle: 'long', timeZone: 'UTC' })),
        ).toBe(iso);
        expect(
          isoDateOf(date.toLocaleDateString('en-US', { dateStyle: 'full', timeZone: 'UTC' })),
        ).toBe(iso);
      }),
    );
  });

  it('is none or starts with a day of the calendar, for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const iso = isoDateOf(text);
        expect(iso === undefined || !Number.isNaN(Date.parse(iso.slice(0, 10)))).toBe(true);
      }),
    );
  });
});
