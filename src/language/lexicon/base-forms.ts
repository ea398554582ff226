// What the dictionary form of an inflected word may be.

import type { Language } from '../language.ts';
import { type EndingRule, inflections } from './inflection.ts';

/** Shorter guesses are hardly ever right. */
const shortest = 3;

function apply(word: string, { ending, replacements, double }: EndingRule): string[] {
  if (!word.endsWith(ending)) return [];

  const stem = word.slice(0, word.length - ending.length);
  const single = double === true && /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : [];

  return [...single, ...replacements.map((replacement) => stem + replacement)];
}

function withChangedVowels(word: string, vowels: Readonly<Record<string, string>>): string {
  return Object.entries(vowels).reduce((text, [from, to]) => text.replaceAll(from, to), word);
}

/**
 * What the dictionary form of an inflected word may be, by the rules of regular inflection, likeliest first.
 * Many guesses are no words: keep those that a dictionary knows.
 */
export function baseForms(word: string, language: Language): string[] {
  const { endings, participles, vowels = {} } = inflections[language];
  const guesses = [...endings.flatMap((rule) => apply(word, rule)), ...(participles?.(word) ?? [])];
  const hasChanged = Object.keys(vowels).some((vowel) => word.includes(vowel));
  const all = hasChanged
    ? [...guesses, ...guesses.map((guess) => withChangedVowels(guess, vowels))]
    : guesses;

  return [...new Set(all)].filter((guess) => guess !== word && guess.length >= shortest);
}
