// How doubtful it is what a question takes for granted, by what the reader makes of it and of its contrary.

import type { Presupposed } from '../../language/questions/premises/presupposed.ts';
import type { Reader } from '../../search/reader.ts';
import type { Retriever } from '../../search/retriever.ts';
import { passageToRead } from '../evidence/candidates.ts';
import type { ReadCandidate } from '../evidence/judge.ts';

/** What is known of a premise before it is read. */
interface Known {
  /** Whether words of a near paragraph contradict it. */
  readonly isContradicted: boolean;
  /** Whether the story would answer its question, … */
  readonly isAnswered: boolean;
  /** … and how probably it does. */
  readonly probability: number;
}

/** Paragraphs near in meaning that are read together with the claim, and with its contrary. */
const mostRead = { claim: 5, contrary: 3 };

/** Passages that are found: all of a usual story. */
const mostPassages = 200;

/**
 * Cosine of claim and nearest paragraph below which the story does not tell of it: less where words contradict it, or its
 * reason is asked for, which is seldom asked of what was never told.
 */
const leastNear = { contradicted: 0.6, reason: 0.6, manner: 0.67 };

/** A story that answers so probably says what the question takes for granted. */
const surelyAnswered = 0.65;

/** What speaks against a premise, in log-odds, by the reader's logits within what they can tell … */
const weights = { support: -1.6, contrary: 0.7, words: 1.2 };
const support = { least: -2.5, most: 0.5 };
const contrary = { least: -0.5, most: 1.5 };

/** … and how much is needed: more where an answer would be taken away. */
const needed = { refused: 0.8, answered: 1.2 };

/** What a premise is looked up and read with. */
interface DoubtTools {
  readonly retriever: Pick<Retriever, 'retrieve'>;
  readonly reader: Reader;
}

/**
 * The paragraph nearest to a premise that is doubtful: none supports it, and the nearest ones rather support its contrary.
 * Undefined where it is not, or the story does not tell of it; and where a time, a place or an amount is asked for: without
 * that the reader supports even what is true too little.
 *
 * @param candidates - Of one story; at least one.
 * @throws The signal's reason where that is aborted.
 */
export async function doubtOf(
  { claim, contrary: denied, asksFor }: Presupposed,
  candidates: readonly ReadCandidate[],
  { isContradicted, isAnswered, probability }: Known,
  { retriever, reader }: DoubtTools,
  signal?: AbortSignal,
): Promise<{ readonly nearest: ReadCandidate } | undefined> {
  const isOpen = asksFor === 'circumstance' && !isContradicted;
  if (asksFor === 'amount' || isOpen || probability >= surelyAnswered) return undefined;

  const near = await nearestTo(claim, candidates, retriever);
  const [first] = near;
  const least = leastNear[isContradicted || asksFor === 'circumstance' ? 'contradicted' : asksFor];
  if (first === undefined || first.vector < least) return undefined;

  const passages = near.map(({ candidate }) => passageToRead(candidate));
  const supportOf = async (statement: string, count: number) =>
    (
      await reader.read(statement, passages.slice(0, count), signal === undefined ? {} : { signal })
    ).map(({ supports }) => supports);
  const supports = await supportOf(claim, mostRead.claim);
  const gains = (await supportOf(denied, mostRead.contrary)).map(
    (denial, index) => denial - (supports[index] ?? 0),
  );

  const doubt =
    weights.support * within(Math.max(...supports), support) +
    weights.contrary * within(Math.max(...gains), contrary) +
    (isContradicted ? weights.words : 0);
  return doubt >= needed[isAnswered ? 'answered' : 'refused']
    ? { nearest: first.candidate }
    : undefined;
}

/** The candidates that are nearest to a claim in meaning, the nearest first. */
async function nearestTo(
  claim: string,
  candidates: readonly ReadCandidate[],
  retriever: Pick<Retriever, 'retrieve'>,
) {
  const story = candidates[0]?.article.slug;
  const passages = await retriever.retrieve(claim, {
    count: mostPassages,
    ...(story !== undefined && { story }),
  });
  const byPosition = new Map(candidates.map((candidate) => [candidate.position, candidate]));

  return passages
    .flatMap(({ chunk, vector }) => {
      const candidate = byPosition.get(chunk.position);
      return candidate === undefined ? [] : { candidate, vector };
    })
    .toSorted((one, other) => other.vector - one.vector)
    .slice(0, mostRead.claim);
}

function within(value: number, { least, most }: { readonly least: number; readonly most: number }) {
  return Math.min(most, Math.max(least, value));
}
