// Who is described without a name, in another language: "ein hochrangiger US-Beamter" is a "senior US official".

import { factWords } from '../facts/fact-words.ts';
import { type Language, languages } from '../language.ts';
import {
  type DescriptionWords,
  descriptionWords,
  type Form,
  type Owned,
} from './description-words.ts';

/** A noun of the table that was read. */
export interface Read {
  /** Of both languages. */
  readonly key: string;
  readonly form: Form;
  /** Initials before it: "US". */
  readonly prefix?: string;
  /** Stands for `#`. */
  readonly number?: string;
}

/** All that is read of a description. */
export interface Description {
  readonly amount?: string;
  readonly adjectives: readonly Read[];
  readonly noun: Read;
  /** The body that they are of. */
  readonly body?: Read;
  /** Behind what they are. */
  readonly name?: string;
}

/** Words of the longest noun. */
const longestNoun = 5;

/** Somebody as a reader of a language is told of them, whatever language the story that names them is in. */
export function describedFor(name: string, language: Language): string {
  const told = languages
    .filter((other) => other !== language)
    .flatMap((other) => describeIn(name, other, language) ?? []);

  return told[0] ?? name;
}

/**
 * What a description says in another language, without its article, in the nominative; a name behind it stays. Undefined
 * where a word of it is not known: nothing is put together of halves.
 */
export function describeIn(description: string, from: Language, to: Language): string | undefined {
  const read = readDescription(description.split(' '), from);

  return read === undefined ? undefined : write(read, to);
}

/**
 * The name behind what its bearer is, without where they are from: "die Geologin Ines Vogt aus Bergen". Undefined where
 * there is none.
 */
export function nameBehind(description: string, from: Language): string | undefined {
  const { opening, origin } = descriptionWords[from];
  const [first = '', ...words] = description.split(' ');
  if (!opening.test(first)) return undefined;

  const end = words.findIndex((word) => origin.test(word));
  const named = words.slice(0, end < 0 ? undefined : end);
  const capitals = named.slice(named.findLastIndex((word) => !/^\p{Lu}/u.test(word)) + 1);
  // Where all nouns have capitals, the first of them is what somebody is: "Wiener Politologe Lukas Frey".
  const titles = capitals.length > 3 && /er?$/u.test(capitals[0] ?? '') ? 2 : 1;
  const others = factWords[from].names.capitals === 'nouns' ? capitals.slice(titles) : capitals;

  return others.length >= 2 ? others.join(' ') : undefined;
}

/**
 * What a description says, whatever language it is in; undefined where a word of it is not known.
 *
 * @param isRole - Whether it is known to be no name: "Fischer" is what somebody is.
 */
export function readDescription(
  words: readonly string[],
  language: Language,
  isRole = false,
): Description | undefined {
  const table = descriptionWords[language];
  let rest = words;
  const take = <T>(read: (word: string) => T | undefined): T | undefined => {
    const found = rest[0] === undefined ? undefined : read(rest[0]);
    if (found !== undefined) rest = rest.slice(1);
    return found;
  };

  const opening = take((word) => (table.opening.test(word) ? word : undefined));
  const amount = take((word) => keysOf(language).amounts.get(word.toLowerCase()));
  const adjectives: Read[] = [];
  // "the 58-year-old" is somebody, "the 58-year-old farmer" a farmer.
  while (nounsAt(rest.join(' '), language).length === 0) {
    const found = take((word) => readAdjective(word, language));
    if (found === undefined) break;
    adjectives.push(found);
  }

  const length = [...Array(longestNoun).keys()]
    .map((index) => longestNoun - index)
    .find(
      (one) => one <= rest.length && nounsAt(rest.slice(0, one).join(' '), language).length > 0,
    );
  if (length === undefined) return undefined;

  const phrase = rest.slice(0, length).join(' ');
  const behind = rest.slice(length).join(' ');
  const name = /^\p{Lu}[^ ]*(?: \p{Lu}[^ ]*)+$/u.test(behind) ? behind : undefined;
  const isBare = opening === undefined && amount === undefined && adjectives.length === 0;
  const noun = chosen(nounsAt(phrase, language), {
    table,
    isName: !isRole && isBare && name === undefined && /^\p{Lu}/u.test(phrase),
    isPlural: amount !== undefined,
    opening,
    form: adjectives.at(-1)?.form,
  });
  if (noun === undefined) return undefined;

  const told = { ...(amount !== undefined && { amount }), adjectives, noun };
  if (behind === '') return told;
  if (name !== undefined) return { ...told, name };

  const body = table.owned.flatMap((way) => bodyAt(behind, way, language) ?? [])[0];
  return body && { ...told, body };
}

function readAdjective(word: string, language: Language): Read | undefined {
  const { endings, telling } = descriptionWords[language];
  const [number] = /\d+/u.exec(word) ?? [];
  const plain = (number === undefined ? word : word.replace(number, '#')).toLowerCase();
  for (const ending of new Set([...Object.values(endings), 'en', 'em'])) {
    const key = plain.endsWith(ending)
      ? keysOf(language).adjectives.get(plain.slice(0, plain.length - ending.length))
      : undefined;
    if (key !== undefined) {
      return { key, form: telling.get(ending) ?? 'p', ...(number !== undefined && { number }) };
    }
  }

  return undefined;
}

/** What decides between forms that are spelt alike. */
interface Around {
  readonly table: DescriptionWords;
  /** May be somebody's name: "Fischer". */
  readonly isName: boolean;
  readonly isPlural: boolean;
  readonly opening: string | undefined;
  /** Of the adjective before it. */
  readonly form: Form | undefined;
}

function chosen(
  found: readonly Read[],
  { table, isName, isPlural, opening, form }: Around,
): Read | undefined {
  const isPrefixed = found.some(({ prefix }) => prefix !== undefined);
  const singular = found.filter((one) => one.form !== 'p');
  if (isName && !isPrefixed && singular.some(({ key }) => hasPlural(key, table))) return undefined;

  const order: readonly Form[] = isPlural
    ? ['p']
    : opening !== undefined && table.single.test(opening)
      ? ['m', 'f', 'n']
      : opening !== undefined
        ? ['f', 'p', 'm', 'n']
        : form === 'm'
          ? ['m']
          : ['p', 'f', 'n', 'm'];

  return order.flatMap((one) => found.find((read) => read.form === one) ?? [])[0];
}

function hasPlural(key: string, { nouns }: DescriptionWords): boolean {
  return (nouns[key] ?? '').includes('p ');
}

function bodyAt(behind: string, { link, read }: Owned, language: Language): Read | undefined {
  const words = behind.split(' ');
  for (const count of [1, 2]) {
    if (!link.test(words.slice(0, count).join(' '))) continue;

    const noun = words.slice(count).join(' ');
    const found = [read(noun), noun].flatMap((one) => nounsAt(one, language));
    return found.find(({ form }) => form !== 'p') ?? found[0];
  }

  return undefined;
}

/** A noun as each form that is spelt so. */
function nounsAt(phrase: string, language: Language): readonly Read[] {
  const { nouns } = keysOf(language);
  const [number] = /\d+/u.exec(phrase) ?? [];
  const plain = number === undefined ? phrase : phrase.replace(number, '#');
  const found = nouns.get(plain.toLowerCase());
  if (found !== undefined) {
    return found.map((one) => (number === undefined ? one : { ...one, number }));
  }

  const parts = descriptionWords[language].prefixed.exec(phrase)?.groups;
  const inner = nouns.get(parts?.['noun']?.toLowerCase() ?? '') ?? [];
  return inner.map((one) => ({ ...one, prefix: parts?.['prefix'] ?? '' }));
}

function write(
  { amount, adjectives, noun, body, name }: Description,
  language: Language,
): string | undefined {
  const { nouns, amounts, endings, owned } = descriptionWords[language];
  const written = writeNoun(noun, language);
  // Whether somebody with a name is a man or a woman is not guessed.
  if (name !== undefined && noun.form === 'n' && written?.form !== 'n') return name;

  const of = body === undefined ? undefined : writeNoun(body, language);
  if (written === undefined || (body !== undefined && of === undefined)) return undefined;

  const whose = of && owned.flatMap((way) => way.write(of.text, of.form, noun.key) ?? [])[0];
  if (nouns[noun.key] === undefined || (of !== undefined && whose === undefined)) return undefined;

  return [
    ...(amount === undefined ? [] : [firstOf(amounts[amount])]),
    ...adjectives.map(
      ({ key, number = '' }) =>
        `${firstOf(descriptionWords[language].adjectives[key]).replace('#', number)}${endings[written.form]}`,
    ),
    written.text,
    ...(whose === undefined ? [] : [whose]),
    ...(name === undefined ? [] : [name]),
  ].join(' ');
}

/** Preferred forms in the other language: of a man or of nobody's gender, the one without. */
const formsFor: Readonly<Record<Form, readonly Form[]>> = {
  m: ['n', 'm', 'f'],
  f: ['f', 'n', 'm'],
  n: ['m', 'n', 'f'],
  p: ['p'],
};

function writeNoun(
  { key, form, prefix, number = '' }: Read,
  language: Language,
): { readonly text: string; readonly form: Form } | undefined {
  const { nouns, joins } = descriptionWords[language];
  const written = new Map(formsOf(nouns[key] ?? ''));
  const one = formsFor[form].find((wanted) => written.has(wanted));
  if (one === undefined) return undefined;

  const noun = (written.get(one)?.[0] ?? '').replace('#', number);
  return { text: prefix === undefined ? noun : joins(prefix, noun), form: one };
}

/** What a noun of the table is, form by form. */
function formsOf(noun: string): readonly (readonly [Form, readonly string[]])[] {
  return noun
    .split(' / ')
    .filter((form) => form !== '')
    .map((form) => [form.slice(0, 1) as Form, form.slice(2).split(', ')]);
}

function firstOf(words = ''): string {
  return words.split(', ')[0] ?? '';
}

/** A language's words, in lower case, with what they stand for. */
interface Keys {
  readonly nouns: ReadonlyMap<string, readonly Read[]>;
  readonly adjectives: ReadonlyMap<string, string>;
  readonly amounts: ReadonlyMap<string, string>;
}

const known = new Map<Language, Keys>();

/** Made when a language is first read. */
function keysOf(language: Language): Keys {
  const made = known.get(language) ?? makeKeys(descriptionWords[language]);
  known.set(language, made);

  return made;
}

function makeKeys({ nouns, adjectives, amounts }: DescriptionWords): Keys {
  const read = new Map<string, Read[]>();
  for (const [key, forms] of Object.entries(nouns)) {
    for (const [form, words] of formsOf(forms)) {
      for (const word of words) {
        const lower = word.toLowerCase();
        read.set(lower, [...(read.get(lower) ?? []), { key, form }]);
      }
    }
  }

  return { nouns: read, adjectives: byWord(adjectives), amounts: byWord(amounts) };
}

function byWord(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, all]) =>
      all.split(', ').map((word) => [word.toLowerCase(), key] as const),
    ),
  );
}
