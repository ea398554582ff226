// Whether a sentence says the opposite of its quotes.

import { deniedIn, denies, isNegation } from '../../../language/facts/negations.ts';
import { words } from '../../../language/words/words.ts';

/** Shorter words are function words, which stand beside a negation by chance. */
const shortest = 5;

/**
 * Whether a sentence without any negation says what its quotes deny: a word of it stands in them only right after a
 * negation ("nicht zugestimmt" against "haben zugestimmt"). Both must be in the same language. It finds the plain
 * case and no other; a reworded one is not seen.
 */
export function isTurnedAround(sentence: string, quotes: readonly string[]): boolean {
  const said = words(sentence);
  if (said.some((word) => isNegation(word) || denies(word))) return false;

  const { words: after, rest } = deniedIn(quotes.join('\n').toLowerCase());
  const denied = new Set(after);
  const affirmed = new Set(words(rest));

  return said.some((word) => word.length >= shortest && denied.has(word) && !affirmed.has(word));
}
