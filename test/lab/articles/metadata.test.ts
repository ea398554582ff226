import { describe, expect, it } from 'vitest';
import { compareMetadata } from '../../../lab/articles/metadata.ts';

const nothing = { standfirst: [], headings: [], captions: [], optional: [] };

describe('compareMetadata', () => {
  it.each([
    ['title', 'Umbau: „Das Bad war am Ende“', 'Umbau:  "Das Bad war am Ende"', 'right'],
    ['title', 'Umbau des Freibads', 'Umbau des Freibads – Altdorfer Bote', 'wrong'],
    ['author', 'Ina Brandt, Udo Kern', 'Von Udo Kern und Ina Brandt', 'right'],
    ['author', 'Ina Brandt', 'Ina Brandt, dpa', 'wrong'],
    ['published', '2024-05-04 08:30:00+02:00', '2024-05-04', 'right'],
    ['published', '2024-05-04T00:30:00+02:00', '2024-05-03T22:30:00Z', 'right'],
    ['published', '2024-05-04T08:30:00+02:00', '2024-05-05', 'wrong'],
    ['url', 'https://www.bote.example/bad.html?p=1', 'http://bote.example/bad.html', 'right'],
    ['url', 'https://bote.example/bad', 'https://bote.example/bad/2', 'wrong'],
    ['outlet', 'Altdorfer Bote', 'altdorfer bote', 'right'],
    ['language', 'de', 'de-AT', 'right'],
    ['language', 'de', 'en', 'wrong'],
    ['author', 'Ina Brandt', ' ', 'missing'],
  ] as const)('finds the %s "%s" read as "%s" %s', (field, known, read, verdict) => {
    expect(
      compareMetadata({ ...nothing, [field]: known }, { paragraphs: [], [field]: read }),
    ).toEqual({
      [field]: verdict,
    });
  });

  it('takes any of several titles for right', () => {
    const page = { ...nothing, title: ['Rat baut Bad um', 'Umbau des Freibads'] };

    expect(compareMetadata(page, { paragraphs: [], title: 'Umbau des Freibads' })).toEqual({
      title: 'right',
    });
  });

  it('says nothing of fields that are not known', () => {
    expect(compareMetadata(nothing, { title: 'Umbau', paragraphs: [] })).toEqual({});
  });
});
