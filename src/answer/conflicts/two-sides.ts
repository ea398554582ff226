// Two paragraphs of a story that answer a question and speak against each other.

import type { Language } from '../../language/language.ts';
import { asksWhether } from '../../language/questions/asks-whether.ts';
import { expectedKind } from '../../language/questions/expected-kind.ts';
import type { Paragraph } from '../../story/article.ts';
import type { ReadCandidate } from '../evidence/judge.ts';
import { alignClaim, type ClaimTools } from '../verify/check-claim.ts';
import type { Token } from '../verify/claims/tokens.ts';
import { conflictWith } from './conflict.ts';
import { differentFigure } from './figure.ts';

/** A sentence that answers. */
export interface Side {
  readonly candidate: ReadCandidate;
  /** Its index among the sentences of the paragraph. */
  readonly sentence: number;
}

/** Two sentences that do not agree, in the order of the story. */
export interface Disagreement {
  readonly kind: 'figures' | 'statements';
  readonly sides: readonly [Side, Side];
}

/** Most paragraphs that are compared with the likeliest ones. */
const mostCompared = 5;

/** One of two sides is among so many. */
const likeliest = 2;

/** A paragraph of which the reader believes so much less, in logits, that it answers is about something else. */
const nearlyAsLikely = { figures: 2.2, statements: 3.2 };

/** Two statements share at least so much, or so many words. */
const leastNearness = 0.5;
const fewestShared = 1.9;

/** Where only units tell that two figures count the same, the question shares so much with both. */
const leastOfUnit = 0.6;

/** Logit of the reader from which a paragraph answers that shares less. */
const leastAnswers = -1;

/** What of the likeliest paragraphs disagrees most clearly; undefined where nothing does, or not so much is asked. */
export function twoSides(
  question: string,
  language: Language,
  candidates: readonly ReadCandidate[],
  tools: ClaimTools,
): Disagreement | undefined {
  const kind = kindOf(question, language);
  if (kind === undefined) return undefined;

  const most = Math.max(...candidates.map(({ reading }) => reading.answers));
  const near = candidates
    .filter(({ reading }) => reading.answers >= most - nearlyAsLikely[kind])
    .slice(0, mostCompared)
    .map((candidate): Side => ({ candidate, sentence: answeringSentence(candidate) }));
  const pairs = near
    .slice(0, likeliest)
    .flatMap((one, index) => near.slice(index + 1).map((other) => [one, other] as const));
  const asked = (side: Side) => wordsAsked(question, language, side, tools);
  const found = pairs.flatMap(([one, other]) =>
    kind === 'figures'
      ? (otherFigures(one, other, asked, tools) ?? [])
      : [
          otherStatement(one, other, asked, tools) ?? [],
          otherStatement(other, one, asked, tools) ?? [],
        ].flat(),
  );
  const [clearest] = found.toSorted((one, other) => other.nearness - one.nearness);

  return clearest && { kind, sides: inOrder(...clearest.sides) };
}

/** Only what is counted, and whether something is so, has two sides that words tell for certain. */
function kindOf(question: string, language: Language): Disagreement['kind'] | undefined {
  if (expectedKind(question, language) === 'figure') return 'figures';

  return asksWhether(question, language) ? 'statements' : undefined;
}

/** The words of a sentence that were asked for. */
interface AskedWords {
  /** Share of the question's words that it has, from 0 to 1. */
  readonly share: number;
  /** Where they stand in it. */
  readonly starts: readonly number[];
}

function wordsAsked(
  question: string,
  language: Language,
  { candidate: { article, paragraph }, sentence }: Side,
  tools: ClaimTools,
): AskedWords {
  const { words } = alignClaim(question, language, article, [paragraph], tools);
  const places = words.map((word) =>
    word.places.filter(({ statement }) => statement === sentence).map(({ token }) => token.start),
  );
  const found = places.filter((starts) => starts.length > 0).length;

  return { share: words.length === 0 ? 0 : found / words.length, starts: places.flat() };
}

/** The sentence that the reader finds the answer in. */
function answeringSentence({ paragraph, reading }: ReadCandidate): number {
  const [best] = reading.spans;
  const found = paragraph.sentences.findIndex(
    ({ start, end }) => best !== undefined && start < best.end && end > best.start,
  );

  return Math.max(0, found);
}

interface Pair {
  readonly sides: readonly [Side, Side];
  /** Share of words that tells how surely both speak of the same. */
  readonly nearness: number;
}

/** Two figures for what is asked. */
function otherFigures(
  one: Side,
  other: Side,
  asked: (side: Side) => AskedWords,
  tools: ClaimTools,
): Pair | undefined {
  const { article, paragraph } = other.candidate;

  for (const [sentence] of one.candidate.paragraph.sentences.entries()) {
    const first = { ...one, sentence };
    const alignment = alignClaim(textOf(first), article.language, article, [paragraph], tools);
    const { share: firstShare } = asked(first);
    if (firstShare === 0) continue;

    const second = alignment.passages.findIndex((_, index) => {
      const { share, starts } = asked({ ...other, sentence: index });
      const isOfQuestion =
        Math.min(share, firstShare) >= leastOfUnit && areAnswers([one, other], 0);
      const counts = ({ start, unit }: Token) =>
        starts.includes(start) || (isOfQuestion && unit !== undefined);

      return differentFigure(alignment, index, counts) !== undefined;
    });
    if (second >= 0) return { sides: [first, { ...other, sentence: second }], nearness: 1 };
  }

  return undefined;
}

/** Whether the reader believes of both paragraphs that they answer. */
function areAnswers(sides: readonly Side[], least: number): boolean {
  return sides.every(({ candidate }) => candidate.reading.answers >= least);
}

/** What a sentence says and another paragraph turns round, where both tell of what is asked. */
function otherStatement(
  one: Side,
  other: Side,
  asked: (side: Side) => AskedWords,
  tools: ClaimTools,
): Pair | undefined {
  const { article, paragraph } = other.candidate;
  const conflict = conflictWith(textOf(one), article.language, article, paragraph, tools);
  if (conflict?.fault?.outcome !== 'turned-around') return undefined;

  const { nearness, shared, sentence } = conflict;
  const sides = [one, { ...other, sentence }] as const;
  const isOfQuestion = sides.every((side) => asked(side).share >= leastNearness);
  const isClear =
    isOfQuestion &&
    (nearness >= leastNearness || (shared >= fewestShared && areAnswers(sides, leastAnswers)));

  return isClear ? { sides, nearness } : undefined;
}

function textOf({ candidate: { paragraph }, sentence }: Side): string {
  return sentenceOf(paragraph, sentence);
}

/** A sentence of a paragraph by its index. */
function sentenceOf({ text, sentences }: Paragraph, index: number): string {
  const sentence = sentences[index];

  return sentence === undefined ? text : text.slice(sentence.start, sentence.end);
}

function inOrder(one: Side, other: Side): readonly [Side, Side] {
  return one.candidate.position <= other.candidate.position ? [one, other] : [other, one];
}
