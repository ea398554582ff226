// Retrieval for a question that was read.

import type { Knowledge } from '../../search/knowledge.ts';
import type { Wording } from '../evidence/read-wordings.ts';
import type { Asked } from './asked.ts';
import { favour } from './favour.ts';

/** A question with what retrieval found for it, for everybody who answers. */
export interface LookedUp {
  readonly asked: Asked;
  /** The likeliest to be meant first; at least one. */
  readonly found: readonly Wording[];
  /** Milliseconds that retrieval took. */
  readonly milliseconds: number;
}

/** Passages that are found: all of a story, the best of many. */
const mostPassages = 200;

/** Finds the passages for each wording of a question. @throws The signal's reason where that is aborted. */
export async function lookUp(
  asked: Asked,
  { retriever }: Knowledge,
  signal?: AbortSignal,
): Promise<LookedUp> {
  const start = performance.now();
  const options = {
    count: mostPassages,
    ...(asked.scope !== undefined && { story: asked.scope }),
  };
  const found: Wording[] = [];
  for (const wording of asked.wordings) {
    const passages = favour(await retriever.retrieve(wording, options), asked.carried);
    found.push({ wording, passages });
    signal?.throwIfAborted();
  }

  return { asked, found, milliseconds: performance.now() - start };
}
