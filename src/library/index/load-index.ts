/** Reading an index back, whole and verified, or why there is none to use. */

import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, messageOf } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { ExactIndex } from '../../search/vectors/exact.ts';
import type { OnProgress } from '../../search/vectors/hnsw.ts';
import type { VectorIndex } from '../../search/vectors/vector-index.ts';
import { createVectorRows, type VectorRows } from '../../search/vectors/vector-rows.ts';
import { decodeArticles } from './article-list.ts';
import { decodeChunks } from './chunk-table.ts';
import {
  compareIdentity,
  decodeManifest,
  type FileRecord,
  type Manifest,
  manifestName,
} from './manifest.ts';
import type { Attachment, IndexIdentity, LoadedIndex, UnusableIndex } from './snapshot.ts';
import type { WriterLock } from './writer-lock.ts';

export interface LoadOptions {
  /** Is told how many vectors are in the graph, when that has to be built anew. */
  readonly onProgress?: OnProgress;
  /** Of the caller, who holds it already. */
  readonly lock?: WriterLock;
  /** Nothing is written and nothing built: a damaged graph is left as it is, told as such, and done without. */
  readonly onlyLooks?: boolean;
}

/** How often reading starts over because a writer put a new generation in place meanwhile. */
const attempts = 5;

/** A file is not what its manifest says. */
class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
}

/**
 * Reads the index in `directory` if it is whole and fits `expected`. Every byte is compared with its checksum
 * before it is used. A damaged graph is built anew from the vectors, which takes about a minute for 100,000,
 * unless it is only to be looked at.
 *
 * @returns the index, or why there is none to use; faults of the disk are a reason too.
 */
export async function loadIndex(
  directory: string,
  expected: IndexIdentity,
  options: LoadOptions = {},
): Promise<LoadedIndex | UnusableIndex> {
  let manifestBytes = await readManifest(directory);

  for (let attempt = 1; ; attempt++) {
    if (!(manifestBytes instanceof Uint8Array)) return manifestBytes;

    const loaded = await loadGeneration(directory, manifestBytes, expected, options);
    if (loaded.state !== 'damaged' || attempt === attempts) return loaded;

    // A writer removes the old generation's files as soon as the new one counts: then the new one is to be read.
    const latest = await readManifest(directory);
    if (latest instanceof Uint8Array && Buffer.compare(latest, manifestBytes) === 0) return loaded;
    manifestBytes = latest;
  }
}

/** The generation that counts now; undefined where there is none that can be read. */
export async function currentGeneration(directory: string): Promise<string | undefined> {
  const manifestBytes = await readManifest(directory);

  return manifestBytes instanceof Uint8Array ? generationOf(manifestBytes) : undefined;
}

/**
 * What was attached to an index, also where the rest of it is of no use: outdated or damaged. What is not whole is
 * left out.
 */
export async function loadAttachments(
  directory: string,
): Promise<Readonly<Record<string, Attachment>>> {
  const manifestBytes = await readManifest(directory);
  if (!(manifestBytes instanceof Uint8Array)) return {};

  const manifest = decodeManifest(manifestBytes);
  if ('state' in manifest) return {};

  const read = Object.entries(manifest.attachments).map(([name, record]) =>
    readAttachments(directory, { [name]: record }).catch(() => ({})),
  );
  return Object.assign({}, ...(await Promise.all(read)));
}

function generationOf(manifestBytes: Uint8Array): string {
  return sha256(manifestBytes);
}

async function readManifest(directory: string): Promise<Uint8Array | UnusableIndex> {
  try {
    return await readFile(join(directory, manifestName));
  } catch (error) {
    return isMissing(error)
      ? { state: 'missing', reason: `There is no index in ${directory}.` }
      : { state: 'damaged', reason: `${manifestName} cannot be read: ${messageOf(error)}` };
  }
}

async function loadGeneration(
  directory: string,
  manifestBytes: Uint8Array,
  expected: IndexIdentity,
  options: LoadOptions,
): Promise<LoadedIndex | UnusableIndex> {
  const manifest = decodeManifest(manifestBytes);
  if ('state' in manifest) return manifest;

  const difference = compareIdentity(manifest, expected);
  if (difference !== undefined) return difference;

  try {
    const content = await readContent(directory, manifest);
    const repairs: string[] = [];
    const index = await openIndex(directory, manifest, content.rows, repairs, options);
    const { embedding, recipe } = manifest;

    const generation = generationOf(manifestBytes);

    return { state: 'ready', generation, embedding, recipe, ...content, index, repairs };
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    return { state: 'damaged', reason: error.message };
  }
}

async function readContent(directory: string, { counts, embedding, files, attachments }: Manifest) {
  const rows = createVectorRows(embedding.dimension);
  rows.grow(counts.chunks);
  const { values } = rows;

  const [articleBytes, chunkBytes, attached] = await Promise.all([
    readVerified(directory, files.articles, new Uint8Array(files.articles.bytes)),
    readVerified(directory, files.chunks, new Uint8Array(files.chunks.bytes)),
    readAttachments(directory, attachments),
    // Straight into the memory that is searched: there is never a second copy of the vectors.
    readVerified(
      directory,
      files.vectors,
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    ),
  ]);

  const articles = await decodeArticles(articleBytes);
  const chunks = await decodeChunks(new TextDecoder().decode(chunkBytes), articles);
  return { articles, chunks, rows, attachments: attached };
}

async function readAttachments(
  directory: string,
  records: Manifest['attachments'],
): Promise<Record<string, Attachment>> {
  const entries = Object.entries(records).map(async ([name, { version, file }]) => {
    const bytes = await readVerified(directory, file, new Uint8Array(file.bytes));
    return [name, { version, bytes }] as const;
  });

  return Object.fromEntries(await Promise.all(entries));
}

/** Fills `target` with a file that must have its length and the recorded checksum. */
async function readVerified(
  directory: string,
  record: FileRecord,
  target: Uint8Array,
): Promise<Uint8Array> {
  const { length, hash } = await readInto(join(directory, record.name), target).catch((error) => {
    throw new DamagedFile(`${record.name} cannot be read: ${messageOf(error)}`, { cause: error });
  });

  if (length !== record.bytes || length !== target.length) {
    throw new DamagedFile(`${record.name} has ${length} bytes instead of ${record.bytes}.`);
  }

  if (hash !== record.sha256) {
    throw new DamagedFile(`${record.name} does not match its checksum.`);
  }

  return target;
}

/** Bytes that are read and hashed at a time, so that other work can run in between. */
const sliceBytes = 4 * 2 ** 20;

/** Reads as much of a file as fits; resolves to the length of the file and the checksum of what was read. */
async function readInto(
  path: string,
  target: Uint8Array,
): Promise<{ readonly length: number; readonly hash: string }> {
  const file = await open(path, 'r');

  try {
    const { size } = await file.stat();
    const hash = createHash('sha256');
    let filled = 0;

    while (filled < target.length) {
      const wanted = Math.min(sliceBytes, target.length - filled);
      const { bytesRead } = await file.read(target, filled, wanted);
      if (bytesRead === 0) break;
      hash.update(target.subarray(filled, filled + bytesRead));
      filled += bytesRead;
    }

    return { length: size, hash: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

async function openIndex(
  directory: string,
  manifest: Manifest,
  rows: VectorRows,
  repairs: string[],
  options: LoadOptions,
): Promise<VectorIndex> {
  if (manifest.graph === undefined) return new ExactIndex(rows);

  // Loaded when needed: a small story shall not wait for all that only a large index uses.
  const { openGraph } = await import('./open-graph.ts');
  return openGraph(directory, manifest, manifest.graph, rows, repairs, options);
}
