// Stories that were taken away, kept for a day so that they can be brought back.

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isMissing } from '../../base/errors.ts';
import { replaceFile } from '../../base/files.ts';
import { explainFailure } from '../index/durable-files.ts';

/** Milliseconds for which a story can be brought back. */
export const restorableFor = 24 * 60 * 60_000;

const schema = z.object({
  token: z.string(),
  slug: z.string(),
  title: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** The file where it was. */
  file: z.string(),
  /** Its content in base64; absent where the file stays, since it is not kept here. */
  content: z.string().optional(),
});

/** A story that was taken away. */
export type RemovedStory = Readonly<z.infer<typeof schema>>;

const ending = '.json';

/** Keeps a story, on the disk before this resolves. @returns What it can be asked for by. */
export async function keepRemoved(
  folder: string,
  story: Omit<RemovedStory, 'token'>,
): Promise<string> {
  const token = randomBytes(8).toString('hex');
  const path = join(folder, `${token}${ending}`);
  await explainFailure(path, async () => {
    await mkdir(folder, { recursive: true });
    await replaceFile(path, JSON.stringify({ ...story, token }));
  });

  return token;
}

/** What can be brought back, the latest first; what is too old is deleted. @param now - Milliseconds since 1970. */
export async function removedStories(
  folder: string,
  now: number,
): Promise<readonly RemovedStory[]> {
  const found: RemovedStory[] = [];
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const story = await readRemoved(path);
    if (story === undefined || now - story.at >= restorableFor) await rm(path, { force: true });
    else found.push(story);
  }

  return found.toSorted((one, other) => other.at - one.at);
}

/** Forgets a story that was brought back. */
export async function forgetRemoved(folder: string, { token }: RemovedStory): Promise<void> {
  await rm(join(folder, `${token}${ending}`), { force: true });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(ending) && name[0] !== '.');
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Undefined for a file that nobody wrote here. */
async function readRemoved(path: string): Promise<RemovedStory | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}
