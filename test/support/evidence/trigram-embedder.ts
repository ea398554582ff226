// An embedder without a model.

import type { Embedder } from '../../../src/search/embedder.ts';
import { unitVector } from '../../../src/search/vectors/vector-index.ts';
import { embedTrigrams } from '../models/ngrams.ts';

const dimension = 256;
const vectorOf = (text: string) => unitVector(embedTrigrams(text, dimension), dimension);

/** Near is what is spelt alike: for tests that embed much and ask nothing of meaning. */
export const trigramEmbedder: Embedder = {
  identity: {
    provider: 'test',
    model: 'trigrams',
    dimension,
    queryPrefix: '',
    passagePrefix: '',
  },
  embedPassages: async (texts) => texts.map(vectorOf),
  embedQuestion: async (text) => vectorOf(text),
};
