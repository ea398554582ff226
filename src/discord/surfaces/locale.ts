// The language of a Discord locale.

import { type Language, languages } from '../../language/language.ts';

/** The language of a Discord locale such as `de` or `en-GB`; `otherwise` where there is none or it is not spoken. */
export function languageOfLocale(locale: string | null | undefined, otherwise: Language): Language {
  const primary = locale?.split('-')[0]?.toLowerCase();

  return languages.find((language) => language === primary) ?? otherwise;
}
