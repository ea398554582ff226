import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../../src/language/claims/clauses.ts';
import { type Language, languages } from '../../../src/language/language.ts';

const clausesOf = (text: string, language: Language) =>
  splitClauses(text, language).clauses.map((spans) =>
    spans.map(({ start, end }) => text.slice(start, end).trim()).join(' '),
  );

describe('the clauses of a sentence', () => {
  it.each<[Language, string, string[]]>([
    [
      'de',
      'Die Gespräche wurden abgesagt, nachdem das Regime Änderungen gefordert hatte.',
      ['Die Gespräche wurden abgesagt,', 'nachdem das Regime Änderungen gefordert hatte.'],
    ],
    [
      'de',
      'Katar, das warme Beziehungen zum Regime unterhält, war verärgert.',
      ['Katar, war verärgert.', 'das warme Beziehungen zum Regime unterhält,'],
    ],
    [
      'de',
      'Nachdem das Regime Änderungen gefordert hatte, sagten sie die Gespräche ab.',
      ['Nachdem das Regime Änderungen gefordert hatte,', 'sagten sie die Gespräche ab.'],
    ],
    ['de', 'Witkoff und Kushner waren eingetroffen.', ['Witkoff und Kushner waren eingetroffen.']],
    ['de', 'Die Aktie stieg um 6,4 Prozent.', ['Die Aktie stieg um 6,4 Prozent.']],
    [
      'en',
      'The talks failed because Iran demanded changes.',
      ['The talks failed', 'because Iran demanded changes.'],
    ],
    [
      'en',
      'Rubio said the demands endangered the talks.',
      ['Rubio said', 'the demands endangered the talks.'],
    ],
    [
      'en',
      'The talks were called off and the envoys have gone home.',
      ['The talks were called off', 'and the envoys have gone home.'],
    ],
  ])('(%s) of %j', (language, sentence, clauses) => {
    expect(clausesOf(sentence, language)).toEqual(clauses);
  });

  it('an addition that is no clause is a part', () => {
    const text = 'The talks failed after the regime demanded changes, and oil prices rose sharply.';
    const parts = splitClauses(text, 'en').parts.map(({ start, end }) => text.slice(start, end));

    expect(parts.at(-1)).toBe('and oil prices rose sharply.');
  });

  it('share out the letters of any sentence', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.constantFrom(...languages), (text, language) => {
        const { clauses, parts } = splitClauses(text, language);
        const letters = (spans: readonly { start: number; end: number }[]) =>
          spans
            .toSorted((one, other) => one.start - other.start)
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/[^\p{L}\p{N}]/gu, '');

        expect(letters(clauses.flat())).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''));
        expect(letters(parts)).toBe(letters(clauses.flat()));
      }),
    );
  });
});
