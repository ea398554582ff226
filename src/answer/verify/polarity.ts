// Whether a sentence says the opposite of its quotes.

import { isNegation } from '../../language/facts/negations.ts';
import { words } from '../../language/words/words.ts';

/** Shorter words are function words, which stand beside a negation by chance. */
const shortest = 5;

/**
 * Whether a sentence without any negation says what its quotes deny: a word of it stands in them only right after a
 * negation ("nicht zugestimmt" against "haben zugestimmt"). Both must be in the same language. It finds the plain
 * case and no other; a reworded one is not seen.
 */
export function isTurnedAround(sentence: string, quotes: readonly string[]): boolean {
  const said = words(sentence);
  if (said.some((word) => isNegation(word) || denies.test(word))) return false;

  const text = quotes.join('\n').toLowerCase();
  const denied = new Set(Array.from(text.matchAll(afterNegation), ([, word = '']) => word));
  const affirmed = new Set(words(text.replace(afterNegation, ' ')));

  return said.some((word) => word.length >= shortest && denied.has(word) && !affirmed.has(word));
}

/** Nothing but a space between: "nichts“, sagte sie" denies no saying. */
const afterNegation = /(?<!\p{L})(?:nicht|niemals|nie|kein(?:e[nmrs]?)?|not|never|no)\s+(\p{L}+)/gu;

/** Verbs that deny without a negation. */
const denies =
  /^(?:ab(?:ge)?lehn|lehnt|verweiger|weiger|bestr[ei]|dementier|scheiter|reject|refus|den(?:y|ie)|declin|fail|un)/u;
