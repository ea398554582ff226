// The program's retriever over one document of a golden set.

import type { Chunk } from '../../src/search/chunk.ts';
import type { Embedder } from '../../src/search/embedder.ts';
import { LexicalIndex } from '../../src/search/lexical/lexical-index.ts';
import { Retriever } from '../../src/search/retriever.ts';
import { searchableText } from '../../src/search/searchable-text.ts';
import { chunkVectors } from '../../src/search/vectors/chunk-vectors.ts';
import type { GoldenDocument } from './dataset.ts';
import { exactSearch } from './exact-search.ts';

/** Each paragraph of a document as one chunk, with the title as its prefix. */
function chunksOf({ id, title, paragraphs }: GoldenDocument): Chunk[] {
  return paragraphs.map((text, position) => ({
    id: `${id}#${position}.0`,
    article: id,
    position,
    paragraph: position + 1,
    kind: 'text',
    start: 0,
    end: text.length,
    text,
    prefix: `${title}\n`,
  }));
}

/** The program's retriever over one document, in memory. */
export async function createDocumentRetriever(
  document: GoldenDocument,
  embedder: Embedder,
): Promise<Retriever> {
  const chunks = chunksOf(document);
  const languageOf = () => document.language;
  const vectors = await embedder.embedPassages(chunks.map(({ text }) => text));

  return new Retriever({
    chunks,
    lexical: LexicalIndex.build(chunks.map(searchableText)),
    vectors: chunkVectors(exactSearch(vectors), chunks, languageOf),
    embedder,
  });
}
