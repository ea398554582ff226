// What can be seen of the files of a library without reading them.

import { realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isMissing } from '../base/errors.ts';
import { asUserError, type FolderContent, lookInto } from './article-files.ts';

/** Files and folders as they are at a moment. */
export interface Look {
  /** By absolute path what changes with the content: file, length and times. */
  readonly files: ReadonlyMap<string, string>;
  /** Where a change would be seen. */
  readonly folders: readonly string[];
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
  const behind = await Promise.all(paths.map(folderOf));

  return {
    files: new Map(
      paths.flatMap((path, index) => {
        const one = seen[index];
        return one === undefined ? [] : [[path, one] as const];
      }),
    ),
    // The one above too: the folder itself may go and come back.
    folders: [
      ...new Set([...content.folders, await nearestFolder(dirname(resolve(folder))), ...behind]),
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

/** The folder of what a file leads to, where that is there. */
async function folderOf(file: string): Promise<string> {
  const real = await realpath(file).catch(() => file);

  return nearestFolder(dirname(real));
}

/** A folder, or the nearest above it that is there. */
async function nearestFolder(folder: string): Promise<string> {
  for (let path = folder; ; path = dirname(path)) {
    const isThere = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isThere || path === dirname(path)) return path;
  }
}
