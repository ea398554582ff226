// Writing an index so that a kill at any moment leaves a whole one.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, UserError } from '../../base/errors.ts';
import { pauses } from '../../base/slices/pauses.ts';
import { buildIndex } from '../../search/vectors/build-index.ts';
import { ExactIndex } from '../../search/vectors/exact.ts';
import { HnswIndex, type OnProgress } from '../../search/vectors/hnsw.ts';
import { unitVector } from '../../search/vectors/vector-index.ts';
import { createVectorRows, type VectorRows } from '../../search/vectors/vector-rows.ts';
import { encodeArticles } from './article-list.ts';
import { encodeChunks } from './chunk-table.ts';
import { explainFailure, type OnStep, writeDurably } from './durable-files.ts';
import { discardUnpublished, newToken, publishManifest, writeGraph } from './generation.ts';
import { type FileRecord, formatVersion, type Manifest } from './manifest.ts';
import type { IndexSnapshot } from './snapshot.ts';
import { lockForWriting, type WriterLock } from './writer-lock.ts';

export interface SaveOptions {
  /** Is told how many vectors are in the graph; called for large indexes only. */
  readonly onProgress?: OnProgress;
  /** Called after every step of writing; rejecting stops there, as a fault of the disk would. */
  readonly onStep?: OnStep;
  /** How long to wait for another writer, in milliseconds; 30 seconds by default. */
  readonly patience?: number;
  /** Vectors from which on a graph is considered; fewer are scanned. 0 by default. */
  readonly fewestForGraph?: number;
  /** Of the caller, who holds it already and goes on holding it. */
  readonly lock?: WriterLock;
}

/** Vectors from which on a graph takes so long that a thread builds it. */
const fewestForThread = 10_000;

const attachmentName = /^[a-z0-9][a-z0-9-]*$/;

/**
 * Writes a new generation of the index beside the old one and then makes it the one that counts, so that
 * whatever happens a reader finds the whole old index or the whole new one.
 *
 * @throws {UserError} when a vector cannot be searched for, another process keeps writing, or the disk is full
 *   or refuses; the index is then as it was before.
 */
export async function saveIndex(
  directory: string,
  snapshot: IndexSnapshot,
  options: SaveOptions = {},
): Promise<void> {
  const onStep = options.onStep ?? (() => {});
  const rows = await normalisedRows(snapshot);

  await explainFailure(directory, () => mkdir(directory, { recursive: true }));
  const { patience = 30_000, fewestForGraph = 0, onProgress } = options;
  const lock = options.lock ?? (await lockForWriting(directory, { patience }));

  const token = newToken();

  try {
    await onStep('locked');
    const index =
      rows.size < fewestForGraph
        ? new ExactIndex(rows)
        : await buildIndex(rows, {
            ...(onProgress && { onProgress }),
            ...(rows.size >= fewestForThread && { draft: join(directory, `${token}-draft.bin`) }),
          });
    const { files, attachments } = await writeFiles(directory, token, snapshot, rows, onStep);
    const graph =
      index instanceof HnswIndex
        ? { graph: await writeGraph(directory, token, index, rows, onStep) }
        : {};
    const manifest: Manifest = {
      formatVersion,
      embedding: snapshot.embedding,
      recipe: snapshot.recipe,
      counts: { articles: snapshot.articles.length, chunks: snapshot.chunks.length },
      articles: snapshot.articles.map(({ slug, contentHash }) => ({ slug, contentHash })),
      files,
      attachments,
      ...graph,
    };

    await publishManifest(directory, token, manifest, onStep);
  } catch (error) {
    await discardUnpublished(directory, token);
    throw error;
  } finally {
    if (options.lock === undefined) await lock.release();
  }
}

/** The snapshot's vectors, each scaled to length 1. */
async function normalisedRows({ embedding, chunks, vectors }: IndexSnapshot): Promise<VectorRows> {
  const { dimension, model } = embedding;

  if (vectors.length !== chunks.length * dimension) {
    throw new RangeError(
      `Expected ${chunks.length} vectors of dimension ${dimension}, got ${vectors.length} values.`,
    );
  }

  const rows = createVectorRows(dimension);
  rows.grow(chunks.length);
  const { values } = rows;
  const pause = pauses();

  for (const [row, { id }] of chunks.entries()) {
    await pause();
    const start = row * dimension;

    try {
      values.set(unitVector(vectors.subarray(start, start + dimension), dimension), start);
    } catch (error) {
      throw new UserError(
        `The embedding model ${model} gave no usable vector for chunk ${id}: ${messageOf(error)} ` +
          'Choose another model, or change that paragraph. The index is as it was before.',
        { cause: error },
      );
    }
  }

  return rows;
}

async function writeFiles(
  directory: string,
  token: string,
  { articles, chunks, attachments }: IndexSnapshot,
  rows: VectorRows,
  onStep: OnStep,
): Promise<Pick<Manifest, 'files' | 'attachments'>> {
  const write = (name: string, bytes: Uint8Array) =>
    writeDurably(join(directory, `${token}-${name}`), bytes, onStep);
  const { values } = rows;

  const files = {
    articles: await write('articles.json', await encodeArticles(articles)),
    chunks: await write('chunks.json', Buffer.from(await encodeChunks(chunks, articles))),
    vectors: await write(
      'vectors.f32',
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    ),
  };
  const written: Record<string, { version: string; file: FileRecord }> = {};

  for (const [name, { version, bytes }] of Object.entries(attachments)) {
    if (!attachmentName.test(name)) {
      throw new RangeError(
        `Expected an attachment's name of lower-case letters, digits and hyphens, got ${name}.`,
      );
    }

    written[name] = { version, file: await write(`attachment-${name}.bin`, bytes) };
  }

  return { files, attachments: written };
}
