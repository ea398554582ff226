// The last answer of a conversation, which alone a later turn can take anything from.

import type { Language } from '../../language/language.ts';
import type { Answered, NotInStory, OneAnswer } from '../answer.ts';
import type { SingleExchange } from '../answerer.ts';
import type { Citation, CitedWords } from '../citations.ts';
import { moveIn } from './move.ts';
import { questionKind } from './question-kind.ts';
import { namedTopic, withTopic } from './topic.ts';

/** Exchanges, counted back from the last one, that a turn can refer to. */
const mostExchanges = 3;

/** A reply that shows words of a story: an answer, or what comes nearest to one. */
export type Shown = Answered | NotInStory;

/** What was answered last. */
export interface LastAnswer {
  readonly answer: Shown;
  readonly cited: readonly Citation[];
  /** What was looked for, in full words; undefined where it was about the story as a whole. */
  readonly question: string | undefined;
  /** The same, or of the turn before what a turn that only names something asks about that. */
  readonly sameKind: string | undefined;
  /** The language of what was looked for. */
  readonly language: Language;
  /** The exchange that asked for it, before others that only wanted more of it; undefined where it is forgotten. */
  readonly asked: SingleExchange | undefined;
  /** What was said before that, oldest first. */
  readonly before: readonly SingleExchange[];
  /** What was shown since then, this answer included. */
  readonly shown: readonly Citation[];
}

/**
 * The last answer among the latest exchanges, or what was shown because it comes nearest; what was refused without that leads
 * nowhere. @param history - Oldest first.
 */
export function lastAnswered(history: readonly SingleExchange[]): LastAnswer | undefined {
  const at = history.findLastIndex(({ answer }) => isShown(answer));
  const answer = history[at]?.answer;
  if (answer === undefined || !isShown(answer) || at < history.length - mostExchanges)
    return undefined;

  const asksItself = history
    .slice(0, at + 1)
    .findLastIndex((exchange) => answeredIn(exchange) && moveIn(exchange.question) === undefined);
  const asked = history[asksItself];

  return {
    answer,
    cited: citationsOf(answer),
    question: asked && questionOf(asked, history.slice(0, asksItself)),
    sameKind: asked && sameKindOf(asked, history.slice(0, asksItself)),
    language: (asked?.answer ?? answer).language,
    asked,
    before: history.slice(0, Math.max(0, asksItself)),
    shown: history
      .slice(Math.max(0, asksItself), at + 1)
      .flatMap((exchange) => citationsIn(exchange)),
  };
}

function answeredIn({ answer }: SingleExchange): boolean {
  return isShown(answer);
}

function isShown(answer: OneAnswer): answer is Shown {
  return answer.status === 'answered' || answer.reason === 'related';
}

function citationsIn({ answer }: SingleExchange): readonly Citation[] {
  return isShown(answer) ? citationsOf(answer) : [];
}

function citationsOf(answer: Shown): readonly Citation[] {
  const sources = answer.status === 'answered' ? answer.sources : answer.nearest;

  return sources.map(({ citation }) => citation);
}

/** What is asked of something else that is named next. */
function sameKindOf(asked: SingleExchange, before: readonly SingleExchange[]): string | undefined {
  const topic = namedTopic(asked.question, asked.answer.language);
  const earlier = topic && lastAnswered(before);
  if (topic === undefined || earlier?.sameKind === undefined) return questionOf(asked, before);

  return withTopic(earlier.sameKind, earlier.language, topic.text)[0] ?? questionOf(asked, before);
}

/**
 * What an exchange looked for; undefined where nothing was. Without the quote that it was looked for with: the words of an
 * earlier answer are nothing that was asked.
 */
function questionOf(
  { question, answer }: SingleExchange,
  before: readonly SingleExchange[],
): string | undefined {
  const read = questionKind(question);
  const written = read.kind === 'question' ? read.text : undefined;
  const full = isShown(answer) ? answer.lookup.question : undefined;
  if (full === undefined || written === undefined) return full ?? written;

  const quoted = before.flatMap(citationsIn);
  return quoted.some((one) => withCitedQuote(written, one) === full) ? written : full;
}

/** A question with the words of an answer behind it, to look for both. */
export function withCitedQuote(text: string, { quote }: CitedWords): string {
  return `${text} ${quote}`;
}
