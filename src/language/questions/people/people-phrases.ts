// How people are asked about and how texts tell of them: the table that each language fills in. Notation: `phrases/notation.ts`.

import type { ByLanguage } from '../../language.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** Phrases of one language, in any case. */
export interface PeoplePhrases {
  /** Open a question for who somebody is, up to the name. */
  readonly whoIs: readonly string[];
  /** Begin what is described, not named. */
  readonly describing: readonly string[];
  /** Open a question for an age, up to whose it is. */
  readonly howOld: readonly string[];
  /** Questions for an age around `<name>`. */
  readonly ageOf: readonly string[];
  /** Follow whoever is asked about and say nothing. */
  readonly trailing: readonly string[];
  /** Stand before the name of a place or a thing, and never before that of a person alone: "im Landkreis Rodenau". */
  readonly beforeThings: readonly string[];
  /** Last words of names that are no person's: "High School". */
  readonly things: readonly string[];
  readonly ages: AgePhrases;
  /** Open a question for a party, up to whose it is, … */
  readonly whichParty: readonly string[];
  /** … and end it: "belong to". */
  readonly afterMember: readonly string[];
  /** Names of parties, with their capitals, as they stand in brackets behind a name or as the first part of what somebody is. */
  readonly parties: readonly string[];
  /** Between a name and a party: "von der". */
  readonly ofParty: readonly string[];
  readonly roles: RolePhrases;
}

/** How a text tells what somebody is beside their name. */
export interface RolePhrases {
  /** Questions for the one who is something, around `<role>`, which has no article before it. */
  readonly whoHas: readonly string[];
  /** The same where the role says of whom or that it is new: "Wer ist Trainer von Bremen?" */
  readonly whoIs: readonly string[];
  /** Say of what or of whom somebody is something, and begin what does. */
  readonly linking: readonly string[];
  /** Those that make a name's bearer of a bare word: "Trainer von Bremen". */
  readonly ofWhat: readonly string[];
  /** Between a name and what its bearer is or becomes, … */
  readonly becoming: readonly string[];
  /** … and between that and the name. */
  readonly being: readonly string[];
  /** A word that tells the next one from the one before, … */
  readonly newly: readonly string[];
  /** … one that tells nothing, … */
  readonly current: readonly string[];
  /** … and one that says that somebody is no longer, not quite or not for long what follows; part of a word, too. */
  readonly notQuite: readonly string[];
  /** Between what somebody is and their name. */
  readonly titles: readonly string[];
}

/** How a text tells an age; `<gap>` is a space or a hyphen. */
export interface AgePhrases {
  /** Right after the number: "37 years old". */
  readonly old: readonly string[];
  /** The same before whoever is so old: "37-year-old". */
  readonly aged: readonly string[];
  /** Make a name of an age, where a language tells it from what is so old by its letters: "der 37-Jährige". */
  readonly byAge: readonly string[];
  /** Before an age, they say that nobody was told of yet who is so old: "ein 37-Jähriger". */
  readonly new: readonly string[];
  /** Between a name with its comma and the number: "Kern, aged 37". */
  readonly before: readonly string[];
  /** Between a name and the number: "Kern is 37". */
  readonly being: readonly string[];
  /** A clause goes on with them after an age: "and". */
  readonly after: readonly string[];
  /** After those: "Kern is now 37". */
  readonly lately: readonly string[];
  /** Between an age and a name they say that the age is another's. */
  readonly elsewhere: readonly string[];
}

/** By language. */
export const peoplePhrases: ByLanguage<PeoplePhrases> = { de: german, en: english };
