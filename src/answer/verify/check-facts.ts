// Numbers, dates and names of a sentence against those of paragraphs.

import { datesIn, digitDates } from '../../language/facts/dates.ts';
import { factWordsOf } from '../../language/facts/fact-words.ts';
import { type KnownNames, namesOf, unknownNames } from '../../language/facts/names.ts';
import { impliedNumbers, numbersIn } from '../../language/facts/numbers.ts';
import type { Language } from '../../language/language.ts';
import { phraseWithin } from '../../language/phrases/phrases.ts';
import type { SentenceOutcome } from '../outcomes.ts';

/** Everything that the paragraphs of a citation say of numbers, dates and names. */
export interface Facts {
  readonly numbers: ReadonlySet<number>;
  readonly dates: ReadonlySet<string>;
  readonly names: KnownNames;
}

/** A fact of a sentence that no cited paragraph has. */
export interface UnknownFact {
  readonly outcome: Extract<SentenceOutcome, 'unknown-number' | 'unknown-date' | 'unknown-name'>;
  /** As the sentence has it, or its value. */
  readonly fact: string;
}

const indefiniteArticle = phraseWithin(factWordsOf((words) => words.indefiniteArticles));

/** The facts of a text. */
export function factsOf(text: string, language: Language): Facts {
  const articles = indefiniteArticle.test(text) ? [1] : [];

  return {
    numbers: new Set([
      ...numbersOf(text, language),
      ...impliedNumbers(text, language),
      ...articles,
    ]),
    dates: datesIn(text),
    names: namesOf(text),
  };
}

/** The facts of several texts together. */
export function allFacts(facts: readonly Facts[]): Facts {
  return {
    numbers: new Set(facts.flatMap(({ numbers }) => [...numbers])),
    dates: new Set(facts.flatMap(({ dates }) => [...dates])),
    names: {
      skeletons: [...new Set(facts.flatMap(({ names }) => names.skeletons))],
      places: new Set(facts.flatMap(({ names }) => [...names.places])),
    },
  };
}

/**
 * The first number, date or name of a sentence that is not among the facts; undefined when all are.
 *
 * @param isCommonWord - Tells words that are no names, where a language writes both with a capital.
 */
export function unknownFact(
  sentence: string,
  language: Language,
  facts: Facts,
  isCommonWord: (word: string) => boolean = () => false,
): UnknownFact | undefined {
  const implied = impliedNumbers(sentence, language);
  const number = [...numbersOf(sentence, language)].find(
    (value) => !facts.numbers.has(value) && !implied.some((other) => facts.numbers.has(other)),
  );
  if (number !== undefined) return { outcome: 'unknown-number', fact: String(number) };

  const date = [...datesIn(sentence)].find((value) => !facts.dates.has(value));
  if (date !== undefined) return { outcome: 'unknown-date', fact: date };

  const name = unknownNames(sentence, language, facts.names).find((word) => !isCommonWord(word));
  return name === undefined ? undefined : { outcome: 'unknown-name', fact: name };
}

function numbersOf(text: string, language: Language): ReadonlySet<number> {
  const { numbers, rest } = digitDates(text);

  return new Set([...numbers, ...numbersIn(rest, language)]);
}
