// When words and reader together are enough to say that the story speaks against a premise.

import type { Conflict } from './conflict.ts';

/** What is known of a premise and a paragraph before that is read. */
interface PremiseEvidence {
  readonly conflict: Conflict;
}

/**
 * A premise that some paragraph supports so much may be true, whatever another one says: more where nearly all words of a long
 * one stand in the sentence that contradicts it, which the reader takes for support.
 */
const mayBeSupported = { usually: 0, whereMostIsShared: 1.4 };
const mostShared = { nearness: 0.75, shared: 3 };

/** What a premise shares at least with a sentence whose words contradict it: of its words, and in words, a name for half. */
const leastShared = { nearness: 0.4, shared: 1.9 };

/** The same where a day, a place or who did it is all that differs, … */
const leastSharedOfDetail = { nearness: 0.5, shared: 2.5 };

/** … and where it denies something, which is told in many words, and the reader sees no support in any. */
const leastSharedDenied = { nearness: 0.8, shared: 3 };
const unsupportedDenied = -1;

/**
 * The nearest evidence that may contradict a premise by its words; undefined where a paragraph that is as near does not
 * contradict it.
 *
 * @param evidence - The nearest first.
 */
export function contradictingWords<Evidence extends PremiseEvidence>(
  evidence: readonly Evidence[],
): Evidence | undefined {
  const undisputed = undisputedIn(evidence);

  return evidence.find(
    ({ conflict }) =>
      conflict.fault !== undefined &&
      conflict.nearness > undisputed &&
      isNear(conflict, neededFor(conflict)),
  );
}

/** Whether the reader leaves a contradiction standing. @param read - All that was read. */
export function isUnsupported(
  { conflict }: PremiseEvidence,
  read: readonly { readonly supports: number }[],
): boolean {
  const most = Math.max(...read.map(({ supports }) => supports));

  if (conflict.isDenied || conflict.isRefused) return most <= unsupportedDenied;

  return most < mayBeSupported[isNear(conflict, mostShared) ? 'whereMostIsShared' : 'usually'];
}

/** The nearest evidence of which words contradict a premise, though others may not. @param evidence - The nearest first. */
export function nearestDisputing<Evidence extends PremiseEvidence>(
  evidence: readonly Evidence[],
): Evidence | undefined {
  return evidence.find(
    ({ conflict }) => conflict.fault !== undefined && conflict.nearness >= leastShared.nearness,
  );
}

/** Whether no paragraph that does not contradict a premise has as many of its words. @param evidence - Of all paragraphs. */
export function isNearest(one: PremiseEvidence, evidence: readonly PremiseEvidence[]): boolean {
  return one.conflict.nearness > undisputedIn(evidence);
}

function undisputedIn(evidence: readonly PremiseEvidence[]): number {
  return Math.max(
    0,
    ...evidence.flatMap(({ conflict }) => (conflict.fault === undefined ? conflict.nearness : [])),
  );
}

/** A sentence that has so much of a premise and nothing against it says so itself. */
const said = 0.8;

/** Whether a paragraph says a premise, as far as words tell. @param evidence - The nearest first. */
export function isSaid([nearest]: readonly PremiseEvidence[]): boolean {
  return (
    nearest !== undefined &&
    nearest.conflict.fault === undefined &&
    nearest.conflict.nearness >= said
  );
}

function neededFor({ isDenied, isRefused, fault }: Conflict): typeof leastShared {
  if (isDenied || isRefused) return leastSharedDenied;

  return fault?.outcome === 'turned-around' || fault?.outcome === 'changed-number'
    ? leastShared
    : leastSharedOfDetail;
}

function isNear(conflict: Conflict, { nearness, shared }: typeof leastShared): boolean {
  return conflict.nearness >= nearness && conflict.shared >= shared;
}
