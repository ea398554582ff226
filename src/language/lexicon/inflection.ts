// How words change with their grammar: the table that each language fills in.

import type { ByLanguage } from '../language.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** An ending to take off and what to put in its place; `double` undoes a doubled consonant ("stopped"). */
export interface EndingRule {
  readonly ending: string;
  readonly replacements: readonly string[];
  readonly double?: boolean;
}

/** The inflection of one language. */
export interface Inflection {
  /** The likeliest first. */
  readonly endings: readonly EndingRule[];
  /** Dictionary forms of participles that change before their ending, or inside. */
  readonly participles?: (word: string) => readonly string[];
  /** Vowels that change with the ending, and what they come from. */
  readonly vowels?: Readonly<Record<string, string>>;
  /** How words are written together; absent where they are not. */
  readonly compounds?: Compounds;
}

/** How a language writes words together. */
export interface Compounds {
  /** What may stand between two parts ("Regierung-s-sprecher"). */
  readonly links: readonly string[];
  /** What a first part may have lost ("Schul-buch", "Sprach-kurs"). */
  readonly lostEndings: readonly string[];
}

/** By language. */
export const inflections: ByLanguage<Inflection> = { de: german, en: english };
