// One generation of the index: written beside the last, published by its manifest.

import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { efConstruction, HnswIndex } from '../../search/vectors/hnsw.ts';
import { linksPerNode } from '../../search/vectors/search-cost.ts';
import type { VectorRows } from '../../search/vectors/vector-rows.ts';
import {
  describeFile,
  explainFailure,
  notAsWritten,
  type OnStep,
  syncDirectory,
  syncFile,
  writeDurably,
} from './durable-files.ts';
import { encodeManifest, type GraphRecord, type Manifest, manifestName } from './manifest.ts';

/** What the names of the files of one writing begin with: unique, since one writer may write several times. */
export function newToken(): string {
  return randomBytes(8).toString('hex');
}

/** Every name that a writer gives begins with a token. */
const writtenName = /^[0-9a-f]{16}-/;

/** Number of stored vectors that a graph read back must find as the one in memory does. */
const probes = 8;

/**
 * Makes a manifest the one that counts, by renaming it last, then removes all files of earlier generations and
 * of writers that died. The caller holds the writer's lock, so no other writer's files are among them.
 */
export async function publishManifest(
  directory: string,
  token: string,
  manifest: Manifest,
  onStep: OnStep,
): Promise<void> {
  const beside = join(directory, `${token}-${manifestName}`);
  await writeDurably(beside, Buffer.from(encodeManifest(manifest)), onStep);
  await syncDirectory(directory);
  await onStep('files synced');

  await explainFailure(directory, () => rename(beside, join(directory, manifestName)));
  await onStep('manifest renamed');
  await syncDirectory(directory);
  await onStep('manifest synced');

  const kept = new Set(filesOf(manifest));
  await removeFiles(directory, (name) => !kept.has(name), onStep);
}

/** After a fault: removes what a writer wrote, as far as possible, unless its manifest counts already. */
export async function discardUnpublished(directory: string, token: string): Promise<void> {
  const manifest = await readFile(join(directory, manifestName), 'utf8').catch(() => '');
  if (manifest.includes(token)) return;

  await removeFiles(
    directory,
    (name) => name.startsWith(token),
    () => {},
  ).catch(() => {});
}

async function removeFiles(
  directory: string,
  isUnwanted: (name: string) => boolean,
  onStep: OnStep,
): Promise<void> {
  for (const name of await explainFailure(directory, () => readdir(directory))) {
    if (!writtenName.test(name) || !isUnwanted(name)) continue;
    await rm(join(directory, name), { force: true });
    await onStep(`${name} removed`);
  }
}

function filesOf({ files, attachments, graph }: Manifest): string[] {
  return [
    ...Object.values(files),
    ...Object.values(attachments).map(({ file }) => file),
    ...(graph === undefined ? [] : [graph.file]),
  ].map(({ name }) => name);
}

/**
 * Writes the graph of an index and proves it: hnswlib reports success on a full disk, so the file is loaded
 * into a fresh object, which must hold as many vectors and find the same.
 */
export async function writeGraph(
  directory: string,
  token: string,
  index: HnswIndex,
  rows: VectorRows,
  onStep: OnStep,
): Promise<GraphRecord> {
  const path = join(directory, `${token}-graph.bin`);
  await index.save(path);
  await onStep('graph written');

  try {
    await syncFile(path);
    proveGraph(await HnswIndex.open(path, rows, index.ef), index, rows);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(notAsWritten(path), { cause: error });
  }

  const file = await describeFile(path);
  await onStep('graph verified');
  return { file, linksPerNode, efConstruction, ef: index.ef };
}

function proveGraph(read: HnswIndex, written: HnswIndex, rows: VectorRows): void {
  for (let probe = 0; probe < probes; probe++) {
    const start = Math.floor((rows.size * probe) / probes) * rows.dimension;
    const query = rows.values.slice(start, start + rows.dimension);

    if (JSON.stringify(read.search(query, 5)) !== JSON.stringify(written.search(query, 5))) {
      throw new Error('The graph read back finds other vectors than the one written.');
    }
  }
}
