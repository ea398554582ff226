// A cited passage in a few characters, so that a button leads to it after a restart.

import type { CitedWords } from '../../answer/citations.ts';
import { sha256 } from '../../base/hash.ts';
import type { Paragraph, ParagraphKind } from '../../story/article.ts';
import { type Place, paragraphAt } from '../../story/place.ts';
import type { Stories } from '../../story/stories.ts';
import { keyOf } from '../views/story-key.ts';

/** Words of a paragraph of a story. */
export interface PassageTarget extends Place {
  /** As `keyOf` makes it. */
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
const kindOf = new Map(Object.entries(kinds).map(([kind, letter]) => [letter, kind]));

const written =
  /^(?<story>[0-9a-f]{10})\.(?<kind>[tspxn])(?<number>\d{1,6})\.(?<start>\d{1,7})-(?<end>\d{1,7})\.(?<text>[0-9a-f]{8})$/u;

/** Tells whether a paragraph has still the same words. */
export function textKey(text: string): string {
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
export function targetIn(
  slug: string,
  { kind, number, text }: Paragraph,
  start: number,
  end: number,
): PassageTarget {
  return { story: keyOf(slug), kind, paragraph: number, start, end, text: textKey(text) };
}

/** At most 50 characters. */
export function writeTarget({ story, kind, paragraph, start, end, text }: PassageTarget): string {
  return `${story}.${kinds[kind]}${paragraph}.${start}-${end}.${text}`;
}

/** Undefined for what `writeTarget` did not write. */
export function readTarget(target: string): PassageTarget | undefined {
  const found = written.exec(target)?.groups;
  const kind = kindOf.get(found?.['kind'] ?? '');
  if (found === undefined || kind === undefined) return undefined;

  return {
    story: found['story'] ?? '',
    // The map holds the kinds alone.
    kind: kind as ParagraphKind,
    paragraph: Number(found['number']),
    start: Number(found['start']),
    end: Number(found['end']),
    text: found['text'] ?? '',
  };
}

/** A passage in a menu: with the number of its source on the card. */
export interface Pick {
  readonly target: string;
  readonly source: number;
}

/** The value of a menu's option. */
export function writePick({ target, source }: Pick): string {
  return `${source}:${target}`;
}

/** Undefined for what `writePick` did not write. */
export function readPick(value: string): Pick | undefined {
  const found = /^(?<source>\d{1,10}):(?<target>.+)$/u.exec(value)?.groups;

  return found && { source: Number(found['source']), target: found['target'] ?? '' };
}
