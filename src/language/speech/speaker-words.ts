// How languages stand for somebody who was named before.

import type { ByLanguage, Language } from '../language.ts';
import { englishSpeakers } from './english/english.ts';
import { germanSpeakers } from './german/german.ts';
import type { SpeakerWords } from './shared/speaker-table.ts';

/** By language. */
export const speakerWords: ByLanguage<SpeakerWords> = { de: germanSpeakers, en: englishSpeakers };

/**
 * A speaker's name without the word for whose they are, where enough of it is left to know them by: away from its
 * sentence "sein Vorsitzender Udo Kern" is nobody's.
 */
export function withoutOwner(name: string, language: Language): string {
  const [first = '', ...others] = name.split(' ');
  const isKnown = others.filter((word) => /^\p{Lu}/u.test(word)).length >= fewestNames;

  return isKnown && speakerWords[language].owners.test(first) ? others.join(' ') : name;
}

/** A speaker's name without what its bearer is, where two words of it are left: "US-Außenminister Marco Rubio". */
export function withoutTitle(name: string, language: Language): string {
  const parts = name.split(' ');
  const last = parts.slice(0, -2).findLastIndex((word) => speakerWords[language].title.test(word));

  return parts.slice(last + 1).join(' ');
}

/** Capitalised words of a name and what its bearer is. */
const fewestNames = 2;
