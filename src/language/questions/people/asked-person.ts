// What questions about people are read with, whatever they ask of them.

import { ofAllLanguages } from '../../language.ts';
import { oneOf, type Slots } from '../../phrases/phrases.ts';
import { type PeoplePhrases, peoplePhrases } from './people-phrases.ts';

/** The source of an expression for what all languages have of one sort. */
export function phrasesOf(
  of: (phrases: PeoplePhrases) => readonly string[],
  slots?: Slots,
): string {
  return oneOf(ofAllLanguages(peoplePhrases, of), slots);
}

/** The last word of whoever is asked about, a name or what they are; undefined where nobody is. */
export function lastWordOf(name: string | undefined): string | undefined {
  return name?.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)?.at(-1);
}
