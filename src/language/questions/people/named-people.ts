// People whom a text names, for a pronoun that may stand for one of them.

import { monthOf, weekdayOf } from '../../facts/calendar.ts';
import { languages, ofAllLanguages } from '../../language.ts';
import { oneOf } from '../../phrases/phrases.ts';
import { speakerWords } from '../../speech/speaker-words.ts';
import { stopwords } from '../../words/stopwords.ts';
import { words } from '../../words/words.ts';
import { peoplePhrases } from './people-phrases.ts';

/** Somebody whom a text names. */
export interface NamedPerson {
  readonly name: string;
  /** As far as the words beside the name tell. */
  readonly gender?: 'masculine' | 'feminine';
}

/** April, May, June, August: people are called so. */
const monthsOfPeople: ReadonlySet<number> = new Set([4, 5, 6, 8]);

/** More often a name than January. */
const nameOfJanuary = 'jan';

const fullName =
  /(?<![\p{L}-])(?<!\p{N}\s)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: (?:von|van|de|al|Al|bin))? \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}-]| \p{Lu}\p{Ll})/gu;

/** "im Landkreis Rodenau": no person's name stands right behind. */
const beforeThings = new RegExp(
  `(?:^|\\s)${oneOf(ofAllLanguages(peoplePhrases, ({ beforeThings: phrases }) => phrases))} $`,
  'iu',
);

/** "High School", "Ridge Road" */
const thing = new RegExp(
  `(?:^|[ -])${oneOf(ofAllLanguages(peoplePhrases, ({ things }) => things))}$`,
  'iu',
);

/** Words of two capitals or more in a row: a person's name as a rule. What is counted is none: "1,9 Millionen Euro". */
export function peopleNamedIn(text: string): readonly NamedPerson[] {
  return [...text.matchAll(fullName)].flatMap(({ 0: name, index }) => {
    const before = text.slice(0, index);
    // "Die Leitung", "In Altdorf": a function word with a capital begins no name.
    const [first = ''] = words(name);
    // "im September Insolvenz"
    const month = monthOf(first);
    const isDay =
      (month !== undefined && !monthsOfPeople.has(month) && first !== nameOfJanuary) ||
      weekdayOf(first) !== undefined;
    const isFunction = languages.some((language) => stopwords[language].has(first));
    if (isDay || isFunction || beforeThings.test(before) || thing.test(name)) return [];

    return asPerson(name, /(\p{L}[\p{L}-]*) $/u.exec(before)?.[1]);
  });
}

/** Somebody by the name that a story has for a speaker, with what a text of it tells of them. */
export function personCalled(name: string, text: string): NamedPerson {
  const at = text.indexOf(name);
  const before = at < 0 ? undefined : /(\p{L}[\p{L}-]*) $/u.exec(text.slice(0, at))?.[1];

  return asPerson(name, before);
}

/** @param before - The word before the name, which may say what somebody is. */
function asPerson(name: string, before: string | undefined): NamedPerson {
  const told = [...name.split(' ').slice(0, -1), ...(before === undefined ? [] : [before])];
  const isOf = (sort: 'men' | 'women') =>
    told.some((word) => languages.some((language) => speakerWords[language][sort].test(word)));
  const gender = isOf('women') ? 'feminine' : isOf('men') ? 'masculine' : undefined;

  return { name, ...(gender && { gender }) };
}
