// Embedders for LangChain's users, both ways.

import { Embeddings, type EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Embedder } from '../../search/embedder.ts';
import type { EmbeddingIdentity } from '../../search/embedding-identity.ts';
import { unitVector } from '../../search/vectors/vector-index.ts';

/** Any LangChain embeddings as an embedder of Footnote. @param identity - What an index made with them is named by. */
export function embedderFrom(
  embeddings: EmbeddingsInterface,
  identity: EmbeddingIdentity,
): Embedder {
  const unit = (vector: readonly number[]) => unitVector(vector, identity.dimension);

  return {
    identity,
    embedPassages: async (texts) => (await embeddings.embedDocuments([...texts])).map(unit),
    embedQuestion: async (text) => unit(await embeddings.embedQuery(text)),
  };
}

/** An embedder of Footnote as LangChain embeddings. */
export class FootnoteEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.#embedder = embedder;
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    const vectors = await this.#embedder.embedPassages(documents);

    return vectors.map((vector) => Array.from(vector));
  }

  override async embedQuery(document: string): Promise<number[]> {
    return Array.from(await this.#embedder.embedQuestion(document));
  }
}
