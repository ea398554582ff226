// Embedded posts of social media, by the line under them.

import {
  beforeDates,
  dayEndings,
  monthNames,
  shortMonthNames,
} from '../../language/facts/calendar.ts';
import { oneOf } from '../../language/phrases/phrases.ts';
import { dashes } from '../../language/words/characters.ts';

/** The attribution of an embedded social-media post, as the article prints it. */
export interface Post {
  readonly author: string;
  /** With the leading "@"; absent where the article does not print it. */
  readonly handle?: string;
  /** As printed, for example "February 4, 2026"; absent where the article does not print it. */
  readonly date?: string;
}

const month = `(?:${oneOf(monthNames)}|${oneOf(shortMonthNames)}\\.?)`;
const letterEndings = dayEndings.filter((ending) => /\p{L}/u.test(ending));

const date = [
  `${month} \\d{1,2}${oneOf(letterEndings)}?,? \\d{4}`,
  `\\d{1,2}${oneOf(dayEndings)}? ${month}\\.?,? \\d{4}`,
  '\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{4}',
  '\\d{1,2}/\\d{1,2}/\\d{4}',
  '\\d{4}-\\d{2}-\\d{2}',
].join('|');

/** X and Threads ("@name"), Bluesky ("@name.example.org"), Mastodon ("@name@example.org"). */
const handle =
  '@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?(?:@[\\p{L}\\p{N}.-]+\\p{L})?';

const attribution = new RegExp(
  `^(?:[${dashes}―]|--?|&mdash;) ?(?<author>\\S[^()\\[\\]@]{0,100}?),? [(\\[]?(?<handle>${handle})[)\\]]?[,·|]? (?:${oneOf(beforeDates)} )?(?<date>${date})$`,
  'iu',
);

/**
 * Reads the line under an embedded social-media post, such as "— Jane Doe (@jane) February 4, 2026".
 * Undefined when the line is anything else: dash, author, handle and date must all be there.
 */
export function parseAttribution(line: string): Post | undefined {
  // An attribution is short; the bound keeps the pattern from walking long lines.
  if (line.length > 300) return undefined;

  const groups = attribution.exec(line.trim())?.groups;
  const author = groups?.['author'];
  const name = groups?.['handle'];
  const printed = groups?.['date'];
  if (author === undefined || name === undefined || printed === undefined) return undefined;
  return { author: author.trim(), handle: name, date: printed };
}
