// What a command does with the addresses that it is given.

import { UserError } from '../../base/errors.ts';
import type { ArticleReading } from '../../story/parse-article.ts';
import { createStoryReader, type StoryReader } from '../../story/reading/story-reader.ts';
import { fetchPage } from './fetch-page.ts';
import { fetchStory, keepStory, type StoryParts } from './fetch-story.ts';

/** What came of several addresses. */
export interface KeptStories {
  /** One sentence each, with the file that it is about. */
  readonly notices: readonly string[];
  /** Of addresses that gave no story. */
  readonly faults: readonly UserError[];
}

/**
 * Fetches the stories at addresses into a folder, one after the other. A fault leaves the others alone.
 *
 * @param network - How they are fetched and read; tests hand in another.
 */
export async function keepStories(
  addresses: readonly string[],
  folder: string,
  network: Network = withNetwork,
): Promise<KeptStories> {
  const notices: string[] = [];
  const faults: UserError[] = [];

  await network(async (parts) => {
    for (const address of addresses) {
      try {
        const kept = await keepStory(address, folder, parts);
        const unchanged = kept.isUnchanged ? ['unchanged since it was fetched.'] : [];
        for (const notice of [...unchanged, ...kept.notices]) {
          notices.push(`${kept.file}: ${notice}`);
        }
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        faults.push(error);
      }
    }
  });

  return { notices, faults };
}

/** The story at an address, which is kept nowhere. @throws UserError when it cannot be fetched, or is no article */
export function fetchStoryAlone(address: string): Promise<ArticleReading> {
  return withNetwork((parts) => fetchStory(address, parts));
}

/** Does work with what fetches and reads, which is closed after it. */
export type Network = <Result>(work: (parts: StoryParts) => Promise<Result>) => Promise<Result>;

async function withNetwork<Result>(work: (parts: StoryParts) => Promise<Result>): Promise<Result> {
  const reader: StoryReader = createStoryReader();

  return work({ fetch: fetchPage, read: reader.read }).finally(() => reader.close());
}
