/** The attribution of an embedded social-media post, as the article prints it. */
export interface Post {
  readonly author: string;
  /** With the leading "@". */
  readonly handle: string;
  /** As printed, for example "February 4, 2026". */
  readonly date: string;
}

const months =
  'jan(?:uary|uar|\\.)?|jän(?:ner|\\.)?|feb(?:ruary|ruar|\\.)?|mar(?:ch|\\.)?|mär(?:z|\\.)?|apr(?:il|\\.)?|may|mai|june?|juni|july?|juli|aug(?:ust|\\.)?|sep(?:tember|t?\\.|t)?|o[ck]t(?:ober|\\.)?|nov(?:ember|\\.)?|de[cz](?:ember|\\.)?';

const date = [
  `(?:${months}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
  `\\d{1,2}(?:\\.|st|nd|rd|th)? (?:${months})\\.?,? \\d{4}`,
  '\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{4}',
  '\\d{1,2}/\\d{1,2}/\\d{4}',
  '\\d{4}-\\d{2}-\\d{2}',
].join('|');

/** X and Threads ("@name"), Bluesky ("@name.example.org"), Mastodon ("@name@example.org"). */
const handle =
  '@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?(?:@[\\p{L}\\p{N}.-]+\\p{L})?';

const attribution = new RegExp(
  `^(?:[—–―]|--?|&mdash;) ?(?<author>\\S[^()\\[\\]@]{0,100}?),? [(\\[]?(?<handle>${handle})[)\\]]?[,·|]? (?:(?:on|am) )?(?<date>${date})$`,
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
