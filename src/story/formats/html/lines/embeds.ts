// Embedded posts of social networks, as their own codes for embedding write them.

import { oneOf } from '../../../../language/phrases/phrases.ts';
import { pressWordsOf } from '../../../../language/press/press-words.ts';
import { dashes } from '../../../../language/words/characters.ts';
import type { Post } from '../../../document/posts.ts';
import type { Element } from '../page/parse.ts';
import { attribute, elementsOf } from '../page/tree.ts';
import { isAboutEmbedding } from './page-lines.ts';

const embedClass =
  /(?:^|\s)(?:twitter-tweet|twitter-video|mastodon-embed|bluesky-embed|instagram-media|fb-post|fb-xfbml-parse-ignore|tiktok-embed|text-post-media|reddit-embed-bq|reddit-card)(?:\s|$)/u;

const handle = /@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?(?:@[\p{L}\p{N}.-]+\p{L})?/u;
const profile =
  /^https?:\/\/(?:www\.|mobile\.|m\.)?(?:twitter|x|instagram|tiktok|threads|bsky)\.[a-z.]+\/@?(?<name>[\w.-]+)(?:\/|$)/u;
const sharing = oneOf(pressWordsOf(({ sharing: phrases }) => phrases));
const opening = new RegExp(`^(?:[${dashes}―]|--)\\s*|^${sharing} `, 'iu');
const dateOpening = new RegExp(
  `^${oneOf(pressWordsOf(({ beforePostDates }) => beforePostDates))} `,
  'iu',
);

/** Whether an element is the embedded post of a social network. */
export function isEmbed(element: Element): boolean {
  return (
    (element.tagName === 'blockquote' || element.tagName === 'div') &&
    embedClass.test(attribute(element, 'class') ?? '')
  );
}

function linkedHandle(element: Element): string | undefined {
  const names = elementsOf(element, new Set(['a'])).flatMap((link) => {
    const name = profile.exec(attribute(link, 'href') ?? '')?.groups?.['name'];
    return name === undefined || /^(?:hashtag|p|reel|i|search|intent|status)$/u.test(name)
      ? []
      : [`@${name}`];
  });
  return names.at(-1);
}

/** What is read of an embedded post. */
export interface Embed {
  /** Its words, and the line that says whose they are, as the page has it. */
  readonly lines: readonly string[];
  readonly post: Post;
}

/**
 * Reads an embedded post.
 *
 * @param lines what stands in it, as a browser breaks it.
 * @returns undefined where it has no words of its own or does not say whose they are.
 */
export function readEmbed(element: Element, lines: readonly string[]): Embed | undefined {
  const at = lines.findLastIndex((line) => opening.test(line));
  const attribution = lines[at];
  const words = lines
    .slice(0, at === -1 ? lines.length : at)
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !isAboutEmbedding(line));
  if (words.length === 0 || attribution === undefined) return undefined;

  const rest = attribution.replace(opening, '').trim();
  const named = handle.exec(rest)?.[0] ?? linkedHandle(element);
  const [author = '', after = ''] =
    named !== undefined && rest.includes(named) ? rest.split(named) : splitDate(rest);
  const date = after
    .replace(/^[)\]\s,·|]+/u, '')
    .replace(dateOpening, '')
    .trim();
  const name = author.replace(/[\s(,[]+$/u, '');
  if (name === '' && named === undefined) return undefined;

  return {
    lines: [...words, attribution],
    post: {
      author: name === '' ? (named ?? '') : name,
      ...(named !== undefined && { handle: named }),
      ...(date !== '' && { date }),
    },
  };
}

/** "Altdorf Town on Friday, May 3, 2024" in its two parts. */
function splitDate(text: string): readonly string[] {
  const date = new RegExp(
    ` (?=${oneOf(pressWordsOf(({ beforePostDates }) => beforePostDates))} )`,
    'iu',
  ).exec(text);
  return date === null ? [text] : [text.slice(0, date.index), text.slice(date.index)];
}
