// Words that point at another text instead of asking something themselves: the table that each language fills in.

import { type ByLanguage, byLanguage, ofAllLanguages } from '../language.ts';
import { questionPhrases } from '../questions/question-phrases.ts';
import { stopwords } from '../words/stopwords.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** Words of one language, spelt as `words` spells them. */
export interface PointingWords {
  /** Name another text: a message, a file, the place where it stands. */
  readonly places: readonly string[];
  /** Say what is to be done with it, or ask whether it is so: no words of what is looked up. */
  readonly requests: readonly string[];
  /** Refer to nothing where something else is asked: "Is there a bus?". */
  readonly expletives: readonly string[];
  /** Ask for something that can be looked up. */
  readonly questionWords: readonly string[];
  /** Verbs after which a name belongs to the sentence that it ends. */
  readonly beforeNames: readonly string[];
}

const pointingWords: ByLanguage<PointingWords> = { de: german, en: english };

const setOf = (list: (table: PointingWords) => readonly string[]): ReadonlySet<string> =>
  new Set(ofAllLanguages(pointingWords, list));

/** Words by which a text says that it is about another one. People mix languages, so all of them are looked at. */
export const pointers: ReadonlySet<string> = new Set([
  ...setOf(({ places }) => places),
  ...ofAllLanguages(questionPhrases, ({ referring }) => referring),
]);

/** Words that ask nothing by themselves. */
const requests = setOf((table) => table.requests);

/** Words that may refer to nothing. */
export const expletives = setOf((table) => table.expletives);

/** Words that ask for something. */
export const questionWords = setOf((table) => table.questionWords);

const beforeNames = setOf((table) => table.beforeNames);

const functionWords: ReadonlySet<string> = new Set(
  Object.values(byLanguage((language) => [...stopwords[language]])).flat(),
);

/** Whether a word says nothing of what a question is about. */
export function isEmptyWord(word: string): boolean {
  return functionWords.has(word) || requests.has(word) || pointers.has(word);
}

/** Whether a sentence that ends with this word waits for a name. */
export function leadsToName(word: string): boolean {
  return functionWords.has(word) || beforeNames.has(word);
}
