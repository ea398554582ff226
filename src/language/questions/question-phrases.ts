// What people write to the bot, by what they want: the table that each language fills in. Notation: `phrases/notation.ts`.

import { type ByLanguage, ofAllLanguages } from '../language.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** Phrases of one language. */
export interface QuestionPhrases {
  /** Greets; the whole text where nothing but `greeted` follows. */
  readonly greetings: readonly string[];
  /** Who is greeted. */
  readonly greeted: readonly string[];
  /** Stands before a question without being part of it. */
  readonly salutations: readonly string[];
  /** Follows a salutation. */
  readonly saluted: readonly string[];
  /** Whole texts that ask nothing about the story, beside those of `about-phrases.ts`. */
  readonly smallTalk: readonly string[];
  /** Commands to the bot, wherever they stand. */
  readonly commands: readonly string[];
  /** Commands where a clause begins. */
  readonly clauseCommands: readonly string[];
  /** Commands where the text begins. */
  readonly openingCommands: readonly string[];
  /** Commands where the text begins and a quotation or a colon follows. */
  readonly repeatCommands: readonly string[];
  /** Asks for something to be made … */
  readonly make: readonly string[];
  /** … which is code. */
  readonly code: readonly string[];
  /** Opens a question for the way to do something … */
  readonly howTo: readonly string[];
  /** … with a programming language. */
  readonly withTool: readonly string[];
  /** Opens a question that goes on with what was said before. */
  readonly followUps: readonly string[];
  /** Words that stand for something said before. */
  readonly referring: readonly string[];
  /**
   * Within a question for an opinion or a comparison. What a person of the story thinks is no such question: these ask whoever
   * answers.
   */
  readonly opinions: readonly string[];
  /** Open a question that is put to all stories, up to what it is about. */
  readonly acrossStories: readonly string[];
  /** At the beginning of such a question. */
  readonly openingOpinions: readonly string[];
  /** Within a question for a forecast or advice, which a story may give or report … */
  readonly forecasts: readonly string[];
  /** … and at its beginning. */
  readonly openingForecasts: readonly string[];
}

/** By language; people mix languages, so that what they want is looked for in all of them. */
export const questionPhrases: ByLanguage<QuestionPhrases> = {
  de: german,
  en: english,
};

/** The phrases of one sort in all languages. */
export function questionPhrasesOf(sort: keyof QuestionPhrases): readonly string[] {
  return ofAllLanguages(questionPhrases, (phrases) => phrases[sort]);
}
