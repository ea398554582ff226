import type { BundledEmbeddings } from '../../src/providers/embeddings/bundled.ts';
import type { Chunk } from '../../src/search/chunk.ts';
import type { Knowledge } from '../../src/search/knowledge.ts';
import { LexicalIndex } from '../../src/search/lexical/lexical-index.ts';
import {
  type QuestionReader,
  readQuestion,
  searchQuery,
} from '../../src/search/question/question.ts';
import { Retriever } from '../../src/search/retriever.ts';
import { searchableText } from '../../src/search/searchable-text.ts';
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
  embeddings: BundledEmbeddings,
  read: QuestionReader = readQuestion,
): Promise<Pick<Knowledge, 'retriever' | 'read'>> {
  const chunks = chunksOf(document);
  const texts = chunks.map(searchableText);

  const retriever = new Retriever({
    chunks,
    lexical: LexicalIndex.build(texts),
    vectors: exactSearch(await embeddings.embedDocuments(texts)),
    embed: async (_question, ngrams) => embeddings.embedBag(ngrams),
    languageOf: () => document.language,
  });

  return { retriever, read: (question) => searchQuery(question, read) };
}
