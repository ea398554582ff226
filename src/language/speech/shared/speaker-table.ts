// How a language stands for somebody who was named before: the table that each language fills in.

import type { Gender } from './speech.ts';

/** Words and patterns of one language. */
export interface SpeakerWords {
  /** Matches a word, in lower case, that points to somebody known before a description. */
  readonly definite: RegExp;
  /** Matches words, in lower case, that say of whom somebody is: "his", "deren". */
  readonly owners: RegExp;
  /** The gender of whoever such a word points to: of "his", "seine". */
  readonly ownerGender: (word: string) => Gender | undefined;
  /** Words of a description that are no part of what somebody is: articles, prepositions. */
  readonly light: RegExp;
  /** Matches an ending that differs between two mentions of the same word. */
  readonly endings: RegExp;
  /** Matches a capitalised word before a name that is no first name. */
  readonly title: RegExp;
  /** Matches what somebody is in another case than a name is told in: "Amtskollegen". */
  readonly inflectedTitle: RegExp;
  /** Matches how words end that say what somebody is, so that such a word before a name is no first name. */
  readonly titleEnding: RegExp;
  /** Before a noun and never before a name alone, as the source of a regular expression; what matches nothing where a name may have one, too. */
  readonly articles: string;
  /** Matches what stands before anybody's last name, whoever they are: "Frau", "Mr". */
  readonly courtesy: RegExp;
  /** Matches capitalised words that no name begins with. */
  readonly notNames: ReadonlySet<string>;
  /** Matches capitalised words for what belongs to somebody. */
  readonly matters: RegExp;
  readonly men: RegExp;
  readonly women: RegExp;
  /** Matches forms of a sentence that tell other people's words without saying so, and what shows that it does not. */
  readonly reported: (word: string) => boolean;
  /** Matches forms by which a sentence tells for itself. */
  readonly indicative: (word: string) => boolean;
  readonly first: RegExp;
  /**
   * Matches the cue, in lower case, of an act that tells where somebody stands also where it did not happen: "did not comment",
   * "schloss nicht aus". Who "does not call for" anything has only not spoken.
   */
  readonly stance: RegExp;
}
