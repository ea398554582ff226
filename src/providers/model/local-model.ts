// Encoder and reader as the program sees them: a thread behind a memory of what was worked out.

import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Reader, ReaderPassage, Reading, ReadOptions } from '../../search/reader.ts';
import type { TextRole } from './model.ts';
import { encoderVersion } from './model-files.ts';
import { createModelOwner, type ModelOwner, type ModelOwnerOptions } from './model-owner.ts';
import type { WorkResult } from './protocol.ts';

/**
 * Turns texts into vectors of unit length, in their order. The same text gives the same vector, whatever is encoded
 * beside it; vectors are shared with later callers and must not be changed.
 *
 * @throws {UserError} when the model's files are missing or damaged; the signal's reason when aborted.
 */
export type Encode = (
  texts: readonly string[],
  role: TextRole,
  options?: ReadOptions,
) => Promise<readonly Float32Array[]>;

/** The encoder and the reader that come with the program. */
export interface LocalModel extends Reader {
  readonly encode: Encode;
  /** Changes with everything that changes a vector. @throws {UserError} when the model's manifest is missing or damaged. */
  version(): Promise<string>;
  /**
   * Loads everything and runs it once, so that the first question is as fast as the others.
   *
   * @throws {UserError} when the model's files are missing or damaged; the signal's reason when aborted.
   */
  warm(options?: ReadOptions): Promise<void>;
  /** Ends the thread that runs the model; what was waited for rejects. */
  close(): Promise<void>;
}

/** How the model is run. */
export interface LocalModelOptions extends Omit<ModelOwnerOptions, 'threads'> {
  /** Processor threads; 2 by default. */
  readonly threads?: number;
}

/** Of a few hundred questions. A reading takes some 400 bytes, a vector 2 KB: 7 MB when both are full. */
const mostReadings = 8_192;
const mostVectors = 2_048;

const defaultThreads = 2;

/**
 * The model in a folder, run in a thread of its own, which starts at the first call. Readings and vectors are
 * remembered, passage by passage.
 */
export function openLocalModel({
  threads = defaultThreads,
  ...options
}: LocalModelOptions): LocalModel {
  return localModelOf(createModelOwner({ ...options, threads }), () =>
    encoderVersion(options.folder),
  );
}

/** The same over any owner of a worker. */
export function localModelOf(owner: ModelOwner, version: () => Promise<string>): LocalModel {
  const vectors = remember<Float32Array>(mostVectors, (value) => value instanceof Float32Array);
  const readings = remember<Reading>(
    mostReadings,
    (value): value is Reading => !(value instanceof Float32Array),
  );

  return {
    encode: (texts, role, { signal } = {}) =>
      vectors(
        texts,
        (text) => `${role}: ${text}`,
        (missing) => owner.request({ kind: 'encode', texts: missing, role }, signal),
        signal,
      ),

    read: (question, passages, { signal } = {}) =>
      readings(
        passages,
        (passage) => readingKey(question, passage),
        (missing) => owner.request({ kind: 'read', question, passages: missing }, signal),
        signal,
      ),

    version,

    async warm({ signal } = {}) {
      await owner.request({ kind: 'warm' }, signal);
    },

    close: () => owner.close(),
  };
}

/** A fingerprint: the texts themselves would take ten times the reading. */
function readingKey(question: string, { headline = '', before = '', text }: ReaderPassage): string {
  return createHash('sha256')
    .update(JSON.stringify([question, headline, before, text]))
    .digest('base64');
}

/**
 * Has the results made that are not remembered, each once.
 *
 * @param most are remembered
 * @param isResult tells the results of this kind from others that a worker could send
 */
function remember<Result extends object>(
  most: number,
  isResult: (value: object) => value is Result,
) {
  const known = new LRUCache<string, Result>({ max: most });

  return async <Item>(
    items: readonly Item[],
    keyOf: (item: Item) => string,
    make: (missing: readonly Item[]) => Promise<WorkResult>,
    signal: AbortSignal | undefined,
  ): Promise<readonly Result[]> => {
    signal?.throwIfAborted();

    const keys = items.map(keyOf);
    const results = new Map<string, Result>();
    const missing = new Map<string, Item>();

    for (const [index, key] of keys.entries()) {
      const result = known.get(key);
      const item = items[index];
      if (result !== undefined) results.set(key, result);
      else if (item !== undefined) missing.set(key, item);
    }

    const made = missing.size === 0 ? [] : await make([...missing.values()]);
    for (const [index, key] of [...missing.keys()].entries()) {
      const result = made[index];
      if (result === undefined || !isResult(result)) {
        throw new Error(`The model gave ${made.length} results for ${missing.size} inputs.`);
      }

      known.set(key, result);
      results.set(key, result);
    }

    return keys.flatMap((key) => results.get(key) ?? []);
  };
}
