import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces a file whole: readers see the old content or the new, also after a crash or on a full disk.
 *
 * @throws The system's error when it cannot be written; the old file is intact then.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  // Unique, so that two writers, also of one process, never share it.
  const beside = `${path}.${randomUUID()}.tmp`;

  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }

  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
