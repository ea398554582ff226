// What can be seen of the files of a library without reading them.

import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { isMissing } from '../base/errors.ts';
import { asUserError, type FolderContent, lookInto } from './article-files.ts';
import type { HintPlace } from './folder-hints.ts';

/** Files and folders as they are at a moment. */
export interface Look {
  /** By absolute path what changes with the content: file, length and times. */
  readonly files: ReadonlyMap<string, string>;
  /** Where a change would be seen. */
  readonly places: readonly HintPlace[];
}

/**
 * Looks at the files of a folder, and at others.
 *
 * @throws UserError When the folder is there and cannot be read.
 */
export async function look(folder: string, others: readonly string[]): Promise<Look> {
  const content = await contentOf(folder);
  const paths = [...content.files, ...others].map((file) => resolve(file));
  const seen = await Promise.all(paths.map(seenOf));
  const behind = await Promise.all(paths.map(behindLinks));

  return {
    files: new Map(
      paths.flatMap((path, index) => {
        const one = seen[index];
        return one === undefined ? [] : [[path, one] as const];
      }),
    ),
    // The one above too: the folder itself may go and come back.
    places: [
      ...content.folders.map((one) => ({ folder: one })),
      await placeOf(resolve(folder)),
      ...behind,
    ],
  };
}

/** The files that differ between two looks. */
export function differences(one: Look, other: Look): ReadonlySet<string> {
  const all = new Set([...one.files.keys(), ...other.files.keys()]);

  return new Set([...all].filter((file) => one.files.get(file) !== other.files.get(file)));
}

async function contentOf(folder: string): Promise<FolderContent> {
  try {
    return await lookInto(resolve(folder));
  } catch (error) {
    if (isMissing(error)) return { files: [], folders: [] };
    throw asUserError(error, folder);
  }
}

async function seenOf(file: string): Promise<string | undefined> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(' ');
  } catch (error) {
    // What is there and cannot be looked at is told when it is read.
    return isMissing(error) ? undefined : 'unseen';
  }
}

/** Where it is seen that what a file leads to changes. */
async function behindLinks(file: string): Promise<HintPlace> {
  return placeOf(await realpath(file).catch(() => file));
}

/**
 * Where it is seen that a path comes, changes or goes: the folder that it is in, or the nearest above that is there.
 * What else stands in that folder, such as a database that is written all the time, does not count.
 */
export async function placeOf(path: string): Promise<HintPlace> {
  for (let name = path; ; name = dirname(name)) {
    const folder = dirname(name);
    const isThere = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isThere || folder === dirname(folder)) return { folder, name: basename(name) };
  }
}
