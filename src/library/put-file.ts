// A file that takes another's place, which comes back where it turns out that it cannot.

import { randomUUID } from 'node:crypto';
import { link, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isMissing } from '../base/errors.ts';
import { replaceFile } from '../base/files.ts';

/** A file that was put where it is to be, until it is settled or taken back. */
export interface PutFile {
  /** Lets go of what was there before. Never rejects: at worst a hidden file is left. */
  settle(): Promise<void>;
  /**
   * Puts back what was there before, or nothing where nothing was. That takes no room, so that it works on a full disk;
   * where the file system knows no second name for a file, the new one stays. Never rejects.
   */
  takeBack(): Promise<void>;
}

/** @throws The system's error when it cannot be written; the old file is intact then. */
export async function putFile(path: string, content: string | Uint8Array): Promise<PutFile> {
  // Hidden, so that nobody takes it for a story.
  const before = join(dirname(path), `.${basename(path)}.${randomUUID()}.before`);
  const was = await link(path, before).then(
    () => 'kept' as const,
    (error: unknown) => (isMissing(error) ? ('nothing' as const) : ('unknown' as const)),
  );
  const settle = () => rm(before, { force: true }).catch(() => {});
  try {
    await replaceFile(path, content);
  } catch (error) {
    await settle();
    throw error;
  }

  return {
    settle,
    takeBack: async () => {
      if (was === 'kept') await rename(before, path).catch(() => {});
      if (was === 'nothing') await rm(path, { force: true }).catch(() => {});
    },
  };
}
