// A model's folder: its manifest, and files whose hashes are checked.

import { webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, UserError } from '../../base/errors.ts';
import type { InputLimits } from './input.ts';

/** The files of a model, beside `manifest.json`. */
export type ModelFileName =
  | 'encoder.int8.onnx'
  | 'reader.int8.onnx'
  | 'table.int8'
  | 'tokenizer.json';

/** A folder with a model. */
export interface ModelFiles {
  readonly limits: InputLimits;
  /** The path of a file, for messages. */
  pathOf(name: ModelFileName): string;
  /** Reads a file whole and holds it to the manifest. @throws {UserError} when it is missing or another one. */
  read(name: ModelFileName): Promise<Uint8Array<ArrayBuffer>>;
}

/** What is read of a manifest; the rest of it tells people how the model was made. */
interface Manifest {
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
  readonly limits?: Partial<InputLimits>;
}

const defaultLimits: InputLimits = { question: 64, headline: 20, context: 48, total: 320 };

const remedy =
  'Restore it as it came with the program, for example with `git checkout -- data/model`.';

/**
 * Opens a model's folder.
 *
 * @throws {UserError} when its manifest is missing or unreadable.
 */
export async function openModelFiles(folder: string): Promise<ModelFiles> {
  const path = join(folder, 'manifest.json');
  const manifest = parseManifest(await readModelFile(path), path);
  const pathOf = (name: ModelFileName) => join(folder, name);

  return {
    limits: { ...defaultLimits, ...manifest.limits },
    pathOf,
    async read(name) {
      const expected = manifest.files[name];
      if (expected === undefined) {
        throw new UserError(`${path} does not list ${name}. ${remedy}`);
      }

      const bytes = await readModelFile(pathOf(name));
      if (bytes.length !== expected.bytes || (await sha256(bytes)) !== expected.sha256) {
        throw new UserError(
          `${pathOf(name)} is not the file that ${path} lists: ${bytes.length} bytes instead of ${expected.bytes}, or another content. ${remedy}`,
        );
      }

      return bytes;
    },
  };
}

/** The files that a vector depends on. */
const encoderFiles = ['encoder.int8.onnx', 'table.int8', 'tokenizer.json'] as const;

/**
 * Twelve hexadecimal digits that change with everything that changes a vector.
 *
 * @throws {UserError} when the manifest is missing or unreadable.
 */
export async function encoderVersion(folder: string): Promise<string> {
  const path = join(folder, 'manifest.json');
  const { files } = parseManifest(await readModelFile(path), path);
  const hashes = encoderFiles.map((name) => files[name]?.sha256 ?? '');

  return (await sha256(Buffer.from(hashes.join(' ')))).slice(0, 12);
}

/**
 * Gives the memory of a file back at once: the collector sees some bytes of JavaScript and lets 20 MB wait. The bytes
 * are empty after it.
 */
export function letGo({ buffer, byteLength }: Uint8Array<ArrayBuffer>): void {
  // Small files share the memory of others.
  if (buffer.byteLength === byteLength) structuredClone(undefined, { transfer: [buffer] });
}

async function readModelFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UserError(`The model's file ${path} cannot be read: ${messageOf(error)}. ${remedy}`);
  }
}

/** Off the calling thread, beside the loading of what was read before. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

function parseManifest(bytes: Uint8Array, path: string): Manifest {
  try {
    const manifest: unknown = JSON.parse(Buffer.from(bytes).toString());
    if (isManifest(manifest)) return manifest;
  } catch (error) {
    throw new UserError(`${path} is no JSON: ${messageOf(error)}. ${remedy}`);
  }

  throw new UserError(
    `${path} does not list the model's files with "bytes" and "sha256". ${remedy}`,
  );
}

/** By hand, since a schema library takes longer to load than the rest of the model's code. */
function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || !isRecord(value['files'])) return false;

  const filesAreListed = Object.values(value['files']).every(
    (file) =>
      isRecord(file) && typeof file['bytes'] === 'number' && typeof file['sha256'] === 'string',
  );
  const limits = value['limits'] ?? {};

  return (
    filesAreListed &&
    isRecord(limits) &&
    Object.values(limits).every((limit) => Number.isInteger(limit))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
