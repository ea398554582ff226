// Which votes say the same, and the order that they are told in.

import type { Vote } from './feedback.ts';

/** The same for votes that say the same. */
export function keyOfVote({ day, outcome, reason }: Vote): string {
  return `${day} ${outcome} ${reason ?? ''}`;
}

/** By day, outcome and reason. */
export function byVote(one: Vote, other: Vote): number {
  return keyOfVote(one) < keyOfVote(other) ? -1 : 1;
}
