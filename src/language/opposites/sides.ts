// Words before a noun that put something on one side of it or on the other: "for the plan", "against the plan".

import { byLanguage, type Language } from '../language.ts';

/** What the sides are of: whether something is wanted, and whether it is there. */
const scales = ['stance', 'company'] as const;

/** One side of a scale. */
export interface Side {
  readonly scale: (typeof scales)[number];
  readonly end: 1 | -1;
}

type Words = Readonly<
  Record<Side['scale'], readonly [one: readonly string[], other: readonly string[]]>
>;

const tables: Readonly<Record<Language, Words>> = {
  de: {
    stance: [['für'], ['gegen']],
    company: [
      ['mit', 'samt', 'mitsamt'],
      ['ohne', 'gegen'],
    ],
  },
  en: {
    stance: [['for'], ['against']],
    company: [['with'], ['without', 'against']],
  },
};

const sides = byLanguage((language) => {
  const found = new Map<string, Side[]>();
  for (const scale of scales) {
    for (const [index, words] of tables[language][scale].entries()) {
      for (const word of words) {
        found.set(word, [...(found.get(word) ?? []), { scale, end: index === 0 ? 1 : -1 }]);
      }
    }
  }

  return found;
});

/** The sides that a word puts something on, one a scale; none for most words. @param word - In lower case. */
export function sidesOf(word: string, language: Language): readonly Side[] {
  return sides[language].get(word) ?? [];
}
