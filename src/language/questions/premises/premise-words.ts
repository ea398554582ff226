// How a question takes something for granted: the table that each language fills in. Notation: `phrases/notation.ts`.

import type { ByLanguage } from '../../language.ts';
import { english } from './english-premises.ts';
import { german } from './german-premises.ts';

/**
 * The reason of something, how it comes about, a part of it (when, where, how long, how often), or how many or how much of
 * it there is.
 */
export const askedFor = ['reason', 'manner', 'circumstance', 'amount'] as const;

/** What a question asks for of something that it takes for granted. */
export type AskedFor = (typeof askedFor)[number];

/** Phrases of one language. */
export interface PremiseWords {
  /** Open a question in which the rest is taken for granted: "why", "since when". */
  readonly openers: Readonly<Record<AskedFor, readonly string[]>>;
  /** The same where a verb of `auxiliaries` follows at once: "how did", not "how high is". */
  readonly openersOfVerbs: Readonly<Record<AskedFor, readonly string[]>>;
  /** Verbs that may follow them. */
  readonly auxiliaries: readonly string[];
  /** Open such a question and leave the order of words as it is: "how come". */
  readonly openersOfStatements: readonly string[];
  /** Words of what is or was only meant to be: "supposed to". */
  readonly intentions: readonly string[];
  /** Forms of a verb that only asks: "did". */
  readonly asking: readonly string[];
  /** Whether the verb ends a clause that another one holds: "dass die USA zugestimmt haben". */
  readonly verbEndsClause: boolean;
  /** Parts of verbs that are joined with them there: "lehnte … ab". */
  readonly particles: readonly string[];
  /** Words that act by themselves, without anything that goes with them: "she". */
  readonly pronouns: readonly string[];
  /** Say that somebody does not want something, beside the words that have an opposite: "against". */
  readonly refusals: readonly string[];
  /** Tell one from another of its kind, where a story may do without: "the old coach". */
  readonly distinguishing: readonly string[];
  /** Stand before a subject: "the", "all". */
  readonly beforeSubjects: readonly string[];
  /** With them a subject goes on: "of". */
  readonly afterSubjects: readonly string[];
  /** What follows a subject at once: "be". */
  readonly beforeVerbs: readonly string[];
  /** Denies what follows it: "not". */
  readonly denial: string;
  /** Opens a statement that is denied as a whole: "It is not true that". */
  readonly untrue: string;
  /** Words that deny, each with what is left without the denial: "no" with "a". */
  readonly undenied: readonly (readonly [denied: string, affirmed: string])[];
}

/** By language. */
export const premiseWords: ByLanguage<PremiseWords> = { de: german, en: english };
