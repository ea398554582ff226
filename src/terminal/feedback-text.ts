// What people said of answers, as lines of text.

import type { VoteCount } from '../library/feedback/feedback.ts';

/** Counts by how an answer was given, the good and the bad with their reasons. @param kept - Questions that are kept. */
export function feedbackText(counts: readonly VoteCount[], kept: number): string {
  if (counts.length === 0) return 'Nobody has said anything of an answer yet.\n';

  const rows = new Map<string, number>();
  for (const { outcome, reason, count } of counts) {
    const row = `${outcome}: ${reason ?? 'good'}`;
    rows.set(row, (rows.get(row) ?? 0) + count);
  }
  const width = Math.max(...[...rows.keys()].map((row) => row.length));
  const lines = [...rows]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([row, count]) => `${row.padEnd(width)}  ${count}`);
  const days = [counts[0]?.day, counts.at(-1)?.day];

  return [
    `From ${days[0]} to ${days[1]}:`,
    ...lines,
    `Questions that may be kept: ${kept}`,
    '',
  ].join('\n');
}
