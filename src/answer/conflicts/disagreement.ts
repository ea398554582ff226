// Where two paragraphs of one story answer a question differently.

import { setImmediate } from 'node:timers/promises';
import {
  type Answers,
  answersWanted,
  corrects,
  givesAccount,
  tellsOtherwise,
} from '../../language/disputes/disputes.ts';
import type { Language } from '../../language/language.ts';
import type { Judgement, ReadCandidate } from '../evidence/judge.ts';
import { alignClaim, type ClaimTools } from '../verify/check-claim.ts';
import { type Alignment, align, sharedWeight, weightOf } from '../verify/claims/alignment.ts';
import { clauseAround, within } from '../verify/claims/statement.ts';
import type { Token } from '../verify/claims/tokens.ts';
import { type AskedOf, saysContrary } from './contrary.ts';
import { countedOtherwise } from './figure.ts';
import { otherTime } from './other-time.ts';

/** A paragraph that answers, with the sentence that does. */
export interface Side {
  readonly candidate: ReadCandidate;
  /** Its index among the sentences of the paragraph. */
  readonly sentence: number;
}

/** Two paragraphs that answer differently, in the order of the story. */
export interface Disagreement {
  readonly sides: readonly [Side, Side];
  /** What they answer differently. */
  readonly wanted: Answers;
  /** The side that openly puts the other one right, where one does. */
  readonly correction?: Side;
}

/** Paragraphs that are held against each other: the likeliest. */
const mostCompared = 4;

/** A paragraph is no account of what is asked where another answers so much more surely, in log-odds. */
const farBehind = 2.2;

/** A sentence of a paragraph with what it has of the question. */
interface Answering extends Side, AskedOf {}

/** Two sentences of two paragraphs. */
interface Pair {
  readonly one: Answering;
  readonly other: Answering;
  readonly alignment: Alignment;
  /** How many words they share, a name for half of one. */
  readonly shared: number;
  /** What they have of the question, from 0 to 2. */
  readonly asked: number;
  /** How surely both answer: their log-odds, and what they have of the question. */
  readonly surely: number;
}

/** What an asked word counts beside the log-odds that a paragraph answers. */
const askedWeight = 2;

/** The least of two sentences that both answer, by what they differ in. */
const least = {
  figure: { surely: 0.3, shared: 1, asked: 0.5 },
  /** Of figures of the very thing that is asked for, which the reader is seldom sure of. */
  sameFigure: { surely: -2.3, shared: 1, asked: 0.99 },
  polarity: { surely: 1, shared: 1, asked: 0.9 },
  time: { surely: 1.5, shared: 2, asked: 0.5 },
  said: { surely: 1.4, shared: 2, asked: 0.9 },
};

/** All of a question, but for rounding. */
const wholly = 0.99;

/** How much more of a question one figure may have beside it than another of the same thing. */
const mostApart = 0.5;

/** Paragraphs between one and another that says otherwise. */
const farthest = 2;

/** A story that hardly answers at all is not asked which of its paragraphs does. */
const leastProbability = 0.35;

/**
 * The two likeliest paragraphs that answer a question differently: another figure of the same thing, another day, one
 * affirms what the other denies, or somebody says otherwise than somebody before. Undefined where there are none.
 */
export async function disagreementOf(
  question: string,
  language: Language,
  { article, candidates, probability }: Judgement,
  tools: ClaimTools,
): Promise<Disagreement | undefined> {
  if (probability < leastProbability) return undefined;

  const wanted = answersWanted(question, language);
  if (wanted === undefined) return undefined;

  const [first] = candidates;
  const likeliest = candidates
    .filter(
      (candidate) =>
        candidate.article === article && candidate.logOdds >= (first?.logOdds ?? 0) - farBehind,
    )
    .slice(0, mostCompared);
  const answering: (readonly Answering[])[] = [];
  for (const candidate of likeliest) {
    answering.push(sentencesOf(candidate, question, language, tools));
    // What is read for the first time takes long: others must not wait for all of it.
    await setImmediate();
  }
  const pairs = answering.flatMap((ones, index) =>
    answering
      .slice(index + 1)
      .flatMap((others) => pairsOf(ones, others, tools))
      .filter((pair) => !isOfAnotherPlace(pair) && differs(pair, wanted)),
  );
  const [best] = pairs.toSorted((one, other) => other.surely - one.surely);

  return best === undefined ? undefined : sidesOf(best, wanted);
}

function sidesOf(pair: Pair, wanted: Answers): Disagreement {
  const [first, second] = inOrder(pair);
  const correction = [second, first].find(({ statement, candidate }) =>
    corrects(statement.text, candidate.article.language),
  );

  return { sides: [first, second], wanted, ...(correction !== undefined && { correction }) };
}

/** Both as the story has them. */
function inOrder({ one, other }: Pair): readonly [first: Answering, second: Answering] {
  return one.candidate.position < other.candidate.position ? [one, other] : [other, one];
}

/** The sentences in which the reader sees the answer, and that have a word of the question. */
function sentencesOf(
  candidate: ReadCandidate,
  question: string,
  language: Language,
  tools: ClaimTools,
): readonly Answering[] {
  const { article, paragraph, reading } = candidate;
  const { passages, words } = alignClaim(question, language, article, [paragraph], tools);
  const all = weightOf(words);
  const [span] = reading.spans;

  return passages.flatMap((statement, sentence): Answering[] => {
    const { start = 0, end = 0 } = paragraph.sentences[sentence] ?? {};
    if (span === undefined || span.start >= end || span.end <= start) return [];

    const own = words.filter(({ places }) => places.some((place) => place.statement === sentence));
    const tokens = own.flatMap(({ places }) =>
      places.flatMap((place) => (place.statement === sentence ? place.token : [])),
    );
    return own.length === 0
      ? []
      : [{ candidate, sentence, statement, asked: weightOf(own) / all, tokens }];
  });
}

function pairsOf(
  ones: readonly Answering[],
  others: readonly Answering[],
  { likeness }: ClaimTools,
): readonly Pair[] {
  return ones.flatMap((one) =>
    others.map((other): Pair => {
      const alignment = align(one.statement, [other.statement], likeness);
      const shared = sharedWeight(alignment);
      const asked = one.asked + other.asked;
      const surely = one.candidate.logOdds + other.candidate.logOdds + askedWeight * asked;

      return { one, other, alignment, shared, asked, surely };
    }),
  );
}

/** Whether one has a place that is asked for, and the other another one in its stead: "Sweden joined …", "Finland joined …". */
function isOfAnotherPlace({ one, other }: Pair): boolean {
  const tellsOfElsewhere = (asked: Answering, there: Answering) =>
    hasOwnPlace(asked.tokens, there) && hasOwnPlace(there.statement.tokens, asked);

  return tellsOfElsewhere(one, other) || tellsOfElsewhere(other, one);
}

/** Whether one of the words names a place that a sentence does not name. */
function hasOwnPlace(tokens: readonly Token[], { statement }: Answering): boolean {
  return tokens.some(
    ({ place }) => place !== undefined && !statement.tokens.some((token) => token.place === place),
  );
}

/** Whether two sentences differ in what is asked for. */
function differs(pair: Pair, wanted: Answers): boolean {
  if (wanted !== 'whether' && !areAccounts(pair)) return false;
  if (wanted === 'amount') return differsInFigure(pair);
  if (wanted === 'time') {
    return reaches(pair, least.time) && sharesAsked(pair) && otherTime(pair.one, pair.other);
  }

  return isContrary(pair) || isCountedAndDenied(pair) || saysOtherwise(pair);
}

/**
 * Whether two sentences are accounts of the same: each is somebody's, or both have all that is asked. What a story tells by
 * itself it seldom tells twice: two figures are of two things then.
 */
function areAccounts({ one, other }: Pair): boolean {
  return [one, other].every(
    ({ statement, asked }) => asked >= wholly || givesAccount(statement.text, statement.language),
  );
}

function differsInFigure(pair: Pair): boolean {
  const { one, other, alignment, shared } = pair;
  const figure = countedOtherwise(alignment, other.statement);
  if (figure === undefined || !sharesAsked(pair)) return false;

  const beside = askedBeside(one, figure.own) - askedBeside(other, figure.theirs);
  if (Math.abs(beside) > mostApart) return false;

  return (
    reaches(pair, least.figure) ||
    (reaches(pair, least.sameFigure) && (hasAny(one, figure.counted) || shared >= 2))
  );
}

/** Whether both have the same word of the question, which is no name: two things may be told of one person or place. */
function sharesAsked({ one, other, alignment }: Pair): boolean {
  return alignment.words.some(
    ({ token, weight, places }) =>
      weight === 1 &&
      one.tokens.includes(token) &&
      places.some((place) => other.tokens.includes(place.token)),
  );
}

/** The share of a question, from 0 to 1, that the clause around a figure has. */
function askedBeside({ statement, asked, tokens }: Answering, figure: Token): number {
  const inside = within(tokens, clauseAround(statement, figure));

  return tokens.length === 0 ? 0 : (asked * inside.length) / tokens.length;
}

/** Whether one denies that there is any of what the other counts: "without a single fault", "five faults". */
function isCountedAndDenied({ other, alignment, ...pair }: Pair): boolean {
  const figure = countedOtherwise(alignment, other.statement);

  return figure?.isOfNone === true && reaches(pair, least.figure);
}

/** Whether one affirms what the other denies. */
function isContrary({ one, other, alignment, ...pair }: Pair): boolean {
  return reaches(pair, least.polarity) && saysContrary(one, other, alignment);
}

/** Whether the later one stands near the other and says, in its sentence or the one before, that somebody says otherwise. */
function saysOtherwise(pair: Pair): boolean {
  const [first, second] = inOrder(pair);
  const { paragraph, article, position } = second.candidate;
  const { sentences, text } = paragraph;
  const before = sentences[second.sentence - 1] ?? sentences[second.sentence];
  const told = text.slice(before?.start, sentences[second.sentence]?.end);

  return (
    reaches(pair, least.said) &&
    position - first.candidate.position <= farthest &&
    tellsOtherwise(told, article.language)
  );
}

function reaches(
  { surely, shared, asked }: Pick<Pair, 'surely' | 'shared' | 'asked'>,
  enough: (typeof least)[keyof typeof least],
): boolean {
  return surely >= enough.surely && shared >= enough.shared && asked >= enough.asked;
}

function hasAny({ tokens }: Answering, wanted: readonly Token[]): boolean {
  return tokens.some((token) => wanted.includes(token));
}
