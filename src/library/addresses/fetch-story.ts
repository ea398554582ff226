// Stories from addresses: fetched, read beside the event loop, and kept in the folder of articles.

import { mkdir } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import { messageOf, UserError } from '../../base/errors.ts';
import { asciiName } from '../../language/words/ascii.ts';
import type { ArticleReading } from '../../story/parse-article.ts';
import { noindexNotice } from '../../story/reading/noindex.ts';
import type { StoryReader } from '../../story/reading/story-reader.ts';
import type { FetchedPage, PageVersion } from './fetch-page.ts';
import { namesIn, type Stored, storedFrom, storePage, withAddress } from './origin.ts';
import { freeName, storyName } from './story-name.ts';
import { readAddress, shownAddress } from './web-address.ts';

/** What getting a story needs from outside. */
export interface StoryParts {
  readonly fetch: (address: string, known?: PageVersion) => Promise<FetchedPage | 'unchanged'>;
  /** Reads foreign text beside the event loop. */
  readonly read: StoryReader['read'];
}

/**
 * The story at an address, which is kept nowhere.
 *
 * @throws UserError when it cannot be fetched, or is no article.
 */
export async function fetchStory(
  address: string,
  { fetch, read }: StoryParts,
): Promise<ArticleReading> {
  const page = await fetch(readAddress(address).href);
  if (page === 'unchanged') throw new Error('A page was unchanged that was not there.');

  return readPage(page, read);
}

/** A story that was kept, or was there already. */
export interface KeptStory {
  readonly file: string;
  readonly isUnchanged: boolean;
  /** Sentences for whoever keeps it. */
  readonly notices: readonly string[];
}

/**
 * Fetches the story at an address into a folder, whole and with where it came from; one that was fetched before is
 * replaced, or left where it has not changed.
 *
 * @throws UserError when it cannot be fetched, is no article, or cannot be written.
 */
export async function keepStory(
  address: string,
  folder: string,
  { fetch, read }: StoryParts,
): Promise<KeptStory> {
  const url = readAddress(address);
  const stored = await storedFrom(folder, url.href);
  const page = await fetch(url.href, stored?.origin);
  if (page === 'unchanged') {
    if (stored === undefined) throw new Error('A page was unchanged that was not there.');
    return { file: stored.file, isUnchanged: true, notices: [] };
  }

  const { article, notices } = await readPage(page, read);
  const file = await fileFor(page, article.title, folder, stored);
  const { bytes, ending: _, asksNoindex: __, ...version } = page;
  const origin = { address: url.href, fetchedAt: new Date().toISOString(), ...version };
  try {
    await mkdir(folder, { recursive: true });
    await storePage(file, bytes, origin);
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${messageOf(error)}. Check the folder.`);
  }

  return { file, isUnchanged: stored?.origin.contentHash === article.contentHash, notices };
}

/** Named by its address in messages. */
async function readPage(page: FetchedPage, read: StoryReader['read']): Promise<ArticleReading> {
  const { bytes, charset, ending, finalAddress, asksNoindex } = page;
  const url = new URL(finalAddress);
  const file = `${storyName(undefined, url)}${ending}`;
  const reading = await read({ bytes, file, ...(charset !== undefined && { charset }) }).catch(
    (error) => {
      if (!(error instanceof UserError)) throw error;
      const what = error.message.replace(`${file}: `, '');
      throw new UserError(`${shownAddress(url)}: ${what}`, { cause: error });
    },
  );
  const { notices } = reading;
  const isTold = !asksNoindex || notices.includes(noindexNotice);

  return withAddress({ ...reading, notices: isTold ? notices : [...notices, noindexNotice] }, page);
}

/** Where a page goes: to the file that it was in before, unless it is of another format now. */
async function fileFor(
  { ending, finalAddress }: FetchedPage,
  title: string | undefined,
  folder: string,
  stored: Stored | undefined,
): Promise<string> {
  if (stored !== undefined && extname(stored.file) === ending) return stored.file;

  const taken = new Set((await namesIn(folder)).map((name) => asciiName(parse(name).name)));
  const name = freeName(storyName(title, new URL(finalAddress)), taken);

  return join(folder, `${name}${ending}`);
}
