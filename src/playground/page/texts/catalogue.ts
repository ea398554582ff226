// The page's texts by language.

import { type Language, languages } from '../../../language/language.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import type { Texts } from './texts.ts';

const catalogue: Readonly<Record<Language, Texts>> = { de: german, en: english };

/** The page's texts in the language of a Discord locale such as `en-US`. */
export function textsIn(locale: string | undefined): Texts {
  return catalogue[languageOf(locale)];
}

/** English wherever there is no catalogue. */
export function languageOf(locale: string | undefined): Language {
  return languages.find((language) => locale?.startsWith(language)) ?? 'en';
}
