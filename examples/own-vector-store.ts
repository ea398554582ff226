// A vector store of your own: one method. Nearest chunks by id, with a filter that a server could run as well.
// Run it: node --import tsx examples/own-vector-store.ts "Wer fand die Risse?"

import { bundledModel } from '../src/app/bundled-model.ts';
import { languageOfArticle } from '../src/language/detection/detect-language.ts';
import { bundledEmbedder } from '../src/providers/embeddings/bundled.ts';
import { chunkArticle } from '../src/search/chunks.ts';
import { unitVector } from '../src/search/vectors/vector-index.ts';
import type { VectorFilter, VectorSearch } from '../src/search/vectors/vector-search.ts';
import { parseArticle } from '../src/story/parse-article.ts';

/** A row as a database would hold it. */
export interface StoredVector {
  readonly id: string;
  readonly story: string;
  readonly language: 'de' | 'en';
  /** Of unit length. */
  readonly vector: Float32Array;
}

/** Searches rows one by one; put your database's query in its place. */
export function ownVectorStore(rows: readonly StoredVector[]): VectorSearch {
  const dimension = rows[0]?.vector.length ?? 1;
  const matches = (row: StoredVector, { story, language }: VectorFilter) =>
    (story === undefined || row.story === story) &&
    (language === undefined || row.language === language);

  return {
    async search(query, count, filter = {}) {
      const unit = unitVector(query, dimension);

      return rows
        .filter((row) => matches(row, filter))
        .map(({ id, vector }) => ({ id, similarity: dot(vector, unit) }))
        .sort((one, other) => other.similarity - one.similarity)
        .slice(0, count);
    },
  };
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

/** The paragraphs of a story in the order in which that store finds them for a question. */
export async function paragraphsByNearness(
  story: string,
  question: string,
): Promise<readonly string[]> {
  const article = parseArticle(Buffer.from(story), 'story.md', {
    detectLanguage: languageOfArticle,
  });
  const { slug, language } = article;
  const chunks = chunkArticle(article);
  const embedder = bundledEmbedder(bundledModel(), 'example');
  const vectors = await embedder.embedPassages(chunks.map(({ text }) => text));
  const store = ownVectorStore(
    vectors.map((vector, index) => ({
      id: chunks[index]?.id ?? '',
      story: slug,
      language,
      vector,
    })),
  );
  const hits = await store.search(await embedder.embedQuestion(question), chunks.length);

  return hits.flatMap(({ id }) => chunks.find((chunk) => chunk.id === id)?.text ?? []);
}

if (process.argv[1]?.endsWith('own-vector-store.ts') === true) {
  const story =
    'Die Brücke am Hafen bleibt bis Freitag gesperrt.\n\nEin Gutachter fand drei Risse im Stahl.\n';
  const found = await paragraphsByNearness(story, process.argv[2] ?? 'Wer fand die Risse?');
  process.stdout.write(`${found.join('\n')}\n`);
}
