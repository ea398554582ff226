// The inflection of German words, and how they are written together.

import type { Compounds, EndingRule, Inflection } from './inflection.ts';

const each = (endings: readonly string[], ...replacements: readonly string[]): EndingRule[] =>
  endings.map((ending) => ({ ending, replacements }));

/** "gespielten" and "abgespielt" may come from "spielen" and "abspielen". */
function participles(word: string): readonly string[] {
  const [, before, stem] = /^(.*?)ge(.{3,}?)e?t(?:e[mnrs]?)?$/.exec(word) ?? [];

  return stem === undefined ? [] : [`${before}${stem}en`, `${before}${stem}n`];
}

/** How German writes words together. */
export const germanCompounds: Compounds = {
  links: ['', 's', 'es', 'n', 'en', 'er', 'e'],
  lostEndings: ['', 'e', 'en'],
};

/** Of German. */
export const german: Inflection = {
  endings: [
    ...each(['innen', 'in'], '', 'e'),
    ...each(['ern', 'er', 'em', 'es', 'en', 'e', 'n', 's'], ''),
    ...each(['test', 'ten', 'tet', 'te', 'st', 't', 'e'], 'en', 'n'),
    ...each(['end', 'ende', 'enden', 'ender', 'endes'], 'en'),
    ...each(['sten', 'ste', 'ster', 'stes', 'eren', 'ere'], ''),
  ],
  participles,
  vowels: { äu: 'au', ä: 'a', ö: 'o', ü: 'u' },
  compounds: germanCompounds,
};
