// Names in the letters of ASCII, as file names and addresses have them.

import { type ByLanguage, languages } from '../language.ts';

/** Letters that a language writes with others where it has no such letter; other marks are left out. */
const spellings: ByLanguage<Readonly<Record<string, string>>> = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' },
  en: {},
};

const letters: Readonly<Record<string, string>> = Object.assign(
  {},
  ...languages.map((language) => spellings[language]),
);
const letter = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** The lower-case letters a to z and digits of a text; everything between them is one hyphen, at neither end. */
export function asciiName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(letter, (each) => letters[each] ?? each)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
