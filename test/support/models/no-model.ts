// A model for those who must not ask one.

import type { EmbeddingSurroundings } from '../../../src/providers/embeddings/provider.ts';

async function refuse(): Promise<never> {
  throw new Error('The model that comes with the program was asked.');
}

/** The surroundings' model for providers that have no business with it. */
export const noModel: EmbeddingSurroundings['model'] = { encode: refuse, version: refuse };
