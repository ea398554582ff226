import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../errors.ts';
import type { HnswIndex } from '../stores/hnsw.ts';
import type { VectorRows } from '../stores/vector-rows.ts';
import { discardUnpublished, publishManifest, writeGraph } from './generation.ts';
import { encodeManifest, type Manifest, manifestName } from './manifest.ts';
import { lockForWriting } from './writer-lock.ts';

/**
 * Puts a graph that was built anew in the place of a damaged one, unless another generation counts by now.
 * The index works without it, so nothing is thrown.
 *
 * @returns why it was not saved, or undefined when it was.
 */
export async function replaceGraph(
  directory: string,
  manifest: Manifest,
  index: HnswIndex,
  rows: VectorRows,
): Promise<string | undefined> {
  try {
    const lock = await lockForWriting(directory, 0);

    try {
      const current = await readFile(join(directory, manifestName), 'utf8');
      if (current !== encodeManifest(manifest)) return 'the index was replaced meanwhile.';

      const graph = await writeGraph(directory, lock.token, index, rows, () => {});
      await publishManifest(directory, lock.token, { ...manifest, graph }, () => {});
      return undefined;
    } catch (error) {
      await discardUnpublished(directory, lock.token);
      throw error;
    } finally {
      await lock.release();
    }
  } catch (error) {
    return messageOf(error);
  }
}
