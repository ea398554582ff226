import type { Language } from '../language.ts';

/** An ending to take off and what to put in its place; `double` undoes a doubled consonant ("stopped"). */
interface Rule {
  readonly ending: string;
  readonly replacements: readonly string[];
  readonly double?: boolean;
}

const englishRules: readonly Rule[] = [
  { ending: 'ies', replacements: ['y', 'ie'] },
  { ending: 'ves', replacements: ['f', 'fe', 've'] },
  { ending: 's', replacements: [''] },
  { ending: 'es', replacements: [''] },
  { ending: 'ied', replacements: ['y'] },
  { ending: 'ed', replacements: ['e', ''], double: true },
  { ending: 'ying', replacements: ['ie'] },
  { ending: 'ing', replacements: ['', 'e'], double: true },
  { ending: 'ier', replacements: ['y'] },
  { ending: 'iest', replacements: ['y'] },
  { ending: 'er', replacements: ['e', ''], double: true },
  { ending: 'est', replacements: ['e', ''], double: true },
  { ending: 'ily', replacements: ['y'] },
  { ending: 'ally', replacements: [''] },
  { ending: 'ly', replacements: ['', 'le'] },
];

const germanRules: readonly Rule[] = [
  ...['innen', 'in'].map((ending) => ({ ending, replacements: ['', 'e'] })),
  ...['ern', 'er', 'em', 'es', 'en', 'e', 'n', 's'].map((ending) => ({
    ending,
    replacements: [''],
  })),
  ...['test', 'ten', 'tet', 'te', 'st', 't', 'e'].map((ending) => ({
    ending,
    replacements: ['en', 'n'],
  })),
  ...['end', 'ende', 'enden', 'ender', 'endes'].map((ending) => ({ ending, replacements: ['en'] })),
  ...['sten', 'ste', 'ster', 'stes', 'eren', 'ere'].map((ending) => ({
    ending,
    replacements: [''],
  })),
];

/** Shorter guesses are hardly ever right. */
const shortest = 3;

function apply(word: string, { ending, replacements, double }: Rule): string[] {
  if (!word.endsWith(ending)) return [];

  const stem = word.slice(0, word.length - ending.length);
  const single = double === true && /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : [];

  return [...single, ...replacements.map((replacement) => stem + replacement)];
}

const withoutUmlaut = (word: string): string =>
  word.replace(/äu/g, 'au').replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u');

/** "gespielten" and "abgespielt" may come from "spielen" and "abspielen". */
function infinitives(word: string): string[] {
  const participle = /^(.*?)ge(.{3,}?)e?t(?:e[mnrs]?)?$/.exec(word);

  return participle === null
    ? []
    : [`${participle[1]}${participle[2]}en`, `${participle[1]}${participle[2]}n`];
}

/**
 * What the dictionary form of an inflected word may be, by the rules of regular inflection, likeliest first.
 * Many guesses are no words: keep those that a dictionary knows.
 */
export function baseForms(word: string, language: Language): string[] {
  const rules = language === 'en' ? englishRules : germanRules;
  const guesses = rules.flatMap((rule) => apply(word, rule));

  const all = language === 'en' ? guesses : [...guesses, ...infinitives(word)];
  const plain = language === 'de' && /[äöü]/.test(word) ? all.map(withoutUmlaut) : [];

  return [...new Set([...all, ...plain])].filter(
    (guess) => guess !== word && guess.length >= shortest,
  );
}
