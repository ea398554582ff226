// What is remembered of earlier versions of the stories, kept inside the index so that it changes with it.

import type { Article } from '../story/article.ts';
import { changesBetween } from '../story/changes.ts';
import type { StoryHistory, StoryVersion } from '../story/standing.ts';

/** By slug, those of stories that are gone too. */
export type Histories = ReadonlyMap<string, StoryHistory>;

/** Names the kind and version of the histories inside an index. */
export const historyVersion = '1';

/** Versions of one story that are remembered, and characters of their changes as JSON. */
const mostVersions = 20;
const mostCharacters = 200_000;

/** Stories that are gone and remembered as such; the first to go is forgotten first. */
const mostRemoved = 200;

/** @throws SyntaxError When the bytes are none of `encodeHistories`. */
export function decodeHistories(bytes: Uint8Array): Histories {
  // Its checksum shows that a writer of this version wrote it just so.
  return new Map(JSON.parse(new TextDecoder().decode(bytes)) as [string, StoryHistory][]);
}

export function encodeHistories(histories: Histories): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([...histories]));
}

/**
 * The histories after the stories were read again.
 *
 * @param before - The stories as they were, by slug; empty where that is not known.
 * @param now - The stories as they are.
 * @param read - ISO 8601, when they were read.
 */
export function nextHistories(
  histories: Histories,
  before: ReadonlyMap<string, Article>,
  now: readonly Article[],
  read: string,
): Histories {
  const present = now.map(
    (article) => [article.slug, nextHistory(histories, before, article, read)] as const,
  );
  const slugs = new Set(now.map(({ slug }) => slug));
  const removed = [...new Set([...histories.keys(), ...before.keys()])]
    .filter((slug) => !slugs.has(slug))
    .map((slug) => [slug, { versions: [], removed: histories.get(slug)?.removed ?? read }] as const)
    .sort(([, one], [, other]) => compare(one.removed, other.removed))
    .slice(-mostRemoved);

  return new Map<string, StoryHistory>([...present, ...removed]);
}

function nextHistory(
  histories: Histories,
  before: ReadonlyMap<string, Article>,
  article: Article,
  read: string,
): StoryHistory {
  const { contentHash, slug } = article;
  const versions = histories.get(slug)?.versions ?? [];
  const last = versions.at(-1);
  if (last?.contentHash === contentHash) return { versions };

  const version = (last?.version ?? 0) + 1;
  const old = before.get(slug);
  // What changed since a version that is not there to be compared is not known: earlier changes lead nowhere.
  if (old === undefined || old.contentHash === contentHash) {
    return { versions: [{ version, read, contentHash, changes: [] }] };
  }

  return {
    versions: bounded([
      ...versions,
      { version, read, contentHash, changes: changesBetween(old, article) },
    ]),
  };
}

/** The latest versions, the last one always. */
function bounded(versions: readonly StoryVersion[]): readonly StoryVersion[] {
  const kept: StoryVersion[] = [];
  let characters = 0;

  for (const version of versions.slice(-mostVersions).reverse()) {
    characters += JSON.stringify(version).length;
    if (kept.length > 0 && characters > mostCharacters) break;
    kept.unshift(version);
  }

  return kept;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
