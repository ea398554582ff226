// Text that Discord shows as it stands.

import { directionMarks, foldSpaces } from '../../language/words/characters.ts';

/** Never shown: unpaired surrogates (Discord refuses them), control characters, and what reverses the text after it. */
const surrogates = /\p{Surrogate}/gu;
const invisible = new RegExp(`(?!\\s)[\\p{Cc}${directionMarks}]`, 'gu');

const inline = /[\\*_~`|<[\]]|@(?=everyone|here)|:(?=\/\/)|\.(?=(?:gg|com)\/)/giu;
const lineStart = /^(\d*)(#|-|>|\.)/u;

/**
 * One line of well-formed text: white space (line breaks included) becomes single spaces, unpaired surrogates become
 * U+FFFD, control and direction-override characters go.
 */
export function toLine(text: string): string {
  return foldSpaces(text.replace(surrogates, '\ufffd').replace(invisible, ''));
}

/**
 * A line (see `toLine`) as Discord Markdown that shows exactly its characters: no emphasis, code, spoiler, heading,
 * list, quote, masked link, mention, custom emoji, time stamp, link or invitation. Discord takes a backslash before
 * any character that is no letter, digit or white space as "show it as it is"; that is wider than discord.js's
 * `escapeMarkdown`, which leaves mentions, time stamps, quotes, lists with one space and bare addresses alone.
 */
export function escapeLine(line: string): string {
  const escaped = line.replace(inline, '\\$&');

  return escaped.replace(lineStart, '$1\\$2');
}

/** The inverse of `escapeLine`. */
export function unescapeLine(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}
