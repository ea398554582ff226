/** Writing the files of an index so that what counts as written is on the disk, and saying why it is not. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { systemCodeOf, UserError } from '../../base/errors.ts';
import { syncFolder } from '../../base/files.ts';
import type { FileRecord } from './manifest.ts';

/** Called after every step of writing, with its name. Rejecting stops the writing there. */
export type OnStep = (step: string) => Promise<void> | void;

const sliceBytes = 4 * 2 ** 20;

/**
 * Writes a new file and resolves when its content is on the disk and was read back from there unchanged.
 *
 * @throws {UserError} when the disk is full, or the file cannot be created or reads back otherwise.
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array,
  onStep: OnStep,
): Promise<FileRecord> {
  const name = basename(path);

  return explainFailure(path, async () => {
    const file = await open(path, 'wx');
    const hash = createHash('sha256');

    try {
      await onStep(`${name} created`);

      for (let start = 0; start < bytes.length; start += sliceBytes) {
        const slice = bytes.subarray(start, start + sliceBytes);
        hash.update(slice);
        await writeAll(file, slice);
        await onStep(`${name} written up to ${Math.min(start + sliceBytes, bytes.length)}`);
      }

      await file.sync();
    } finally {
      await file.close();
    }

    const record = await describeFile(path);
    if (record.sha256 !== hash.digest('hex')) throw new UserError(notAsWritten(path));

    await onStep(`${name} verified`);
    return record;
  });
}

/** Resolves when the content of a file that something else wrote is on the disk. */
export async function syncFile(path: string): Promise<void> {
  await explainFailure(path, async () => {
    const file = await open(path, 'r+');
    await file.sync().finally(() => file.close());
  });
}

/** Resolves when the names in a directory are on the disk. */
export async function syncDirectory(path: string): Promise<void> {
  await explainFailure(path, () => syncFolder(path));
}

/** Name, length and checksum of a file as it is on the disk. */
export async function describeFile(path: string): Promise<FileRecord> {
  const file = await open(path, 'r');
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(Math.min(sliceBytes, (await file.stat()).size + 1));
  let bytes = 0;

  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await file.close();
  }

  return { name: basename(path), bytes, sha256: hash.digest('hex') };
}

/** Runs what works on `path` and turns the faults of the disk into words that a person can act on. */
export async function explainFailure<Result>(
  path: string,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOENT') {
      throw new UserError(
        `${path} was deleted while it was written to. Leave its folder alone, and try again.`,
        { cause: error },
      );
    }
    const remedy = remedies[code ?? ''];
    if (remedy === undefined) throw error;
    throw new UserError(`Cannot write ${path}: ${remedy} The index is as it was before.`, {
      cause: error,
    });
  }
}

/** What to say of a file that does not hold what was written to it. */
export function notAsWritten(path: string): string {
  return (
    `${path} does not hold what was written to it: the disk is full or failing. ` +
    'Make room or use another disk. The index is as it was before.'
  );
}

const remedies: Record<string, string> = {
  ENOSPC: 'the disk is full. Make room and try again.',
  EDQUOT: 'your quota on this disk is used up. Make room and try again.',
  EFBIG: 'the file is larger than this system allows. Raise the limit (ulimit -f).',
  EACCES: 'permission denied. Give this user the right to write there.',
  EPERM: 'permission denied. Give this user the right to write there.',
  EROFS: 'the file system is read-only. Choose another directory or mount it for writing.',
  EIO: 'the disk reports a fault. Use another disk.',
  EEXIST: 'a file of this name is in the way. Remove it or choose another directory.',
  ENOTDIR: 'a part of this path is a file. Remove it or choose another directory.',
};

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let start = 0; start < bytes.length; ) {
    start += (await file.write(bytes, start, bytes.length - start)).bytesWritten;
  }
}
