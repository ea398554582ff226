// Footnote's retriever as a LangChain retriever.

import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { Knowledge } from '../../search/knowledge.ts';
import type { RetrievalOptions } from '../../search/retriever.ts';

/** What a LangChain document of Footnote says besides its text. */
export interface PassageMetadata {
  /** `Chunk.id`. */
  readonly id: string;
  /** Slug of the article. */
  readonly article: string;
  /** `Paragraph.number`. */
  readonly paragraph: number;
  readonly kind: string;
  /** Where the text stands in its paragraph, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** By which passages are ranked; higher is closer. */
  readonly score: number;
}

export interface FootnoteRetrieverInput extends BaseRetrieverInput {
  readonly knowledge: Pick<Knowledge, 'retriever'>;
  readonly options?: RetrievalOptions;
}

/**
 * Footnote's retriever as a part of LangChain chains. The only module that knows LangChain's retrievers: importing
 * them takes longer than to start the rest.
 */
export class FootnoteRetriever extends BaseRetriever<PassageMetadata & Record<string, unknown>> {
  static override lc_name(): string {
    return 'FootnoteRetriever';
  }

  override lc_namespace = ['footnote', 'retrievers'];
  readonly #knowledge: FootnoteRetrieverInput['knowledge'];
  readonly #options: RetrievalOptions;

  constructor({ knowledge, options = {}, ...input }: FootnoteRetrieverInput) {
    super(input);
    this.#knowledge = knowledge;
    this.#options = options;
  }

  /** One document for each paragraph found, best first; `pageContent` is verbatim. */
  override async _getRelevantDocuments(
    question: string,
  ): Promise<Document<PassageMetadata & Record<string, unknown>>[]> {
    const passages = await this.#knowledge.retriever.retrieve(question, this.#options);

    return passages.map(({ chunk, score }) => {
      const { id, article, paragraph, kind, start, end, text } = chunk;
      const metadata = { id, article, paragraph, kind, start, end, score };

      return new Document({ id, pageContent: text, metadata });
    });
  }
}
