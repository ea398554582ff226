// Footnote's vectors as a LangChain vector store.

import { randomUUID } from 'node:crypto';
import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import { fastestIndex, type IndexPolicy } from '../../search/vectors/build-index.ts';
import { ExactIndex } from '../../search/vectors/exact.ts';
import { type Accepts, unitVector, type VectorIndex } from '../../search/vectors/vector-index.ts';
import { createVectorRows, type VectorRows } from '../../search/vectors/vector-rows.ts';

/** Says whether a search may return a document. Pure: it may be called for any document, in any order. */
export type DocumentFilter = (document: DocumentInterface) => boolean;

export interface FootnoteVectorStoreOptions {
  /** By default the index that answers fastest over the vectors. */
  readonly policy?: IndexPolicy;
}

/** Vectors that are indexed already, and the documents that they stand for, in the same order. */
export interface IndexedDocuments {
  readonly rows: VectorRows;
  readonly index: VectorIndex;
  readonly documents: readonly DocumentInterface[];
}

/** Share of deleted vectors from which on they are removed from memory; until then searches pass over them. */
const mostDeleted = 0.2;

/**
 * Footnote's vectors behind LangChain's interface. Scores are cosine similarities, higher is closer. A
 * document added with the id of an earlier one replaces it.
 */
export class FootnoteVectorStore extends VectorStore {
  declare FilterType: DocumentFilter;
  readonly #policy: IndexPolicy;
  #rows: VectorRows | undefined;
  #index: VectorIndex | undefined;
  /** Number of vectors that there were when the index was last built. */
  #builtSize = 0;
  #building: Promise<void> | undefined;
  #documents: DocumentInterface[] = [];
  #positions = new Map<string, number>();
  #deleted = new Set<number>();

  constructor(embeddings: EmbeddingsInterface, options: FootnoteVectorStoreOptions = {}) {
    super(embeddings, {});
    this.#policy = options.policy ?? fastestIndex;
  }

  /** A store over vectors that are indexed already, for example by `loadIndex`. It takes them over. */
  static fromIndex(
    embeddings: EmbeddingsInterface,
    { rows, index, documents }: IndexedDocuments,
  ): FootnoteVectorStore {
    if (rows.size !== documents.length) {
      throw new RangeError(
        `Expected a document for each of ${rows.size} vectors, got ${documents.length}.`,
      );
    }

    const store = new FootnoteVectorStore(embeddings);
    store.#rows = rows;
    store.#index = index;
    store.#builtSize = rows.size;
    for (const document of documents) store.#register(document, document.id ?? randomUUID());
    return store;
  }

  static override async fromTexts(
    texts: string[],
    metadatas: object[] | object,
    embeddings: EmbeddingsInterface,
    options: FootnoteVectorStoreOptions = {},
  ): Promise<FootnoteVectorStore> {
    const documents = texts.map(
      (pageContent, position) =>
        new Document({
          pageContent,
          metadata: (Array.isArray(metadatas) ? metadatas[position] : metadatas) ?? {},
        }),
    );

    return FootnoteVectorStore.fromDocuments(documents, embeddings, options);
  }

  static override async fromDocuments(
    documents: DocumentInterface[],
    embeddings: EmbeddingsInterface,
    options: FootnoteVectorStoreOptions = {},
  ): Promise<FootnoteVectorStore> {
    const store = new FootnoteVectorStore(embeddings, options);
    await store.addDocuments(documents);
    return store;
  }

  _vectorstoreType(): string {
    return 'footnote';
  }

  /** Number of documents that can be found. */
  get size(): number {
    return this.#documents.length - this.#deleted.size;
  }

  async addDocuments(
    documents: DocumentInterface[],
    options?: { ids?: string[] },
  ): Promise<string[]> {
    const texts = documents.map(({ pageContent }) => pageContent);
    return this.addVectors(await this.embeddings.embedDocuments(texts), documents, options);
  }

  /**
   * Adds all of the vectors or, when one is refused, none. They can be found at once; the promise resolves
   * when they are found as fast as the others.
   *
   * @returns the documents' ids: those of `options`, else the documents' own, else new ones.
   * @throws {RangeError} when the numbers of vectors, documents and ids differ, or a vector has another
   *   dimension than the others, a value that is not finite, or no length.
   */
  async addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
    options?: { ids?: string[] },
  ): Promise<string[]> {
    const ids = documents.map(
      (document, position) => options?.ids?.[position] ?? document.id ?? randomUUID(),
    );

    if (vectors.length !== documents.length || ids.length !== (options?.ids ?? ids).length) {
      throw new RangeError(
        `Expected as many vectors and ids as documents (${documents.length}), got ` +
          `${vectors.length} vectors and ${options?.ids?.length ?? 0} ids.`,
      );
    }

    const dimension = this.#rows?.dimension ?? vectors[0]?.length;
    if (dimension === undefined) return [];

    const units = vectors.map((vector) => unitVector(vector, dimension));
    this.#append(units, dimension);

    for (const [position, document] of documents.entries()) {
      this.#register(document, ids[position] ?? randomUUID());
    }

    await this.#settle();
    return ids;
  }

  /** Removes the documents with these ids; an id that is not there is passed over. */
  override async delete(parameters: { ids?: string[] } = {}): Promise<void> {
    for (const id of parameters.ids ?? []) this.#forget(id);

    if (this.#deleted.size > this.#documents.length * mostDeleted) {
      this.#compact();
      await this.#settle();
    }
  }

  async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: DocumentFilter,
  ): Promise<[DocumentInterface, number][]> {
    const index = this.#index;
    if (index === undefined || this.size === 0) return [];

    const found: [DocumentInterface, number][] = [];

    for (const { position, similarity } of index.search(query, k, this.#accepts(filter))) {
      const document = this.#documents[position];
      if (document !== undefined) found.push([document, similarity]);
    }

    return found;
  }

  #accepts(filter: DocumentFilter | undefined): Accepts | undefined {
    if (filter === undefined && this.#deleted.size === 0) return undefined;

    return (position) => {
      const document = this.#documents[position];
      if (document === undefined || this.#deleted.has(position)) return false;
      return filter === undefined || filter(document);
    };
  }

  #append(units: readonly Float32Array[], dimension: number): void {
    this.#rows ??= createVectorRows(dimension);
    this.#index ??= new ExactIndex(this.#rows);

    const start = this.#rows.size;
    this.#rows.grow(units.length);
    const { values } = this.#rows;
    for (const [row, unit] of units.entries()) values.set(unit, (start + row) * dimension);
  }

  #register(document: DocumentInterface, id: string): void {
    this.#forget(id);
    this.#positions.set(id, this.#documents.length);
    this.#documents.push(new Document({ ...document, id }));
  }

  #forget(id: string): void {
    const position = this.#positions.get(id);
    if (position === undefined) return;

    this.#deleted.add(position);
    this.#positions.delete(id);
  }

  /** Moves what is not deleted into new rows, so that an index being built over the old ones stays harmless. */
  #compact(): void {
    const old = this.#rows;
    if (old === undefined) return;

    const kept = [...this.#positions].sort(([, one], [, other]) => one - other);
    const { dimension } = old;
    const documents = this.#documents;
    const rows = createVectorRows(dimension);
    rows.grow(kept.length);
    this.#documents = [];
    this.#positions = new Map();
    this.#deleted = new Set();

    for (const [row, [id, position]] of kept.entries()) {
      const document = documents[position];
      if (document === undefined) continue;

      const start = position * dimension;
      rows.values.set(old.values.subarray(start, start + dimension), row * dimension);
      this.#register(document, id);
    }

    this.#rows = rows;
    this.#index = new ExactIndex(rows);
    this.#builtSize = 0;
  }

  /** Builds the index anew, one at a time, until it fits the vectors that there are. */
  async #settle(): Promise<void> {
    while (this.#rows !== undefined && this.#policy.isOutgrown(this.#builtSize, this.#rows)) {
      this.#building ??= this.#rebuild(this.#rows).finally(() => {
        this.#building = undefined;
      });
      await this.#building;
    }
  }

  async #rebuild(rows: VectorRows): Promise<void> {
    const builtSize = rows.size;
    const index = await this.#policy.build(rows);
    if (rows !== this.#rows) return;

    this.#index = index;
    this.#builtSize = builtSize;
  }
}
