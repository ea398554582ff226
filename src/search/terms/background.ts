/** How rare terms are in general text: what a story's own words are weighed with. */
import { readFileSync } from 'node:fs';
import { shipped } from '../../base/data-folder.ts';
import { TermWeights } from './term-weights.ts';

/**
 * How rare character 4-grams are in general German and English text, from the file that comes with the program.
 *
 * @throws UserError when that file is damaged.
 */
export function readTermWeights(): TermWeights {
  return TermWeights.fromBytes(readFileSync(shipped.termWeights), shipped.termWeights.pathname);
}
