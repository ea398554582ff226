// The HNSW graph of an index, opened without danger or built anew.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../base/errors.ts';
import { buildIndex } from '../../search/vectors/build-index.ts';
import { ExactIndex } from '../../search/vectors/exact.ts';
import { HnswIndex, type OnProgress } from '../../search/vectors/hnsw.ts';
import type { VectorIndex } from '../../search/vectors/vector-index.ts';
import type { VectorRows } from '../../search/vectors/vector-rows.ts';
import { describeFile } from './durable-files.ts';
import { discardUnpublished, newToken, publishManifest, writeGraph } from './generation.ts';
import { encodeManifest, type GraphRecord, type Manifest, manifestName } from './manifest.ts';
import { lockForWriting, type WriterLock } from './writer-lock.ts';

/** How a graph is opened. */
interface OpenGraphOptions {
  /** Is told how many vectors are in it, when it has to be built anew. */
  readonly onProgress?: OnProgress;
  /** Of the caller, who holds it already; taken where that is needed otherwise. */
  readonly lock?: WriterLock;
  /** A damaged graph is left as it is and done without. */
  readonly onlyLooks?: boolean;
}

/**
 * The index over `rows` with the graph that the manifest names; where that is damaged, one built anew, which
 * also takes its place on the disk. What was mended is added to `repairs`.
 */
export async function openGraph(
  directory: string,
  manifest: Manifest,
  record: GraphRecord,
  rows: VectorRows,
  repairs: string[],
  { onProgress, lock, onlyLooks = false }: OpenGraphOptions = {},
): Promise<VectorIndex> {
  const opened = await readGraph(directory, record, rows);
  if (opened instanceof HnswIndex) return opened;

  if (onlyLooks) {
    repairs.push(`The vector graph is to be built anew: ${opened}`);
    return new ExactIndex(rows);
  }

  const index = await buildIndex(rows, onProgress && { onProgress });
  repairs.push(`The vector graph was built anew: ${opened}`);

  if (index instanceof HnswIndex) {
    const fault = await replaceGraph(directory, manifest, index, rows, lock);
    if (fault !== undefined) repairs.push(`The new graph was not saved: ${fault}`);
  }

  return index;
}

/** The graph, or why it cannot be used. */
async function readGraph(
  directory: string,
  { file, ef }: GraphRecord,
  rows: VectorRows,
): Promise<HnswIndex | string> {
  try {
    const path = join(directory, file.name);
    const found = await describeFile(path);

    if (found.bytes !== file.bytes || found.sha256 !== file.sha256) {
      return `${file.name} does not match its checksum.`;
    }

    return await HnswIndex.open(path, rows, ef);
  } catch (error) {
    return messageOf(error);
  }
}

/**
 * Puts a graph that was built anew in the place of a damaged one, unless another generation counts by now.
 * The index works without it, so nothing is thrown.
 *
 * @returns why it was not saved, or undefined when it was.
 */
async function replaceGraph(
  directory: string,
  manifest: Manifest,
  index: HnswIndex,
  rows: VectorRows,
  held: WriterLock | undefined,
): Promise<string | undefined> {
  try {
    const lock = held ?? (await lockForWriting(directory, { patience: 0 }));
    const token = newToken();

    try {
      const current = await readFile(join(directory, manifestName), 'utf8');
      if (current !== encodeManifest(manifest)) return 'the index was replaced meanwhile.';

      const graph = await writeGraph(directory, token, index, rows, () => {});
      await publishManifest(directory, token, { ...manifest, graph }, () => {});
      return undefined;
    } catch (error) {
      await discardUnpublished(directory, token);
      throw error;
    } finally {
      if (held === undefined) await lock.release();
    }
  } catch (error) {
    return messageOf(error);
  }
}
