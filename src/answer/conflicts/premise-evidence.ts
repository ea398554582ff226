// When words and reader together are enough to say that a paragraph contradicts a premise.

import type { Presupposed } from '../../language/questions/presupposed.ts';
import type { Conflict } from './conflict.ts';

/** What is known of a premise and a paragraph. */
export interface PremiseEvidence {
  readonly conflict: Conflict;
  /** The reader's logit that the paragraph answers the question. */
  readonly answers: number;
  /** The reader's logit that the paragraph supports the premise. */
  readonly supports: number;
}

/** A premise that some paragraph supports so much is true, whatever another one says. */
const supported = 0.7;

/** A claim shares at least so much with a sentence whose words contradict it … */
const leastNearness = 0.4;

/** … and so much where it denies something, or anything that is not said of something near would contradict it … */
const leastNearnessDenied = 0.8;

/** … and so much where it only says that somebody does something … */
const leastNearnessOfSomebody = 0.6;

/** … and so many words, a name for half of one … */
const fewestShared = 1.4;

/** … and nearly as much as with the nearest one. */
const nearlyNearest = 0.75;

/**
 * What tells of the same as a premise and does not support it contradicts it: the less it supports it, the less must be
 * known of what is asked for. What the premise itself denies the reader can't tell from what it affirms.
 */
const unsupported = [
  { nearness: 0.6, supports: -1, answers: Number.NEGATIVE_INFINITY },
  { nearness: 0.5, supports: -0.75, answers: -1.2 },
] as const;

/** What answers a question for a reason, and does not support what the reason is asked for, contradicts it. */
const otherReason = { answers: 0.5, supports: -0.1 };

/** The evidence that a premise is contradicted by, the surest kind first; undefined where there is none. */
export function contradicting(
  evidence: readonly PremiseEvidence[],
  { isReason, isOfSomebody }: Pick<Presupposed, 'isReason' | 'isOfSomebody'>,
): PremiseEvidence | undefined {
  const most = Math.max(...evidence.map(({ supports }) => supports));
  if (most >= supported) return undefined;

  const nearest = Math.max(...evidence.map(({ conflict }) => conflict.nearness));
  const byWords = evidence.find(
    ({ conflict: { fault, isDenied, nearness, shared } }) =>
      fault !== undefined &&
      shared >= fewestShared &&
      nearness >= least(isDenied, isOfSomebody) &&
      nearness >= nearlyNearest * nearest,
  );
  if (byWords !== undefined) return byWords;

  if (isOfSomebody || evidence.some(({ conflict }) => conflict.isDenied || conflict.isRefused))
    return undefined;

  const likeliest = Math.max(...evidence.map(({ answers }) => answers));
  const [bySupport] = unsupported
    .filter(({ supports, answers }) => most <= supports && likeliest >= answers)
    .flatMap(
      ({ nearness }) =>
        evidence.find(
          ({ conflict }) => conflict.nearness >= nearness && conflict.shared >= fewestShared,
        ) ?? [],
    );
  if (bySupport !== undefined) return bySupport;

  const byReason = evidence.find(
    ({ answers, supports }) =>
      isReason && answers >= otherReason.answers && supports <= otherReason.supports,
  );
  return most <= otherReason.supports ? byReason : undefined;
}

function least(isDenied: boolean, isOfSomebody: boolean): number {
  if (isDenied) return leastNearnessDenied;

  return isOfSomebody ? leastNearnessOfSomebody : leastNearness;
}
