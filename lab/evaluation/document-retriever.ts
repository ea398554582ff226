// The program's retriever over one document of a golden set.

import type { Chunk } from '../../src/search/chunk.ts';
import type { Embedder } from '../../src/search/embedder.ts';
import type { Knowledge } from '../../src/search/knowledge.ts';
import { LexicalIndex } from '../../src/search/lexical/lexical-index.ts';
import {
  type QuestionReader,
  readQuestion,
  searchQuery,
} from '../../src/search/question/question.ts';
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

/**
 * The program's retriever over one document, in memory, with the bundled embedding.
 *
 * @param read - Default: the question's own words.
 */
export async function createDocumentRetriever(
  document: GoldenDocument,
  embedder: Embedder,
  read: QuestionReader = readQuestion,
): Promise<Pick<Knowledge, 'retriever' | 'read'>> {
  const chunks = chunksOf(document);
  const texts = chunks.map(searchableText);

  const languageOf = () => document.language;
  const retriever = new Retriever({
    chunks,
    lexical: LexicalIndex.build(texts),
    vectors: chunkVectors(exactSearch(await embedder.embedPassages(texts)), chunks, languageOf),
    embedder,
    languageOf,
  });

  return { retriever, read: (question) => searchQuery(question, read) };
}
