// A cited passage in a few characters, so that a button leads to it after a restart.

import type { CitedWords } from '../../answer/citations.ts';
import { sha256 } from '../../base/hash.ts';
import type { Paragraph, ParagraphKind } from '../../story/article.ts';
import { type Place, paragraphAt } from '../../story/place.ts';
import type { Stories } from '../../story/stories.ts';

/** Words of a paragraph of a story. */
export interface PassageTarget extends Place {
  /** As `storyKey` makes it. */
  readonly story: string;
  /** Where the words stand in the paragraph's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The paragraph's text as it was, as `textKey` makes it. */
  readonly text: string;
}

const kinds: Readonly<Record<ParagraphKind, string>> = {
  title: 't',
  standfirst: 's',
  text: 'p',
  post: 'x',
  note: 'n',
};
/** Names a story, whatever becomes of its words. */
function storyKey(slug: string): string {
  return sha256(slug).slice(0, 10);
}

/** Tells whether a paragraph has still the same words. */
function textKey(text: string): string {
  return sha256(text).slice(0, 8);
}

/** Where a citation leads; undefined where the story does not hold it (any more). */
export function targetOf(words: CitedWords, stories: Stories): PassageTarget | undefined {
  const story = stories.one(words.article);
  const paragraph = story && paragraphAt(story, words);
  const start = paragraph?.text.indexOf(words.quote) ?? -1;
  if (paragraph === undefined || start < 0) return undefined;

  return targetIn(words.article, paragraph, start, start + words.quote.length);
}

/** Where a stretch of a paragraph leads. */
function targetIn(
  slug: string,
  { kind, number, text }: Paragraph,
  start: number,
  end: number,
): PassageTarget {
  return { story: storyKey(slug), kind, paragraph: number, start, end, text: textKey(text) };
}

/** At most 50 characters. */
export function writeTarget({ story, kind, paragraph, start, end, text }: PassageTarget): string {
  return `${story}.${kinds[kind]}${paragraph}.${start}-${end}.${text}`;
}
