// A local copy of a model.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../../base/errors.ts';

/** What an 8-bit text model consists of, as Transformers.js lays it out. */
const modelFiles = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model_quantized.onnx',
];

/**
 * Finds a model in a folder: in the folder itself, or in one that is named like the model.
 *
 * @returns the absolute path of the folder with the files; `undefined` where none is complete.
 */
export function findModelFolder(directory: string, model: string): string | undefined {
  return [join(directory, model), directory]
    .map((folder) => resolve(folder))
    .find((folder) => missingFiles(folder).length === 0);
}

/**
 * Finds the local copy that a person says is there.
 *
 * @throws {UserError} that names the files that are missing.
 */
export function requireModelFolder(directory: string, model: string): string {
  const folder = findModelFolder(directory, model);
  if (folder !== undefined) return folder;

  const named = resolve(directory, model);
  const nearest = existsSync(named) ? named : resolve(directory);

  throw new UserError(
    `FOOTNOTE_MODEL_DIR is ${JSON.stringify(directory)}, but ${nearest} lacks ${missingFiles(nearest).join(', ')} ` +
      `of the model ${model}. Copy them there (from https://huggingface.co/${model}), ` +
      'or leave FOOTNOTE_MODEL_DIR out to download the model.',
  );
}

function missingFiles(folder: string): string[] {
  return modelFiles.filter((file) => !existsSync(join(folder, file)));
}
