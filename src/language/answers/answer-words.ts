// What questions ask for and how answers to them look: the table that each language fills in.

import { type ByLanguage, ofAllLanguages } from '../language.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** What the question word of a question asks for. */
export const answerKinds = ['number', 'time', 'reason', 'place', 'person'] as const;

/** One of them. */
export type AnswerKind = (typeof answerKinds)[number];

/** What a question may be about that its answer shows by its look. */
export const cueNames = [
  'cost',
  'age',
  'languages',
  'contact',
  'whereToGo',
  'forWhom',
  'documents',
  'time',
  'duration',
  'signingUp',
  'requirements',
  'definition',
  'number',
  'reason',
  'way',
  'whatToDo',
  'offers',
] as const;

/** One of them. */
export type CueName = (typeof cueNames)[number];

/**
 * Phrases of one language. Some may name `<digit>` (at the end of a number), `<number>` (the same with or without a
 * space after it), `<count>` (a number or a number word up to twelve) and `<anything>`.
 */
export interface AnswerWords {
  /** In a question that asks for such a thing. */
  readonly asksFor: Readonly<Record<AnswerKind, readonly string[]>>;
  /** In a question for persons, and in one for a selection. */
  readonly asksWho: readonly string[];
  readonly asksWhich: readonly string[];
  /** In a text that holds such a thing; months, weekdays and number words need not be among them. */
  readonly shows: Readonly<Record<'number' | 'time' | 'reason', readonly string[]>>;
  /** Forms of the number one, beside its number word. */
  readonly one: readonly string[];
  /** Before the name of a place, also with an article. */
  readonly beforePlaces: readonly string[];
  readonly articlesOfPlaces: readonly string[];
  readonly cues: Readonly<Record<CueName, CueWords>>;
  /** In a line that is an address. */
  readonly addresses: readonly string[];
  /** Before the number of a house. */
  readonly streets: readonly string[];
}

/** Phrases that tell what a question asks for, and where it may be answered. */
export interface CueWords {
  /** Where such a question begins. */
  readonly opens?: readonly string[];
  /** Anywhere in such a question. */
  readonly asks: readonly string[];
  /** In a text that may answer it. */
  readonly shows: readonly string[];
}

const answerWords: ByLanguage<AnswerWords> = { de: german, en: english };

/** What all languages have in their tables; words of two languages for this do not clash. */
export function answerWordsOf(words: (table: AnswerWords) => readonly string[]): readonly string[] {
  return ofAllLanguages(answerWords, words);
}
