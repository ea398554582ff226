// Places and institutions in a text, whatever language names them.

import { remembering } from '../../base/remember.ts';
import { phraseWithin } from '../phrases/phrases.ts';
import { foldSpaces, inSmallLetters } from '../words/characters.ts';
import { factWordsOf } from './fact-words.ts';
import { namedPlaces } from './place-names.ts';

interface Gazetteer {
  /** Finds any form of any name. */
  readonly pattern: RegExp;
  readonly exact: ReadonlyMap<string, string>;
  /** Forms with open ends, tried where no form is exact. */
  readonly open: readonly (readonly [RegExp, string])[];
}

let known: Gazetteer | undefined;

/**
 * What places and institutions a text names, under names that all languages share: all countries, their demonyms,
 * cities and institutions of the news.
 */
export function placesIn(text: string): ReadonlySet<string> {
  return new Set(findPlaces(text).map(({ place }) => place));
}

/** Stands for a place in a text without places; in lower case, so that it names nothing. */
const anyPlace = 'ort';

/** The text with every such name replaced by `anyPlace`. */
export function withoutPlaces(text: string): string {
  let rest = '';
  let end = 0;
  for (const { start, length } of findPlaces(text)) {
    rest += `${text.slice(end, start)}${anyPlace}`;
    end = start + length;
  }

  return rest + text.slice(end);
}

/** A place where it stands in a text, under the name that all languages share. */
export interface FoundPlace {
  readonly place: string;
  readonly start: number;
  readonly length: number;
}

/** Texts that are remembered: each is asked for several times. */
const mostTexts = 2_000;

/** The places and institutions that a text names, in order. */
export const findPlaces = remembering((text: string): readonly FoundPlace[] => {
  known ??= gazetteer();
  const { pattern, exact, open } = known;

  return Array.from(inSmallLetters(text).matchAll(pattern), ({ 0: form, index }) => {
    const written = text.slice(index, index + form.length);
    const plain = foldSpaces(form);
    const place = exact.get(plain) ?? open.find(([shape]) => shape.test(plain))?.[1] ?? plain;

    return { place, written, start: index, length: form.length };
  }).filter(({ written }) => isWrittenAsName(written));
}, mostTexts);

/** "us", "turkey" and "uns" are words; German writes its adjectives small. */
function isWrittenAsName(written: string): boolean {
  if (acronym.test(written)) return written === written.toUpperCase();

  return /^\p{Lu}/u.test(written) || inLowerCase.test(written);
}

const acronym = /^(?:us|usa|u\.s\.?|uk|un|uno|eu)$/iu;
const inLowerCase = phraseWithin(factWordsOf((words) => words.placesInLowerCase));

function gazetteer(): Gazetteer {
  const all = namedPlaces().flatMap(({ name, forms }) =>
    forms.map((form) => [form, name] as const),
  );
  const longestFirst = all.map(([form]) => form).sort((one, other) => other.length - one.length);

  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(source).join('|')})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    exact: new Map(all),
    open: all
      .filter(([form]) => form.includes('*'))
      .map(([form, name]) => [new RegExp(`^${source(form)}$`, 'u'), name]),
  };
}

function source(form: string): string {
  return form.replace(/[.()]/gu, '\\$&').replace(/\*/gu, '\\p{L}*').replace(/ /gu, '\\s+');
}
