// Whether what was quoted of a story still stands in it.

import type { Article, Paragraph } from './article.ts';
import { type Change, likeness } from './changes.ts';
import { isSamePlace, type Place, paragraphAt, placeOf } from './place.ts';

/** Words that were quoted of a story, and where they stood. */
export interface QuotedWords extends Place {
  /** Slug of the story. */
  readonly article: string;
  readonly quote: string;
}

/** A version of a story: when it was read, and what had changed since the one before. */
export interface StoryVersion {
  /** From 1; earlier ones may have been forgotten. */
  readonly version: number;
  /** ISO 8601, when the file was read. */
  readonly read: string;
  /** Of the file's bytes. */
  readonly contentHash: string;
  readonly changes: readonly Change[];
}

/** What is remembered of a story beside its present words. */
export interface StoryHistory {
  /** Oldest first. */
  readonly versions: readonly StoryVersion[];
  /** ISO 8601, since when there is no file of it any more; absent where there is one. */
  readonly removed?: string;
}

/** What became of quoted words. `since`: ISO 8601, when that was first seen; absent where it is not known. */
export type Standing =
  | { readonly kind: 'stands' }
  | { readonly kind: 'moved'; readonly to: Place; readonly since?: string }
  | {
      readonly kind: 'changed';
      readonly to: Place;
      readonly before: string;
      /** The sentences that stand there now. */
      readonly after: string;
      readonly since?: string;
    }
  | { readonly kind: 'gone'; readonly since?: string };

/** Likeness from which on sentences are taken for a new version of others. */
const alike = 0.5;

/** The same within the paragraph that is known to be theirs. */
const alikeInParagraph = 0.35;

const nothingKnown: StoryHistory = { versions: [] };

/**
 * Whether words that were quoted at a place still stand there, elsewhere, otherwise, or no more. What has become a part
 * of a longer sentence stands otherwise: "Es stimmt nicht, dass …" takes back what it repeats.
 *
 * @param story - As it is now; undefined where it is gone.
 * @param history - Tells which paragraph is meant, whether it was another, and since when. Without it, words that are
 *   still to be found as they are count as standing.
 */
export function standing(
  words: QuotedWords,
  story: Article | undefined,
  history: StoryHistory = nothingKnown,
): Standing {
  if (story === undefined) return { kind: 'gone', ...since(history.removed) };

  const { quote } = words;
  const origins = originsOf(words, story, history);
  const [origin] = origins;
  const place = origin === undefined ? words : origin.now;
  const paragraph = place && paragraphAt(story, place);
  if (paragraph?.text.includes(quote) === true) {
    const other = origins.find(
      ({ now, text }) => now && isSamePlace(now, placeOf(paragraph)) && text !== paragraph.text,
    );
    if (other === undefined || holds(paragraph, quote)) {
      return standsAt(words, placeOf(paragraph), origin?.since);
    }
    return rewritten(words, [paragraph], 0, other.since) ?? { kind: 'stands' };
  }

  const elsewhere = nearest(story.paragraphs, words, ({ text }) => text.includes(quote));
  const [found] = elsewhere;
  const whole = elsewhere.find((one) => holds(one, quote));
  const stands = whole ?? (origin === undefined ? found : undefined);
  if (stands !== undefined) return standsAt(words, placeOf(stands), origin?.since);

  const near = paragraph === undefined ? [] : [paragraph];
  return (
    rewritten(words, near, alikeInParagraph, origin?.since) ??
    rewritten(words, elsewhere, 0, origin?.since) ??
    rewritten(words, story.paragraphs, alike, origin?.since) ?? {
      kind: 'gone',
      ...since(origin?.since),
    }
  );
}

function since(time: string | undefined): { readonly since?: string } {
  return time === undefined ? {} : { since: time };
}

function standsAt(words: QuotedWords, to: Place, time: string | undefined): Standing {
  return isSamePlace(words, to) ? { kind: 'stands' } : { kind: 'moved', to, ...since(time) };
}

/** Whether a quote stands in a paragraph from the start of one sentence to the end of one. */
function holds({ text, sentences }: Paragraph, quote: string): boolean {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const isWhole =
      sentences.some(({ start }) => start === at) &&
      sentences.some(({ end }) => end === at + quote.length);
    if (isWhole) return true;
  }

  return false;
}

/** Those that fit, the nearest to the place first. */
function nearest(
  paragraphs: readonly Paragraph[],
  { paragraph }: Place,
  fits: (paragraph: Paragraph) => boolean,
): readonly Paragraph[] {
  const distance = ({ number }: Paragraph) => Math.abs(number - paragraph);

  return paragraphs.filter(fits).sort((one, other) => distance(one) - distance(other));
}

/** The sentences of some paragraphs that are likest to a quote, where they are like enough. */
function rewritten(
  { quote }: QuotedWords,
  paragraphs: readonly Paragraph[],
  least: number,
  time: string | undefined,
): Standing | undefined {
  const stretches = paragraphs.flatMap((paragraph) =>
    stretchesOf(paragraph, quote).map((after) => ({
      to: placeOf(paragraph),
      after,
      how: likeness(quote, after),
    })),
  );
  const best = stretches.reduce<(typeof stretches)[number] | undefined>(
    (most, one) => (one.how > (most?.how ?? 0) ? one : most),
    undefined,
  );
  if (best === undefined || best.how < least) return undefined;

  const { to, after } = best;
  return { kind: 'changed', to, before: quote, after, ...since(time) };
}

/** One to three sentences in a row of a paragraph, of about the length of a quote. */
function stretchesOf({ text, sentences }: Paragraph, quote: string): readonly string[] {
  const longest = Math.max(200, 3 * quote.length);

  return sentences.flatMap(({ start }, first) =>
    sentences
      .slice(first, first + 3)
      .map(({ end }) => text.slice(start, end))
      .filter((stretch, index) => index === 0 || stretch.length <= longest),
  );
}

/** A paragraph of some version that had the words, followed to the present one. */
interface Origin {
  /** All of it as it was then. */
  readonly text: string;
  /** Where it is now; undefined where it is gone. */
  readonly now: Place | undefined;
  /** When it last changed, moved or went; undefined where it never did. */
  readonly since: string | undefined;
}

/** The paragraphs that had the words at their place, of the present version and of those before it. */
function originsOf(
  words: QuotedWords,
  story: Article,
  { versions }: StoryHistory,
): readonly Origin[] {
  return [...versions.keys(), versions.length].reverse().flatMap((first) => {
    const origin = follow(words, story, versions.slice(first));
    return origin?.text.includes(words.quote) === true ? [origin] : [];
  });
}

/** Follows the paragraph at a place before some versions to the present; undefined where there was none. */
function follow(
  place: Place,
  story: Article,
  versions: readonly StoryVersion[],
): Origin | undefined {
  let now: Place | undefined = place;
  let text: string | undefined;
  let time: string | undefined;

  for (const { changes, read } of versions) {
    const here: Place | undefined = now;
    const change: Change | undefined =
      here && changes.find((one) => 'from' in one && isSamePlace(one.from, here));
    if (change === undefined) continue;

    time = read;
    if ('before' in change) text ??= change.before;
    now = 'to' in change ? change.to : undefined;
  }

  const present = now;
  const last = present && paragraphAt(story, present);
  const then = text ?? last?.text;
  return then === undefined ? undefined : { text: then, now, since: time };
}
