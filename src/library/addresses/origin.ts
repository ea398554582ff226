// Where a fetched story came from, in a small file beside its own: `.story.html.origin.json` for `story.html`.

import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { isMissing } from '../../base/errors.ts';
import { replaceFile } from '../../base/files.ts';
import { sha256 } from '../../base/hash.ts';
import type { ArticleReading } from '../../story/parse-article.ts';

/** The dot keeps it from being listed among the stories. */
const prefix = '.';
const suffix = '.origin.json';

const originSchema = z.object({
  /** As it was named. */
  address: z.url(),
  /** Where the page was after all redirects. */
  finalAddress: z.url(),
  fetchedAt: z.iso.datetime(),
  /** Lower-case hexadecimal SHA-256 of the file that it belongs to: it says nothing of any other content. */
  contentHash: z.string(),
  charset: z.string().optional(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});

/** Where a file was fetched from, and when. */
export type Origin = z.infer<typeof originSchema>;

/** Where a file with these bytes was fetched from; undefined where it was not, or has been edited since. */
export async function originOf(file: string, bytes: Uint8Array): Promise<Origin | undefined> {
  const origin = await readOrigin(join(dirname(file), `${prefix}${basename(file)}${suffix}`));

  return origin?.contentHash === sha256(bytes) ? origin : undefined;
}

/** A story that was fetched before. */
export interface Stored {
  readonly file: string;
  readonly origin: Origin;
}

/** The file that was fetched from an address, where that is in the folder and as it was then. */
export async function storedFrom(folder: string, address: string): Promise<Stored | undefined> {
  for (const name of await namesIn(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith(suffix)) continue;

    const known = await readOrigin(join(folder, name));
    if (known?.address !== address && known?.finalAddress !== address) continue;

    const file = join(folder, name.slice(prefix.length, -suffix.length));
    const bytes = await readFile(file).catch(() => undefined);
    const origin = bytes && (await originOf(file, bytes));
    if (origin !== undefined) return { file, origin };
  }

  return undefined;
}

/**
 * Writes a fetched page and where it came from. The page comes last: whoever finds it finds the other too.
 *
 * @throws The system's error when it cannot be written.
 */
export async function storePage(
  file: string,
  bytes: Uint8Array,
  origin: Omit<Origin, 'contentHash'>,
): Promise<void> {
  const whole: Origin = { ...origin, contentHash: sha256(bytes) };
  const beside = join(dirname(file), `${prefix}${basename(file)}${suffix}`);

  await replaceFile(beside, `${JSON.stringify(whole, null, 2)}\n`);
  await replaceFile(file, bytes);
}

/**
 * A story with the address that it was fetched from. What the page itself says counts only where it names the same
 * host: anybody can claim to be somebody else.
 */
export function withAddress(
  reading: ArticleReading,
  { finalAddress }: Pick<Origin, 'finalAddress'>,
): ArticleReading {
  const { article } = reading;
  const isOwn = article.url !== undefined && hostOf(article.url) === hostOf(finalAddress);

  return isOwn ? reading : { ...reading, article: { ...article, url: finalAddress } };
}

/** Files of a folder; none where it is not there. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** What cannot be read is as good as not there: the story can be fetched again. */
async function readOrigin(path: string): Promise<Origin | undefined> {
  try {
    return originSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : undefined;
}
