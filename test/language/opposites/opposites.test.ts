import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import { polesIn } from '../../../src/language/opposites/opposites.ts';

const ends = (text: string, language: Language) =>
  polesIn(text, language).map(({ scale, end }) => `${scale} ${end}`);

describe('words with an opposite', () => {
  it.each<[Language, string, string]>([
    ['de', 'Sie lehnten den Vorschlag ab.', 'agreement -1'],
    ['de', 'Sie stimmten dem Vorschlag der Minister am Dienstag zu.', 'agreement 1'],
    ['en', 'They rejected the proposal.', 'agreement -1'],
    ['en', 'They turned the proposal down.', 'agreement -1'],
    ['en', 'The regime was ready to talk.', 'agreement 1'],
    ['de', 'Die Preise stiegen nicht, sie sind gesunken.', 'rise -1'],
    ['en', 'It became less and less likely.', 'likelihood -1'],
  ])('(%s) %s: %s', (language, text, end) => {
    expect(ends(text, language)).toContain(end);
  });

  it('are found in any case, where they stand', () => {
    const text = 'İ İ: DIE PREISE STIEGEN, Gestiegen sind sie überall.';

    expect(
      polesIn(text, 'de').map(({ start, length }) => text.slice(start, start + length)),
    ).toEqual(['STIEGEN', 'Gestiegen']);
  });

  it('count once, by the longer phrase', () => {
    expect(ends('It is less likely.', 'en')).not.toContain('likelihood 1');
  });

  it('a particle ends its clause: "gab … nach" is not in "gab … nach der Nachricht bekannt"', () => {
    expect(ends('Die Aktie gab am Mittwoch nach.', 'de')).toContain('rise -1');
    expect(ends('Die Firma gab nach der Nachricht Zahlen bekannt.', 'de')).not.toContain('rise -1');
  });
});
