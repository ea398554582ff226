// What an index is made of, with hashes; renamed last.

import { sha256 } from '../../base/hash.ts';
import type { EmbeddingIdentity } from '../../search/embedding-identity.ts';
import type { IndexIdentity, UnusableIndex } from './snapshot.ts';

/** Version of the layout of the files; raised whenever an older reader would misread them. */
export const formatVersion = 1;

export const manifestName = 'manifest.json';

/** A file of a generation, as it must be found. */
export interface FileRecord {
  /** In the same directory as the manifest. */
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** The HNSW graph over the vectors: a cache, which can be built anew from them. */
export interface GraphRecord {
  readonly file: FileRecord;
  /** M of the HNSW paper. */
  readonly linksPerNode: number;
  readonly efConstruction: number;
  /** Candidates kept while searching, as calibrated. */
  readonly ef: number;
}

/** Names and describes all files of one generation. */
export interface Manifest extends IndexIdentity {
  readonly formatVersion: number;
  readonly counts: { readonly articles: number; readonly chunks: number };
  readonly articles: readonly { readonly slug: string; readonly contentHash: string }[];
  readonly files: {
    readonly articles: FileRecord;
    readonly chunks: FileRecord;
    readonly vectors: FileRecord;
  };
  readonly attachments: Readonly<Record<string, { version: string; file: FileRecord }>>;
  /** Absent where an exact scan is faster. */
  readonly graph?: GraphRecord;
}

/** The text of the manifest file: the manifest and a checksum over it. */
export function encodeManifest(manifest: Manifest): string {
  return `${JSON.stringify({ checksum: checksumOf(manifest), manifest }, null, 2)}\n`;
}

/** The manifest that a file's bytes hold if they are whole and of this format, else why it cannot be used. */
export function decodeManifest(bytes: Uint8Array): Manifest | UnusableIndex {
  let envelope: unknown;

  try {
    envelope = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { state: 'damaged', reason: `${manifestName} is not readable JSON.` };
  }

  const { checksum, manifest } = (envelope ?? {}) as { checksum?: unknown; manifest?: unknown };

  if (typeof manifest !== 'object' || manifest === null || checksum !== checksumOf(manifest)) {
    return { state: 'damaged', reason: `${manifestName} does not match its own checksum.` };
  }

  const found = (manifest as { formatVersion?: unknown }).formatVersion;

  if (found !== formatVersion) {
    return {
      state: 'foreign',
      reason: `The index has format version ${String(found)}; this version of Footnote reads ${formatVersion}.`,
    };
  }

  // The checksum shows that a writer of this format version wrote it just so.
  return manifest as Manifest;
}

/** Why an index of identity `found` cannot serve `expected`, or undefined when it can. */
export function compareIdentity(
  found: IndexIdentity,
  expected: IndexIdentity,
): UnusableIndex | undefined {
  const keys = ['provider', 'model', 'dimension', 'queryPrefix', 'passagePrefix'] as const;
  const differences = keys
    .filter((key) => found.embedding[key] !== expected.embedding[key])
    .map((key) => describeDifference(key, found.embedding, expected.embedding));

  if (found.recipe !== expected.recipe) {
    differences.push(
      `recipe ${JSON.stringify(found.recipe)}, now ${JSON.stringify(expected.recipe)}`,
    );
  }

  if (differences.length === 0) return undefined;
  return { state: 'outdated', reason: `The index was made with ${differences.join('; ')}.` };
}

function describeDifference(
  key: keyof EmbeddingIdentity,
  found: EmbeddingIdentity,
  expected: EmbeddingIdentity,
): string {
  return `${key} ${JSON.stringify(found[key])}, now ${JSON.stringify(expected[key])}`;
}

function checksumOf(manifest: object): string {
  return sha256(JSON.stringify(manifest));
}
