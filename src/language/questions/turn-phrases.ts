// How people go on with a conversation: the table that each language fills in. Notation: `phrases/notation.ts`.

import { type ByLanguage, type Language, ofAllLanguages } from '../language.ts';
import { englishTurns } from './english-turns.ts';
import { germanTurns } from './german-turns.ts';

/** What can be wanted of the last answer, besides the same in another language. */
export const moveKinds = ['more', 'who-says', 'sure', 'again', 'shorter'] as const;

/** One of them. */
export type MoveKind = (typeof moveKinds)[number];

/** Phrases and words of one language. Whole texts are compared as those of `about-phrases.ts` are. */
export interface TurnPhrases {
  /** Words that change nothing, wherever they stand in a whole text. */
  readonly fillers: readonly string[];
  /** Open a whole text without changing it. */
  readonly leadIns: readonly string[];
  /** Whole texts that want something of the last answer. */
  readonly moves: Readonly<Record<MoveKind, readonly string[]>>;
  /** Whole texts that want the last answer in a language. */
  readonly inLanguage: Readonly<Record<Language, readonly string[]>>;
  /** Whole texts that ask nothing where nothing was said before. */
  readonly bare: readonly string[];
  /** What is typed as one word, as the source of a regular expression, and its words apart. */
  readonly contractions: readonly (readonly [run: string, apart: string])[];
  /** Open a turn that names something else to ask the same about. */
  readonly topicLeads: readonly string[];
  /** Those of them that ask in so many words. */
  readonly askedAbout: readonly string[];
  /** End such a turn without being part of what it names. */
  readonly topicTails: readonly string[];
  /** Open a turn that says what was meant instead. */
  readonly corrections: readonly string[];
  /** Asks about a `<topic>` without saying what. */
  readonly aboutTopic: string;
  /** Ask for somebody in another case: "wessen", "whose". */
  readonly personWords: readonly string[];
  /** What determiners that stand behind prepositions are by themselves. */
  readonly afterPreposition: Readonly<Record<string, string>>;
  /** What determiners become in it. */
  readonly aboutDeterminers: Readonly<Record<string, string>>;
  /** The same before nouns in the plural, which look as these sources of regular expressions say, and not. */
  readonly aboutPlurals: Readonly<Record<string, string>>;
  readonly plural: string;
  readonly noPlural: string;
  /** The same about a place or circumstance: "in Berlin". */
  readonly aboutPlace: string;
  /** Open a question. */
  readonly questionWords: readonly string[];
  /** Those of them that a noun may follow at once. */
  readonly questionWordsBeforeNouns: readonly string[];
  /** Ask for a degree or a number behind one of them. */
  readonly degreeWords: readonly string[];
  /** Those of them that ask who does something. */
  readonly subjectWords: readonly string[];
  /** Whether a question's verb stands before its subject, whatever verb it is. */
  readonly verbFirst: boolean;
  /** Words by which a turn is a clause and no name of something: auxiliaries and modals. */
  readonly clauseWords: readonly string[];
  /** Words after a question word with which a clause is no question of its own ("wann er kommt"). */
  readonly clauseSubjects: readonly string[];
  readonly determiners: readonly string[];
  /** The one before several things that are known. */
  readonly definitePlural: string;
  readonly prepositions: readonly string[];
  /** Stand for somebody or something said before, and can be replaced by its name. */
  readonly pronouns: readonly string[];
  /** Articles that stand for somebody or something, too, where nothing follows that they belong to: "Wo lagen die?" */
  readonly demonstratives: readonly string[];
  /** Words behind one of those that it belongs to, though they are no nouns: "die beiden". */
  readonly quantifiers: readonly string[];
  /** Those pronouns that stand for several, whatever the verb. */
  readonly several: readonly string[];
  /** Names of several that look so, as the source of a regular expression: no pronoun of one stands for them where another fits. */
  readonly severalNouns: string;
  /** Those of all these that stand for a man, and for a woman. */
  readonly men: readonly string[];
  readonly women: readonly string[];
  /** Those of them that stand for several people beside a verb in the plural, which ends as this source of a regular expression says. */
  readonly manyPersons: readonly string[];
  readonly pluralVerb: string;
  /** The only pronouns that stand for a name behind one of these articles. */
  readonly pronounsOf: Readonly<Record<string, readonly string[]>>;
  /** Before these verbs or behind them a pronoun stands for nothing: "gibt es", "gab es". */
  readonly verbsOfNothing: readonly string[];
  /** The pronoun that stands for nothing in a question for whoever it was: "Wer war es?" */
  readonly impersonal: readonly string[];
  /** Stand for what was said before as a whole, or for its place. */
  readonly pointers: readonly string[];
  /** Open a question that ends with what is said of its subject: "Is the mud poisonous?" */
  readonly copulas: readonly string[];
  /** The helping verbs with which a full verb comes last, where that is so. */
  readonly verbLast: readonly string[];
  /** Those of them behind which a participle comes last. */
  readonly perfect: readonly string[];
  /** Between a subject and what it says, where no verb stands before the subject. */
  readonly reporting: readonly string[];
  /** End what is asked of a subject without being part of it: "How much is it worth?" */
  readonly predicates: readonly string[];
  /** Open a turn that says under what condition the last question is asked: "And if it rains?" */
  readonly conditions: readonly string[];
  /** Ask for a number behind a question word, with a noun between them and the verb or without: "how many", "wie viele". */
  readonly countWords: readonly string[];
  /** What a full verb behind one of them looks like, as the source of a regular expression. */
  readonly fullVerb: string;
  /** The same behind a copula, where it is a participle. */
  readonly participle: string;
  /** Joins two questions. */
  readonly joiners: readonly string[];
}

/** By language. */
export const turnPhrases: ByLanguage<TurnPhrases> = { de: germanTurns, en: englishTurns };

/** What all languages have in their tables. */
export function turnPhrasesOf(
  phrases: (table: TurnPhrases) => readonly string[],
): readonly string[] {
  return ofAllLanguages(turnPhrases, phrases);
}
