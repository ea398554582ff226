// What tells how far a sentence goes and how its parts hang together: the table that each language fills in.

import type { ByLanguage } from '../language.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** Phrases of one language, in any case. */
export interface ClaimWords {
  readonly clauses: ClauseWords;
  readonly certainty: CertaintyWords;
  readonly amounts: AmountWords;
  /** A clause follows them that is the reason: "weil". */
  readonly causes: readonly string[];
  /** Say that something or somebody is the reason, without being followed by it: "schuld". */
  readonly blame: readonly string[];
  /** A noun follows them that is the reason: "wegen". */
  readonly causesOfNouns: readonly string[];
  readonly roles: RoleWords;
  readonly links: LinkWords;
  readonly bounds: BoundWords;
  readonly times: readonly TimeWord[];
  /** Units of numbers, by a name that all languages share. */
  readonly units: Readonly<Record<Unit, readonly string[]>>;
  /** Say over which time something is counted: "per week". */
  readonly rates: Readonly<Record<Rate, readonly string[]>>;
  /** Say beside a number that it counts others than were counted before: "another two". */
  readonly others: readonly string[];
  /** Words that say next to nothing, in one language or the other: "take", "lot". */
  readonly light: readonly string[];
  /** Negations of one noun, which leave the clause as it is: "without". */
  readonly ofNouns: readonly string[];
  /** Say that there is none of the noun that follows: "no". */
  readonly noNouns: readonly string[];
  /** Pronouns that act. */
  readonly subjects: readonly string[];
  /** A negation in them denies nothing: "nicht nur". */
  readonly noNegations: readonly string[];
  /** Articles: a negation right before one denies what stands behind that. */
  readonly articles: readonly string[];
}

/** Where a clause begins. */
export interface ClauseWords {
  /** Begin a clause after a comma, or the sentence. */
  readonly afterComma: readonly string[];
  /** Begin a sentence with a clause that another one follows. */
  readonly opensSentence: readonly string[];
  /** Begin a clause wherever they stand. */
  readonly anywhere: readonly string[];
  /** Join clauses, or only words. */
  readonly joining: readonly string[];
  /** Make a verb of what follows such a word: only a clause has them. */
  readonly verbs: readonly string[];
  /** A clause may begin right after them: "said". */
  readonly saying: readonly string[];
  /** Whether the particle of a verb stands at the end of its clause: "lehnte … ab". */
  readonly particlesEndClauses: boolean;
}

/** Words that say less than that something is so. */
export interface CertaintyWords {
  /** It is said, nobody vouches for it: "angeblich". */
  readonly hearsay: readonly string[];
  /** It may be so: "könnte". */
  readonly possible: readonly string[];
  /** It is said or planned, which the verb alone does not tell: "soll". */
  readonly ambiguous: readonly string[];
  /** It is wanted or planned: "geplant". */
  readonly intended: readonly string[];
  /** Verbs and prepositions that make it somebody's words: "sagte", "laut". */
  readonly reported: readonly string[];
  /** It is beyond doubt: "nachweislich". */
  readonly certain: readonly string[];
  /** Verbs of what has happened. */
  readonly done: readonly string[];
}

/** How much of something is meant. */
export interface AmountWords {
  readonly all: readonly string[];
  readonly most: readonly string[];
  readonly only: readonly string[];
  readonly always: readonly string[];
}

/** Words that tell how what follows them goes with the rest of the sentence. */
export interface LinkWords {
  /** What follows happened first. */
  readonly after: readonly string[];
  /** What follows happened last. */
  readonly before: readonly string[];
  /** In them such a word means something else: "nach Hause". */
  readonly none: readonly string[];
  /** What follows is the lesser, or the greater, of two. */
  readonly than: readonly string[];
  /** Stand before such a word somewhere: what comes first is the greater; without one it means something else. */
  readonly greater: readonly string[];
  /** The same for the lesser. */
  readonly lesser: readonly string[];
}

/** How a language says that a number is a bound. */
export interface BoundWords {
  /** Before the least number. */
  readonly least: readonly string[];
  /** Before the greatest number. */
  readonly most: readonly string[];
  /** After the least number and what it counts. */
  readonly orMore: readonly string[];
  readonly orLess: readonly string[];
}

/** How a language tells who does something to whom. */
export interface RoleWords {
  /** Stand before nouns and are none themselves. */
  readonly determiners: readonly string[];
  /** Say that one noun is the other, who then does nothing to it. */
  readonly copulas: readonly string[];
  /** Stand before whoever acts in a passive clause. */
  readonly by: readonly string[];
  /** Prepositions; what they stand before neither acts nor is acted on. */
  readonly prepositions: readonly string[];
  /** Forms of the verb that a passive is made with. */
  readonly passive: readonly string[];
  /** Endings or beginnings of participles. */
  readonly participles: readonly string[];
  /** Articles of a noun that is acted on. */
  readonly objectArticles: readonly string[];
  /** Articles of a noun that belongs to another one. */
  readonly ownerArticles: readonly string[];
  /** Name some of those that were named before: "darunter". */
  readonly examples: readonly string[];
  /** Open a clause about a noun before it; who acts in it is not told by the order of words. */
  readonly relatives: readonly string[];
  /** Join those who do the same to each other: whoever stands first may as well stand last. */
  readonly symmetric: readonly string[];
  /** Stand before where something comes from, where it goes and where it is. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly in: readonly string[];
}

/** A word for a time, under a name that all languages share; times of one kind exclude each other. */
export type TimeWord = readonly [
  kind: 'day' | 'hour' | 'season' | 'turn',
  name: string,
  phrases: readonly string[],
];

/** What numbers count, where languages name it differently. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'percent'
  | 'euro'
  | 'dollar'
  | 'metre'
  | 'kilometre'
  | 'kilogram'
  | 'tonne'
  | 'people';

/** The time over which something is counted. */
export type Rate = Extract<Unit, 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'>;

/** By language. */
export const claimWords: ByLanguage<ClaimWords> = { de: german, en: english };
