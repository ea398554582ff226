// What was found out about a text, kept as long as it is likely to be asked again.

import { remembering } from '../base/remember.ts';
import { byLanguage, type Language } from './language.ts';

/** Texts of each language that are remembered: the sentences of a few stories and of what is said about them. */
const mostTexts = 2_000;

/** The same function, which does its work once for each text; what it gives must not be changed. */
export function remembered<Found>(
  find: (text: string, language: Language) => Found,
): (text: string, language: Language) => Found {
  const known = byLanguage((language) =>
    remembering((text: string) => find(text, language), mostTexts),
  );

  return (text, language) => known[language](text);
}
