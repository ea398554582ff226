// What the question word of a question asks for, and whether a text holds such a thing by its look.

import {
  type AnswerKind,
  answerKinds,
  answerWordsOf,
} from '../../language/answers/answer-words.ts';
import { monthNames, weekdayNames } from '../../language/facts/calendar.ts';
import { numberWords } from '../../language/facts/number-words.ts';
import { ofAllLanguages } from '../../language/language.ts';
import { foundIn, oneOf, phraseWithin } from '../../language/phrases/phrases.ts';
import { apostrophes, wordStart } from '../../language/words/characters.ts';
import { unmistakableParticles } from '../../language/words/name-particles.ts';

/** In this order: "how long ago" and "what year" hold words of others. */
const questionPatterns = answerKinds.map(
  (kind) => [kind, phraseWithin(answerWordsOf(({ asksFor }) => asksFor[kind]))] as const,
);

const dates = new RegExp(
  [
    foundIn([...monthNames, ...weekdayNames, ...answerWordsOf(({ shows }) => shows.time)]),
    '(?<!\\d)(?:1\\d|20)\\d\\d(?!\\d)',
    '\\d{1,2}\\.\\s?\\d{1,2}\\.',
    '\\d{1,2}:\\d\\d',
  ].join('|'),
  'iu',
);

/** Number words but for one, which is an article or a pronoun too. */
const severals = ofAllLanguages(numberWords, ({ cardinals }) =>
  Object.keys(cardinals).filter((word) => cardinals[word] !== 1),
);

const numbers = new RegExp(
  `\\d|${foundIn([...severals, ...answerWordsOf(({ shows }) => shows.number)])}`,
  'iu',
);

const reasons = phraseWithin(answerWordsOf(({ shows }) => shows.reason));

const article = oneOf(answerWordsOf((words) => words.articlesOfPlaces));
const places = new RegExp(
  `${wordStart}${oneOf(answerWordsOf((words) => words.beforePlaces))}\\s+(?:${article}\\s+)?(?:\\p{Ll}+\\s+)?\\p{Lu}`,
  'u',
);

/** Two capitals in a row: a first and a last name, or a title and a name. */
const name = `\\p{Lu}[\\p{L}\\p{M}${apostrophes}-]+`;
const names = new RegExp(`${name} (?:${oneOf(unmistakableParticles)} |\\p{Lu}\\. )?${name}`, 'u');

const evidencePatterns: Readonly<Record<AnswerKind, RegExp>> = {
  time: dates,
  number: numbers,
  reason: reasons,
  place: places,
  person: names,
};

/** What a question, in any language, asks for; nothing where its question word leaves that open ("what", "which"). */
export function answerKindOf(question: string): AnswerKind | undefined {
  return questionPatterns.find(([, pattern]) => pattern.test(question))?.[0];
}

/** Whether a text, in any language, holds something of the kind, by its look: a name, a date, a place, a number. */
export function holdsAnswerKind(text: string, kind: AnswerKind): boolean {
  return evidencePatterns[kind].test(text);
}
