// Retrieval for a question that was read.

import type { Knowledge } from '../../search/knowledge.ts';
import type { Passage } from '../../search/retriever.ts';
import type { Asked } from './asked.ts';
import { favour } from './follow-up.ts';

/** A question with what retrieval found for it, for everybody who answers. */
export interface LookedUp {
  readonly asked: Asked;
  /** Best first; empty where nothing fits. */
  readonly passages: readonly Passage[];
  /** Milliseconds that retrieval took. */
  readonly milliseconds: number;
}

/** Passages that are found: all of a story, the best of many. */
const mostPassages = 200;

/** Finds the passages for a question. @throws The signal's reason where that is aborted. */
export async function lookUp(
  asked: Asked,
  { retriever }: Knowledge,
  signal?: AbortSignal,
): Promise<LookedUp> {
  const start = performance.now();
  const story = asked.scope === undefined ? {} : { story: asked.scope };
  const found = await retriever.retrieve(asked.lookedFor, { count: mostPassages, ...story });
  const passages = favour(found, asked.carried);
  signal?.throwIfAborted();

  return { asked, passages, milliseconds: performance.now() - start };
}
