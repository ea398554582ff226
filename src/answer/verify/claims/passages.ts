// The cited paragraphs of one story, read sentence by sentence.

import type { Article, Paragraph } from '../../../story/article.ts';
import { readStatement, type Statement } from './statement.ts';

/** Reads paragraphs into statements; what was read is kept as long as the paragraph lives. */
export class PassageReader {
  readonly #read = new WeakMap<Paragraph, readonly Statement[]>();

  /** The sentences of paragraphs, in order. */
  statementsOf(paragraphs: readonly Paragraph[], { language }: Article): readonly Statement[] {
    return paragraphs.flatMap((paragraph) => {
      const known = this.#read.get(paragraph);
      if (known !== undefined) return known;

      const statements = paragraph.sentences.map(({ start, end, speaker }) =>
        readStatement(
          paragraph.text.slice(start, end),
          language,
          speaker ?? paragraph.post?.author,
        ),
      );
      this.#read.set(paragraph, statements);
      return statements;
    });
  }
}
