// Questions for how old somebody is, and where a text tells it.

import type { Slots } from '../../phrases/phrases.ts';
import { lastWordOf, phrasesOf } from './asked-person.ts';
import type { AgePhrases, PeoplePhrases } from './people-phrases.ts';

const slots: Slots = { name: '(?<name>[^,.?!]+?)', gap: '[- ]' };

const phrases = (of: (phrases: PeoplePhrases) => readonly string[]) => phrasesOf(of, slots);

const trailing = phrases((of) => of.trailing);
const opening = new RegExp(
  `(?:^|[,.!:]\\s+)${phrases((of) => of.howOld)}\\s+${slots['name']}(?:\\s+${trailing})?[?\\s]*$`,
  'iu',
);
const owning = new RegExp(`(?:^|[,.!:]\\s+)${phrases((of) => of.ageOf)}[?\\s]*$`, 'iu');

/** The last word of whoever a question asks the age of, a name or what they are; undefined for any other question. */
export function askedAge(question: string): string | undefined {
  const text = question.trim();

  return lastWordOf((opening.exec(text) ?? owning.exec(text))?.groups?.['name']);
}

const ages = (sort: keyof AgePhrases) => phrases((of) => of.ages[sort]);
const number = '\\p{Nd}{1,3}';
const old = ages('old');
const aged = `${number}${ages('aged')}`;

/** Between an age and a name only what somebody is: "37-year-old photographer Ina Kern", never "37-year-old who shot Kern". */
const elsewhere = ages('elsewhere');
const apposed = `,? \\((?=${number}\\))|, (?:${ages('before')} )?(?=${number}(?:[,.;](?!\\p{Nd})|${old}))`;
const told = ` ${ages('being')} (?:${ages('lately')} )?(?=${number}(?:${old}|[.,;]|$| ${ages('after')} (?!a half)))`;

/**
 * Where a text tells the age of somebody beside their name, as the offset of that number in UTF-16 code units; undefined where
 * it does not: "Issam Abdallah, 37,", "Kern (41)", "the 37-year-old reporter Abdallah", "der heute 60-jährige Nadeschdin". A
 * number that only stands near is no age.
 */
export function ageIn(name: string, text: string): number | undefined {
  const named = `(?<![\\p{L}\\p{N}-])${name}(?![\\p{L}-])`;
  const before = `${aged}(?: (?!${elsewhere} )[\\p{L}\\p{N}-]+){0,4} ${named}`;
  const found = new RegExp(`${named}(?:${apposed}|${told})|${before}`, 'iu').exec(text);
  if (found === null) return undefined;

  return found.index + (/^\p{Nd}/u.test(found[0]) ? 0 : found[0].length);
}

const byAge = ages('byAge');
const alone = new RegExp(`^\\p{L}+ (?<years>${number})${byAge}$`, 'u');

/** The age, as it is written, of somebody who is called by it alone: "der 51-Jährige"; undefined for any other name. */
export function ageAlone(name: string): string | undefined {
  return alone.exec(name)?.groups?.['years'];
}

const byAgeIn = new RegExp(`(?<!\\p{Nd})${number}${byAge}`, 'u');

/** Whether a sentence calls somebody by their age alone. */
export function isAgeAloneIn(sentence: string): boolean {
  return byAgeIn.test(sentence);
}

/** Behind an age what somebody is, and their name: "44-jährige Trainerin Ina Kern". */
const naming = /^(?: [\p{L}-]+){0,3} \p{Lu}[\p{L}-]+ \p{Lu}/u;

/**
 * Whether a text tells of somebody of an age without a name beside it: "ein 24-Jähriger", "der 24-jährige Angeklagte". Whoever
 * is called by that age alone may be they.
 *
 * @param years - As they are written.
 */
export function hasUnnamedAged(years: string, text: string): boolean {
  const unnamed = new RegExp(
    `${ages('new')} ${years}${byAge}|(?<!\\p{Nd})${years}${ages('aged')}`,
    'gu',
  );

  return [...text.matchAll(unnamed)].some(
    ({ 0: said, index }) => !naming.test(text.slice(index + said.length)),
  );
}
