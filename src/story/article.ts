// A story as it was read from its file.

import type { Language } from '../language/language.ts';
import type { SentenceSpan } from '../language/sentences/sentences.ts';
import type { SpeechKind } from '../language/speech/shared/speech.ts';
import type { Post } from './document/posts.ts';

/** What a paragraph is to a reader. Only `text`, `post` and `note` are counted, from 1. */
export const paragraphKinds = ['title', 'standfirst', 'text', 'post', 'note'] as const;

export type ParagraphKind = (typeof paragraphKinds)[number];

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

/** Something that somebody says in a story. */
export interface Utterance {
  /** As the story names them, in the nominative: "Majed Al Ansari", "die Polizei", "two officials". */
  readonly speaker: string;
  /** What the story calls them beside their name: "der Sprecher des Außenministeriums von Katar". */
  readonly description?: string;
  readonly kind: SpeechKind;
  /** The words that tell it is said, verbatim ("fügte hinzu"); empty where it goes on from the utterance before. */
  readonly cue: string;
  /** To whom, in the story's words. */
  readonly addressee?: string;
  /** The position of its paragraph in `paragraphs`. */
  readonly paragraph: number;
  /** Of what is said, with its marks; of an act, the clause that tells of it. Offsets in the paragraph, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
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
  /** Who says what, in the order of the paragraphs and in these of where it begins. */
  readonly utterances: readonly Utterance[];
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly contentHash: string;
}
