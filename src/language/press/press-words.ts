// What articles say about their authors and their outlet: the table that each language fills in.

import { type ByLanguage, ofAllLanguages } from '../language.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/**
 * Phrases of one language. The patterns of notes may name `<people>` (one of the people of their language),
 * `<occupation>` (one of any language), `<outlet>` (the name of the outlet), `<someone>` (a name), `<words>` (some, of
 * the same sentence), `<few>` (a few, without a comma), `<letters>`, and `<start>` and `<end>` (the edges of a word).
 * Case matters in them.
 */
export interface PressWords {
  /** Who writes and what an outlet is. */
  readonly people: readonly string[];
  /** Announces a note, as a heading or a line of its own; in any case. */
  readonly announcements: readonly string[];
  /** Opens a note, as announcements do. */
  readonly noteOpenings: readonly string[];
  /** How a note about the authors begins. */
  readonly notes: readonly string[];
  /** How a note that names the outlet begins; in any case. */
  readonly outletNotes: readonly string[];
  /** How a note about an author begins that names the outlet. */
  readonly authorNotes: readonly string[];
  /** Before the name of whoever wrote an embedded post; in any case. */
  readonly sharing: readonly string[];
  /** Between that name and the date of the post. */
  readonly beforePostDates: readonly string[];
  /** Who asks and who answers in an interview, where no name says so. */
  readonly turns: readonly string[];
  /** Before the last name of somebody who is asked something. */
  readonly salutations: readonly string[];
  /** A line that only says what sort of text follows, or when it may be published; in any case. */
  readonly releases: readonly string[];
  /** A line that ends a press release. */
  readonly endMarks: readonly string[];
  /** Opens what says whom to ask about a press release; in any case. */
  readonly contacts: readonly string[];
  /** What the head of an e-mail calls its subject, and its other fields; in any case. */
  readonly mailSubjects: readonly string[];
  readonly mailFields: readonly string[];
  /** Words before which a hyphen stands for a part that follows: "Bau- und Umweltamt"; in lower case. */
  readonly afterHyphens: readonly string[];
  /** Offices before a name, which end a word. */
  readonly offices: readonly string[];
  /** Before what the newsroom adds to a story. */
  readonly newsroomNote: string;
  /** What a paragraph or a source is called before its number. */
  readonly placeNames: readonly string[];
}

/** By language. */
export const pressWords: ByLanguage<PressWords> = { de: german, en: english };

/** What all languages have in their tables. */
export function pressWordsOf(words: (table: PressWords) => readonly string[]): readonly string[] {
  return ofAllLanguages(pressWords, words);
}
