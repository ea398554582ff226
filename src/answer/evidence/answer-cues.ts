// What a page says where it answers a question of some sort: a question about costs is answered where euros or
// "kostenlos" stand. Broader than the kinds of `answer-kind.ts`, which must tell one sentence of prose from the next;
// lines say so little by themselves that the look of an answer tells them apart as much as the question's words do.

import { answerWordsOf, type CueName, cueNames } from '../../language/answers/answer-words.ts';
import { monthNames, weekdayNames } from '../../language/facts/calendar.ts';
import { numberWords } from '../../language/facts/number-words.ts';
import { ofAllLanguages } from '../../language/language.ts';
import { asWords, foundIn } from '../../language/phrases/phrases.ts';
import { addressShapes } from './page-structure.ts';

/** How a question asks for something, and how its answer looks. */
export interface AnswerCue {
  /** Whether a question, in any language, asks for it. */
  readonly asks: RegExp;
  /** Whether a text, in any language, may hold it. */
  readonly shows: RegExp;
  /** Whether it is a fact, such as a price, which a line or two tell; other answers are longer. */
  readonly isFact: boolean;
}

/** Facts; see `AnswerCue.isFact`. */
const facts: ReadonlySet<CueName> = new Set<CueName>([
  'cost',
  'age',
  'languages',
  'time',
  'duration',
  'number',
]);

/** Number words up to twelve. */
const fewWords = [
  ...answerWordsOf(({ one }) => one),
  ...ofAllLanguages(numberWords, ({ cardinals }) =>
    Object.keys(cardinals).filter((word) => {
      const value = cardinals[word] ?? 0;
      return value > 0 && value <= 12;
    }),
  ),
];
const slots = {
  digit: '\\d',
  number: '\\d\\s*',
  count: `(?:\\d+|${asWords(fewWords)})`,
  anything: '.*',
};

/** What shows an answer in any language, beside the phrases: signs and shapes of digits. */
const shapes: Readonly<Partial<Record<CueName, string>>> = {
  cost: '€|\\$|£',
  contact: addressShapes,
  whereToGo: addressShapes,
  time: '\\d{1,2}[:.]\\d\\d',
  definition: '=',
  number: '\\d',
};

/** Words that show an answer and stand in tables of their own. */
const ownWords: Readonly<Partial<Record<CueName, readonly string[]>>> = {
  time: [...monthNames, ...weekdayNames.map((name) => `${name}*`)],
  number: fewWords,
};

function cueOf(name: CueName): AnswerCue {
  const asks = foundIn(
    answerWordsOf(({ cues }) => cues[name].asks),
    slots,
  );
  const opens = asWords(
    answerWordsOf(({ cues }) => cues[name].opens ?? []),
    slots,
  );
  const shows = foundIn(
    [...answerWordsOf(({ cues }) => cues[name].shows), ...(ownWords[name] ?? [])],
    slots,
  );
  const shape = shapes[name];

  return {
    asks: new RegExp(`^${opens}|${asks}`, 'iu'),
    shows: new RegExp(shape === undefined ? shows : `${shape}|${shows}`, 'iu'),
    isFact: facts.has(name),
  };
}

const cues = cueNames.map(cueOf);

/** Costs. */
export const costCue = cueOf('cost');

/** What the answer to a question may look like, as far as its words tell; most questions expect one or two things. */
export function expectedCues(question: string): readonly AnswerCue[] {
  return cues.filter(({ asks }) => asks.test(question));
}

/** Whether a text shows any of the cues. */
export function showsAnyCue(text: string, expected: readonly AnswerCue[]): boolean {
  return expected.some(({ shows }) => shows.test(text));
}
