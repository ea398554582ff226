// Where the real model is.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folders = [
  process.env['FOOTNOTE_TEST_MODEL'],
  fileURLToPath(new URL('../../../data/model', import.meta.url)),
];

/** The folder of the real model: the one in FOOTNOTE_TEST_MODEL, else data/model; `undefined` where there is none. */
export const realModelFolder: string | undefined = folders.find(
  (folder) => folder !== undefined && existsSync(join(folder, 'manifest.json')),
);

/** Says on stderr that tests are skipped, where they are. */
export function tellWhetherSkipped(tests: string): void {
  if (realModelFolder !== undefined) return;

  process.stderr.write(
    `SKIPPED: ${tests}. There is no model in data/model, and FOOTNOTE_TEST_MODEL names no folder with one.\n`,
  );
}
