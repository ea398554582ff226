// Whom a sentence names as its speaker, in any language.

import type { ByLanguage, Language } from '../language.ts';
import { findEnglishMention } from './english-speech.ts';
import { findGermanMention } from './german-speech.ts';
import type { Mention, MentionFinder } from './speech.ts';

const finders: ByLanguage<MentionFinder> = {
  de: findGermanMention,
  en: findEnglishMention,
};

/** The speaker that a sentence names; `masked` has its quotations masked. */
export function findMention(masked: string, language: Language): Mention | undefined {
  return finders[language](masked);
}
