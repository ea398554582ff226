import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { FootnoteVectorStore } from '../../../src/integrations/langchain/footnote-vector-store.ts';
import { ExactIndex } from '../../../src/search/vectors/exact.ts';
import { HnswIndex } from '../../../src/search/vectors/hnsw.ts';
import { describeVectorStore } from './vector-store.contract.ts';

const isOutgrown = (builtSize: number, rows: { size: number }) => rows.size > builtSize;
const exact = { isOutgrown, build: async (rows) => new ExactIndex(rows) } satisfies Policy;
const hnsw = { isOutgrown, build: (rows) => HnswIndex.build(rows, 32) } satisfies Policy;
type Policy = import('../../../src/search/vectors/build-index.ts').IndexPolicy;

describeVectorStore('FootnoteVectorStore', (embeddings) => new FootnoteVectorStore(embeddings));
describeVectorStore('FootnoteVectorStore with exact search', (embeddings) => {
  return new FootnoteVectorStore(embeddings, { policy: exact });
});
describeVectorStore('FootnoteVectorStore with HNSW', (embeddings) => {
  return new FootnoteVectorStore(embeddings, { policy: hnsw });
});
describeVectorStore("LangChain's MemoryVectorStore", (embeddings) => {
  return new MemoryVectorStore(embeddings);
});
