// What a question leaves to the conversation.

import { byLanguage, type Language } from '../../language/language.ts';
import { openingPhrase } from '../../language/phrases/phrases.ts';
import { questionPhrases, questionPhrasesOf } from '../../language/questions/question-phrases.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import type { Passage } from '../../search/retriever.ts';
import type { Exchange } from '../answerer.ts';
import type { CitedWords } from '../citations.ts';
import { questionKind } from './question-kind.ts';

/** A question as it is to be looked up, understood from what was said before. */
export interface UnderstoodQuestion {
  /** The question, with the content words of earlier ones that it leaves out. */
  readonly text: string;
  /** What the last answer cited, where the question refers to it: the likeliest place of its answer too. */
  readonly carried: readonly CitedWords[];
}

/** Exchanges, counted back from the last one, that a question can refer to. */
const mostExchanges = 3;

/** Words that one question can take over. */
const mostCarriedWords = 12;

/** A question with more content words of its own says what it is about. */
const fewWords = 2;

const opensFollowUp = openingPhrase(questionPhrasesOf('followUps'));

/** Words that stand for something said before. */
const referring = byLanguage((language) => new Set(questionPhrases[language].referring));

/**
 * Understands a follow-up ("Und warum?", "And who said that?") without a chat model: a question that says too
 * little by itself takes over the content words of the one before, as far back as that one is a follow-up too,
 * and the paragraphs that the last answer cited. Any other question stays as it is. Earlier answers are used to
 * understand a question, never as evidence.
 *
 * @param history - Oldest first.
 */
export function understand(
  text: string,
  language: Language,
  history: readonly Exchange[],
): UnderstoodQuestion {
  const earlier = history.slice(-mostExchanges).filter(isAboutStory);
  const last = earlier.at(-1);
  if (last === undefined || !isFollowUp(text, language)) return { text, carried: [] };

  const own = new Set(words(text));
  const carriedWords = wordsToCarry(earlier).filter((word) => !own.has(word.toLowerCase()));
  const suffix = [...new Set(carriedWords)].slice(0, mostCarriedWords).join(' ');

  return {
    text: suffix === '' ? text : `${text} ${suffix}`,
    carried:
      last.answer.status === 'answered' ? last.answer.sources.map(({ citation }) => citation) : [],
  };
}

/** Whether a question needs what was said before it to be understood. */
export function isFollowUp(text: string, language: Language): boolean {
  const all = words(text);
  const content = all.filter((word) => !stopwords[language].has(word));
  const refers = all.some((word) => referring[language].has(word));
  const opens = opensFollowUp.test(text.trim());

  return (
    content.length === 0 ||
    (opens && content.length <= fewWords + 1) ||
    (refers && content.length <= fewWords)
  );
}

function isAboutStory({ question }: Exchange): boolean {
  return questionKind(question).kind === 'question';
}

/** Content words of the last question that stands by itself and of those after it, newest question first. */
function wordsToCarry(earlier: readonly Exchange[]): readonly string[] {
  const carried: string[] = [];

  for (const { question, answer } of earlier.toReversed()) {
    carried.push(...surfaceWords(question, answer.language));
    if (!isFollowUp(question, answer.language)) break;
  }

  return carried;
}

/** Content words as they are written, since a capital tells a name. */
function surfaceWords(question: string, language: Language): readonly string[] {
  return question
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .filter((word) => words(word).some((plain) => !stopwords[language].has(plain)));
}

/** What a passage gains when the last answer cited its paragraph, in standard deviations of the score. */
const carriedBonus = 0.6;

/** Passages with those first that the last answer cited, unless others fit clearly better. */
export function favour(
  passages: readonly Passage[],
  carried: readonly CitedWords[],
): readonly Passage[] {
  if (carried.length === 0) return passages;

  const keyOf = (article: string, paragraph: number, kind: string) =>
    JSON.stringify([article, paragraph, kind]);
  const cited = new Set(
    carried.map(({ article, paragraph, kind }) => keyOf(article, paragraph, kind)),
  );

  return passages
    .map((passage) => {
      const { article, paragraph, kind } = passage.chunk;
      const bonus = cited.has(keyOf(article, paragraph, kind)) ? carriedBonus : 0;
      return { ...passage, score: passage.score + bonus };
    })
    .sort((one, other) => other.score - one.score);
}
