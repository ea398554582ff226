// How large the index is and when it was written, from its folder.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexState } from './metrics.ts';

/** Undefined where there is no index yet. */
export async function readIndexState(folder: string): Promise<IndexState | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      // A file may be gone since the folder was read.
      .map((entry) => stat(join(entry.parentPath, entry.name)).catch(() => undefined)),
  );
  const there = files.flatMap((file) => file ?? []);
  if (there.length === 0) return undefined;

  const written = Math.max(...there.map(({ mtimeMs }) => mtimeMs));

  return {
    bytes: there.reduce((sum, { size }) => sum + size, 0),
    age: Math.max(0, (Date.now() - written) / 1000),
  };
}
