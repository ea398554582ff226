/** Writing files so that a crash leaves none of them half-written. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file whole: readers see the old content or the new, also after a crash or on a full disk.
 *
 * @param mode - Who may read and write it, where that is not everybody's usual.
 * @throws The system's error when it cannot be written; the old file is intact then.
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  mode?: number,
): Promise<void> {
  // Unique, so that two writers, also of one process, never share it; hidden, so that nobody takes it for a file.
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);

  try {
    await writeFile(beside, content, { flush: true, ...(mode !== undefined && { mode }) });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }

  await syncFolder(dirname(path));
}

/** Resolves when the names in a folder are on the disk. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; there the file system's journal has to do.
  if (process.platform === 'win32') return;

  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
