// Footnote's retriever as a LangChain retriever.

import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { Language } from '../../language/language.ts';
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
  readonly knowledge: Pick<Knowledge, 'retriever' | 'read'>;
  /** The language of a question, as LangChain passes its text only. */
  readonly languageOf: (question: string) => Language;
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
  readonly #languageOf: (question: string) => Language;
  readonly #options: RetrievalOptions;

  constructor({ knowledge, languageOf, options = {}, ...input }: FootnoteRetrieverInput) {
    super(input);
    this.#knowledge = knowledge;
    this.#languageOf = languageOf;
    this.#options = options;
  }

  /** One document for each paragraph found, best first; `pageContent` is verbatim. */
  override async _getRelevantDocuments(
    question: string,
  ): Promise<Document<PassageMetadata & Record<string, unknown>>[]> {
    const { retriever, read } = this.#knowledge;
    const query = read({ text: question, language: this.#languageOf(question) });
    const passages = await retriever.retrieve(query, this.#options);

    return passages.map(({ chunk, fused }) => {
      const { id, article, paragraph, kind, start, end, text } = chunk;
      const metadata = { id, article, paragraph, kind, start, end, score: fused };

      return new Document({ id, pageContent: text, metadata });
    });
  }
}
