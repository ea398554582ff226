import { expect, it } from 'vitest';
import {
  embedderFrom,
  FootnoteEmbeddings,
} from '../../../src/integrations/langchain/embeddings.ts';
import { embedderContract } from '../../providers/embeddings/embedder.contract.ts';
import { trigramEmbedder } from '../../support/evidence/trigram-embedder.ts';

// There and back again: what LangChain is given is what it gives.
embedderContract('an embedder made of LangChain embeddings', async () =>
  embedderFrom(new FootnoteEmbeddings(trigramEmbedder), trigramEmbedder.identity),
);

it('gives LangChain plain arrays of the same numbers', async () => {
  const embeddings = new FootnoteEmbeddings(trigramEmbedder);
  const [passage] = await trigramEmbedder.embedPassages(['Die Brücke ist gesperrt.']);

  expect(await embeddings.embedDocuments(['Die Brücke ist gesperrt.'])).toEqual([
    Array.from(passage ?? []),
  ]);
  expect(await embeddings.embedQuery('Warum?')).toEqual(
    Array.from(await trigramEmbedder.embedQuestion('Warum?')),
  );
});

it('scales vectors of any length to 1', async () => {
  const long = { embedDocuments: async () => [[3, 4]], embedQuery: async () => [0, 5] };
  const embedder = embedderFrom(long, { ...trigramEmbedder.identity, dimension: 2 });

  expect(await embedder.embedPassages(['x'])).toEqual([Float32Array.of(0.6, 0.8)]);
  expect(await embedder.embedQuestion('x')).toEqual(Float32Array.of(0, 1));
});
