// The citations that a question about the last answer is about.

import type { SingleExchange } from '../answerer.ts';
import type { Citation } from '../citations.ts';

/** What the last answer of a conversation cited; none where nothing was answered. */
export function lastCitations(history: readonly SingleExchange[]): readonly Citation[] {
  const last = history.findLast(({ answer }) => answer.status === 'answered')?.answer;

  return last?.status === 'answered' ? last.sources.map(({ citation }) => citation) : [];
}
