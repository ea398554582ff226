// A follow-up in full words, as a model writes it.

import { languages } from '../../language/language.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import { sentencesOf } from '../answer.ts';
import type { Exchange } from '../answerer.ts';
import { longestQuestion } from '../question/question-kind.ts';
import type { EarlierTurn } from './prompt.ts';

const mostEarlier = 3;
const longestTurn = 1_500;

/** What a model is told of a conversation: its last few exchanges, each cut to a length. */
export function earlierTurns(history: readonly Exchange[]): readonly EarlierTurn[] {
  return history.slice(-mostEarlier).map(({ question, answer }) => ({
    question: question.slice(0, longestTurn),
    answer: sentencesOf(answer)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, longestTurn),
  }));
}

/** Letters that a word must share with one of the conversation: endings differ. */
const sharedStart = 5;

/**
 * Whether a rewritten question says nothing that the conversation does not: each of its content words is a word of
 * the conversation, but for its ending. A model that was talked into writing something else is caught here, because a
 * question's words may be repeated to the reader.
 */
export function isOfConversation(
  rewritten: string,
  question: string,
  earlier: readonly EarlierTurn[],
): boolean {
  if (rewritten === '' || rewritten.length > longestQuestion) return false;

  const said = new Set(
    words([question, ...earlier.flatMap((turn) => [turn.question, turn.answer])].join('\n')),
  );
  const starts = new Set(Array.from(said, (word) => word.slice(0, sharedStart)));

  return words(rewritten).every(
    (word) =>
      said.has(word) ||
      languages.some((language) => stopwords[language].has(word)) ||
      (word.length >= sharedStart && starts.has(word.slice(0, sharedStart))),
  );
}
