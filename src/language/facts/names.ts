// Names in a text, by the rules of its language for capitals.

import { byLanguage, type Language } from '../language.ts';
import { oneOf, wholePhrase } from '../phrases/phrases.ts';
import { apostrophes, openingMarks } from '../words/characters.ts';
import { stopwords } from '../words/stopwords.ts';
import { isSameName, nameSkeleton } from '../words/transliterate.ts';
import { dateWord } from './dates.ts';
import { type CapitalNames, type CapitalNouns, factWords } from './fact-words.ts';
import { numberWord, scaleWord } from './number-words/number-words.ts';
import { countryOf } from './place-names.ts';
import { placesIn, withoutPlaces } from './places.ts';

/** What the paragraphs of a citation name. */
export interface KnownNames {
  readonly skeletons: readonly string[];
  readonly places: ReadonlySet<string>;
}

/** Collects what a text names; every word may be one, since it is only asked whether a name is among them. */
export function namesOf(text: string): KnownNames {
  const skeletons = Array.from(text.matchAll(wordPattern), ([word]) => nameSkeleton(word));

  return { skeletons: [...new Set(skeletons)], places: placesIn(text) };
}

const wordPattern = new RegExp(
  `[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[${apostrophes}](?=\\p{L})\\p{L}+)?`,
  'gu',
);

const commonWords = byLanguage((language) => new Set(factWords[language].names.commonWords));

/** Whether a word with a capital, and without digits or capitals inside, is a name. */
type NameRule = (tokens: readonly Token[], index: number, opens: boolean) => boolean;

const nameRules = byLanguage((language): NameRule => {
  const { names } = factWords[language];

  return names.capitals === 'names' ? amongNames(names) : amongNouns(names);
});

/** The names in a sentence that are not among the known ones, in order; by the rules of its language for capitals. */
export function unknownNames(
  sentence: string,
  language: Language,
  known: KnownNames,
): readonly string[] {
  const unknownPlaces = [...placesIn(sentence)].filter(
    (place) => !isKnownPlace(place, known.places),
  );
  if (unknownPlaces.length > 0) return unknownPlaces;

  return candidates(withoutPlaces(sentence), language).filter((name) => {
    const skeleton = nameSkeleton(name);
    return skeleton !== '' && !known.skeletons.some((other) => isSameName(skeleton, other));
  });
}

/** A government is known where its country is, and the other way round. */
function isKnownPlace(place: string, known: ReadonlySet<string>): boolean {
  return known.has(place) || [...known].some((other) => countryOf(other) === countryOf(place));
}

interface Token {
  readonly word: string;
  /** The last letter, mark or digit before it with what is between; empty at the start. */
  readonly gap: string;
}

function candidates(sentence: string, language: Language): readonly string[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of sentence.normalize('NFC').matchAll(wordPattern)) {
    tokens.push({ word: match[0], gap: sentence.slice(end, match.index) });
    end = match.index + match[0].length;
  }

  return tokens.flatMap(({ word }, index) =>
    isCapitalised(word) && !isKnownWord(word, language) && isName(tokens, index, language)
      ? word
      : [],
  );
}

function isCapitalised(word: string): boolean {
  return /\p{Lu}/u.test(word) && word.length > 1;
}

function isKnownWord(word: string, language: Language): boolean {
  const lower = word.toLowerCase();

  return (
    stopwords[language].has(lower) ||
    dateWord(word) !== undefined ||
    numberWord(lower, language) !== undefined ||
    scaleWord(lower, language) !== undefined ||
    commonWords[language].has(lower)
  );
}

function isName(tokens: readonly Token[], index: number, language: Language): boolean {
  const { word = '', gap = '' } = tokens[index] ?? {};
  // Acronyms, names with a capital inside, and what mixes letters with digits.
  if (/\p{L}\p{Lu}|\p{N}/u.test(word)) return true;

  return nameRules[language](tokens, index, index === 0 || opensSentence.test(gap));
}

const opensSentence = new RegExp(`[.!?:]\\s|[${openingMarks}]`, 'u');

/**
 * Where only names are written with a capital: inside a sentence a capital is a name; at its start where another
 * capital or a verb in the singular follows.
 */
function amongNames(words: CapitalNames): NameRule {
  const noName = new RegExp(`${oneOf(words.openerEndings)}$`, 'u');
  const afterName = new RegExp(
    `^(?:${oneOf(words.verbsAfterNames)}|\\p{Ll}+${oneOf(words.endingsOfVerbsAfterNames)})$`,
    'u',
  );

  return (tokens, index, opens) => {
    if (!opens) return true;

    const { word = '' } = tokens[index] ?? {};
    const next = tokens[index + 1]?.word ?? '';

    return !noName.test(word) && (isCapitalised(next) || afterName.test(next));
  };
}

/**
 * Where every noun is written with a capital: what stands without a determiner, or after another capitalised word, is
 * taken for a name unless its ending says that it is none: rather a common noun too many than a name too few.
 */
function amongNouns(words: CapitalNouns): NameRule {
  const determiner = wholePhrase(words.determiners);
  const commonEnding = new RegExp(`${oneOf(words.nounEndings)}s?$`, 'u');
  const adverb = new RegExp(`${oneOf(words.adverbEndings)}$`, 'u');
  const adjective = new RegExp(`^\\p{Ll}\\p{L}*${oneOf(words.adjectiveEndings)}$`, 'u');

  return (tokens, index, opens) => {
    const { word = '' } = tokens[index] ?? {};
    const before = tokens[index - 1]?.word ?? '';
    const next = tokens[index + 1]?.word ?? '';
    if (commonEnding.test(word)) return false;
    if (opens && /^\p{Ll}/u.test(next) && adverb.test(word)) return false;
    if (determiner.test(before)) return false;

    const isDetermined = determiner.test(tokens[index - 2]?.word ?? '') && adjective.test(before);

    return !isDetermined;
  };
}
