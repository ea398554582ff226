import { readFileSync } from 'node:fs';
import { TermWeights } from './term-weights.ts';

const weightsFile = new URL('../../../data/embedding/char4-idf.bin', import.meta.url);

/**
 * How rare character 4-grams are in general German and English text, from the file that comes with the program.
 *
 * @throws UserError when that file is damaged.
 */
export function readTermWeights(): TermWeights {
  return TermWeights.fromBytes(readFileSync(weightsFile), weightsFile.pathname);
}
