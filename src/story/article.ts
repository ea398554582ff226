// A story as it was read from its file.

import type { Language } from '../language/language.ts';
import type { SentenceSpan } from '../language/sentences/sentences.ts';
import type { Post } from './document/posts.ts';

/** What a paragraph is to a reader. Only `text`, `post` and `note` are counted, from 1. */
export type ParagraphKind = 'title' | 'standfirst' | 'text' | 'post' | 'note';

/** A sentence of a paragraph: `paragraph.text.slice(start, end)` is exactly its text, without outer white space. */
export interface Sentence extends SentenceSpan {
  /** Who speaks or is quoted here, as the article names them; absent when nobody is or it is not known. */
  readonly speaker?: string;
}

/** The smallest unit that a citation can name. */
export interface Paragraph {
  /** As a reader counts the body, from 1; 0 for title and standfirst, which stand before it. */
  readonly number: number;
  readonly kind: ParagraphKind;
  /** Verbatim, NFC, without outer white space; never empty. */
  readonly text: string;
  /** The whole text in order, never overlapping. */
  readonly sentences: readonly Sentence[];
  /** The heading that it stands under; absent where there is none. */
  readonly section?: string;
  /** Present exactly when `kind` is `post`. */
  readonly post?: Post;
}

/** A story, ready to be indexed. */
export interface Article {
  /** Unique name, from the file name: lower-case letters, digits and hyphens. */
  readonly slug: string;
  readonly language: Language;
  readonly title?: string;
  readonly standfirst?: string;
  /** As the file names them; several may be one text. */
  readonly author?: string;
  readonly outlet?: string;
  readonly url?: string;
  /** ISO 8601 date or date-time as the file gives it; absent when unknown. */
  readonly published?: string;
  /** ISO 8601 date or date-time of the last change that readers are told of; absent when unknown. */
  readonly modified?: string;
  /** In reading order: title and standfirst (where known), then the body. At least one of the body. */
  readonly paragraphs: readonly Paragraph[];
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly contentHash: string;
}
