// The unit that is indexed: a paragraph or a part of one.

import type { ParagraphKind } from '../story/article.ts';

/** A piece of one paragraph that is embedded and found as a unit: all of it unless that is very long, or a sentence. */
export interface Chunk {
  /** Unique in an index: `<article>#<position of the paragraph in the article>.<part>`. */
  readonly id: string;
  /** Slug of its article. */
  readonly article: string;
  /** Position of its paragraph in `Article.paragraphs`, from 0. */
  readonly position: number;
  /** `Paragraph.number`. */
  readonly paragraph: number;
  readonly kind: ParagraphKind;
  /** Offsets of `text` in the paragraph's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Verbatim; what a reader may see. */
  readonly text: string;
  /** What goes before `text` when its spelling is indexed (title, date, section); never shown, may be empty. */
  readonly prefix: string;
}
