// What kind of answer a question expects, by its words: the table that each language fills in. Notation: `phrases/notation.ts`.

import type { ByLanguage } from '../language.ts';

/** A kind of answer that shows in the words of a sentence. */
export type ExpectedKind = 'person' | 'time' | 'place' | 'figure';

/** Phrases that open a question, or stand in it after a preposition. */
export const kindWords: ByLanguage<Readonly<Record<ExpectedKind, readonly string[]>>> = {
  de: {
    figure: [
      'wie (viel|viele|vielen|hoch|groß|lang|lange|alt|teuer|weit|oft|schnell|schwer|tief|breit|häufig)',
      'wieviel[e]',
      'was kostet[e|en]',
      'welche[r] (summe|zahl|anzahl)',
    ],
    time: [
      'wann',
      '(seit|ab|bis) wann',
      '(an|am) welche[m|n] tag',
      'in welchem (jahr|monat)',
      'um wie viel uhr',
      'um wieviel uhr',
    ],
    person: ['wer', 'wen', 'wem', '(mit|von|bei|zu|für|gegen) (wem|wen)', 'wessen'],
    place: ['wo', 'wohin', 'woher', '(in|an) welche[r|m] (stadt|land|ort|stelle)'],
  },
  en: {
    figure: [
      'how (many|much|long|high|big|large|old|far|often|fast|tall|deep|expensive|wide|heavy)',
      'what (does|did|do) … cost',
      'what (is|are|was|were) … worth',
    ],
    time: [
      '(since|until) when',
      'when',
      '[on|at|in] (what|which) (time|day|date|year|month)',
      "when's",
    ],
    person: ['who', "who's", 'whom', 'whose', '(by|with|for|from|to) whom'],
    place: ['where', "where's", 'in which (city|town|country|place)'],
  },
};
