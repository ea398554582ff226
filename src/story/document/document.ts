// What a reader of a format makes of a file, before its paragraphs are counted: the contract of all formats.

import type { Language } from '../../language/language.ts';
import type { Post } from './posts.ts';

/** Lines of a body that belong together, before it is known what they are to a reader. */
export interface Block {
  readonly lines: readonly string[];
  /** Code keeps its lines; the lines of any other block are one run of text. */
  readonly code?: true;
  /** The heading that the block stands under; absent where there is none. */
  readonly section?: string;
  /** An embedded post, where the format says so; others are known by their last line. */
  readonly post?: Post;
}

/** A body in its blocks. */
export interface BlockList {
  readonly blocks: readonly Block[];
  /** The text of a first-level heading that opens the body. */
  readonly heading?: string;
}

/** What a file says about its story; every field is absent when unknown, and none is empty. */
export interface DocumentMetadata {
  readonly title?: string;
  readonly standfirst?: string;
  /** Several may be one text. */
  readonly author?: string;
  readonly outlet?: string;
  readonly language?: Language;
  /** Starts with http:// or https://. */
  readonly url?: string;
  /** ISO 8601 date or date-time. */
  readonly published?: string;
  /** ISO 8601 date or date-time of the last change that readers are told of. */
  readonly modified?: string;
}

/** Text of a file that is no part of its story. */
export interface LeftOut {
  readonly text: string;
  /** A few words for whoever edits the story, such as "caption" or "link to other stories". */
  readonly reason: string;
}

/** A file as its format's reader understood it. */
export interface StoryDocument extends BlockList {
  readonly metadata: DocumentMetadata;
  /** In the order of the file. */
  readonly leftOut: readonly LeftOut[];
  /** Sentences for whoever edits the story: what is unusual about the file, though it could be read. */
  readonly notices: readonly string[];
}

/**
 * Reads one format.
 *
 * @param file its path or name, for messages.
 * @throws UserError that names file, fault and remedy. A document may be without a block: its caller refuses that.
 */
export type DocumentReader = (bytes: Uint8Array, file: string) => StoryDocument;
