// Words of which people and bodies are described that have no name: the table that each language fills in.

import type { ByLanguage } from '../language.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** Genders of a noun, and its plural. */
export type Form = 'm' | 'f' | 'n' | 'p';

/**
 * Words of one language under keys that all languages share. Forms of a noun are written "m Sprecher / f Sprecherin / p
 * Sprecher"; of several words for one thing, between commas, the first is written and all are read. `#` is a number.
 */
export interface DescriptionWords {
  readonly nouns: Readonly<Record<string, string>>;
  /** Without an ending, where the language has one. */
  readonly adjectives: Readonly<Record<string, string>>;
  /** How many of them there are: what follows is a plural. */
  readonly amounts: Readonly<Record<string, string>>;
  /** Matches a word at the beginning that is no part of what somebody is: an article, an owner. */
  readonly opening: RegExp;
  /** Matches those behind which no plural stands. */
  readonly single: RegExp;
  /** Matches a word that begins where somebody is from, or whose they are. */
  readonly origin: RegExp;
  /** Endings of an adjective before a noun of that form. */
  readonly endings: Readonly<Record<Form, string>>;
  /** An adjective with such an ending, where no article stands before it, tells the form of its noun. */
  readonly telling: ReadonlyMap<string, Form>;
  /** How a body stands behind who speaks for it. */
  readonly owned: readonly Owned[];
  /** Matches a noun with initials before it: "US-Beamter". */
  readonly prefixed: RegExp;
  /** Puts initials before a noun. */
  readonly joins: (prefix: string, noun: string) => string;
}

/** One way in which a body stands behind who speaks for it. */
export interface Owned {
  /** Matches the words between. */
  readonly link: RegExp;
  /** The body's noun as it is in the table. */
  readonly read: (noun: string) => string;
  /** The body with the words before it; undefined where it does not go that way. @param of - Who speaks for it */
  readonly write: (body: string, form: Form, of: string) => string | undefined;
}

/** By language. */
export const descriptionWords: ByLanguage<DescriptionWords> = { de: german, en: english };
