// Whether a text is one of many phrases. An expression for them has thousands of characters: for a program that is asked
// one question, to compile it is more work than all else that it does to read that question. So the first texts are compared
// with the phrases themselves.

import { apostrophes, inSmallLetters } from '../words/characters.ts';
import {
  beginningsOf,
  isOptional,
  type Part,
  type Phrase,
  type PhraseWord,
  readPhrase,
} from './notation.ts';
import { sourceOfEach, type TextTest } from './phrases.ts';

/** What the names between `<` and `>` stand for: one of these phrases, which may have names in them too. */
export type PhraseSlots = Readonly<Record<string, readonly string[]>>;

/** So many texts are compared with phrases before an expression is compiled, which is quicker from then on. */
const fewTexts = 12;

/**
 * Tells of texts whether they are one of the phrases from beginning to end, in any case; the same as `wholePhrase`. A text is
 * compared with those alone that begin as it does.
 */
export function wholePhraseTest(phrases: readonly string[], slots: PhraseSlots = {}): TextTest {
  const beginningWith = new Map<string, LazyPhrase[]>();
  const others: LazyPhrase[] = [];
  const named = readSlots(slots);

  for (const source of phrases.map(inSmallLetters)) {
    let read: Phrase | undefined;
    const phrase: LazyPhrase = () => {
      read ??= filledIn(readPhrase(source), named);
      return read;
    };
    const beginnings = plainBeginning.exec(source) ?? beginningsOf(phrase());
    if (beginnings === undefined) others.push(phrase);
    for (const beginning of beginnings ?? []) {
      const alike = beginningWith.get(beginning);
      if (alike === undefined) beginningWith.set(beginning, [phrase]);
      else alike.push(phrase);
    }
  }

  const tests = new Map(
    [...beginningWith].map(([beginning, alike]) => [beginning, testOf(alike)] as const),
  );
  const other = testOf(others);

  return {
    test: (text) => {
      const small = inSmallLetters(text);
      const [beginning = ''] = small;

      return tests.get(beginning)?.test(small) === true || other.test(small);
    },
  };
}

/** A phrase that is read when a text is compared with it. */
type LazyPhrase = () => Phrase;

/** With a letter that stands for itself every text of the phrase begins. */
const plainBeginning = /^\p{L}/u;

/** Whether a text is one of few phrases. */
function testOf(phrases: readonly LazyPhrase[]): TextTest {
  let seen = 0;
  let compiled: RegExp | undefined;

  return {
    test: (text) => {
      seen += 1;
      if (seen <= fewTexts) {
        return phrases.some((phrase) => endsOfPhrase(phrase(), text, [0]).includes(text.length));
      }

      compiled ??= new RegExp(`^${sourceOfEach(phrases.map((phrase) => phrase()))}$`, 'u');
      return compiled.test(text);
    },
  };
}

/** What stands for a name, read when it is first needed. */
type NamedParts = (name: string) => Part;

function readSlots(slots: PhraseSlots): NamedParts {
  const known = new Map<string, Part>();
  const named: NamedParts = (name) => {
    const sources = slots[name];
    if (sources === undefined) throw new Error(`No phrase may name <${name}> here.`);

    const part = known.get(name) ?? {
      kind: 'group',
      times: 'once',
      alternatives: sources.map((source) => filledIn(readPhrase(inSmallLetters(source)), named)),
    };
    known.set(name, part);

    return part;
  };

  return named;
}

/** A phrase with what its names stand for in their place. */
function filledIn(phrase: Phrase, named: NamedParts): Phrase {
  return phrase.map((word) =>
    word.map((part) => {
      if (part.kind === 'slot') return named(part.name);
      if (part.kind !== 'group') return part;

      return { ...part, alternatives: part.alternatives.map((one) => filledIn(one, named)) };
    }),
  );
}

/** Places in a text, each once. */
type Places = readonly number[];

/** Where in a text a phrase can end that begins at one of these places. */
function endsOfPhrase(phrase: Phrase, text: string, starts: Places): Places {
  let places = starts;
  // No space stands before the first word, nor behind a gap; an optional word takes one with it, on the other side then.
  let isFirst = true;

  for (const word of phrase) {
    if (places.length === 0) return places;

    if (isGap(word)) {
      places = endsOfGap(text, places);
      isFirst = true;
    } else if (isOptional(word)) {
      places = endsOfOptional(word, text, places, isFirst);
    } else {
      places = endsOfWord(word, text, isFirst ? places : behindSpace(text, places));
      isFirst = false;
    }
  }

  return places;
}

const isGap = (word: PhraseWord) =>
  word.length === 1 && word[0]?.kind === 'text' && word[0].text === '…';

function endsOfOptional(word: PhraseWord, text: string, starts: Places, isFirst: boolean): Places {
  const [part, ...others] = word;
  const isGroup = part?.kind === 'group' && others.length === 0;
  const inner = (places: Places) =>
    isGroup ? endsOfAlternatives(part, text, places) : endsOfWord(word, text, places);
  const once = (places: Places) =>
    isFirst ? behindSpace(text, inner(places)) : inner(behindSpace(text, places));

  return isGroup && part.times === 'repeated'
    ? repeated(starts, once)
    : union(starts, once(starts));
}

function endsOfWord(word: PhraseWord, text: string, starts: Places): Places {
  if (word.length === 1 && word[0]?.kind === 'letters') {
    return endsOfLetters(text, starts, 1);
  }

  return word.reduce(
    (places, part) => (places.length === 0 ? places : endsOfPart(part, text, places)),
    starts,
  );
}

function endsOfPart(part: Part, text: string, starts: Places): Places {
  switch (part.kind) {
    case 'letters':
      return endsOfLetters(text, starts, 0);
    case 'text':
      return starts.flatMap((start) =>
        standsAt(part.text, text, start) ? [start + part.text.length] : [],
      );
    case 'slot':
      throw new Error(`<${part.name}> is not filled in.`);
    case 'group': {
      const once = (places: Places) => endsOfAlternatives(part, text, places);
      if (part.times === 'once') return once(starts);

      return part.times === 'repeated' ? repeated(starts, once) : union(starts, once(starts));
    }
  }
}

function endsOfAlternatives(
  group: Extract<Part, { kind: 'group' }>,
  text: string,
  starts: Places,
): Places {
  return group.alternatives.reduce<Places>(
    (ends, phrase) => union(ends, endsOfPhrase(phrase, text, starts)),
    [],
  );
}

/** Whether letters stand at a place; an apostrophe of either kind for one. */
function standsAt(letters: string, text: string, start: number): boolean {
  if (!letters.includes("'")) return text.startsWith(letters, start);

  return Array.from(letters).every((letter, index) => {
    const other = text.charAt(start + index);
    return letter === other || (letter === "'" && other !== '' && apostrophes.includes(other));
  });
}

function behindSpace(text: string, starts: Places): Places {
  return starts.flatMap((start) => (text.charAt(start) === ' ' ? [start + 1] : []));
}

const letter = /\p{L}/uy;

function letterAt(text: string, place: number): string {
  letter.lastIndex = place;
  return letter.exec(text)?.[0] ?? '';
}

/** Any number of letters, but no fewer than `least`. */
function endsOfLetters(text: string, starts: Places, least: 0 | 1): Places {
  const ends = new Set<number>();

  for (const start of starts) {
    if (least === 0) ends.add(start);
    let end = start;
    for (let one = letterAt(text, end); one !== ''; one = letterAt(text, end)) {
      end += one.length;
      ends.add(end);
    }
  }

  return [...ends];
}

const mostOfGap = 40;

/** Up to so many characters of the same sentence, between two words. */
function endsOfGap(text: string, starts: Places): Places {
  const ends = new Set<number>();

  for (const start of starts) {
    if (letterAt(text, start) !== '') continue;

    let end = start;
    for (let length = 0; ; length += 1) {
      if (!/\p{L}$/u.test(text.slice(0, end))) ends.add(end);
      const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
      if (length === mostOfGap || end >= text.length || /[.?!]/.test(character)) break;
      end += character.length;
    }
  }

  return [...ends];
}

/** The places and all that can be reached from them. */
function repeated(starts: Places, once: (places: Places) => Places): Places {
  let all = starts;
  let newest = starts;

  while (newest.length > 0) {
    const known = all;
    newest = once(newest).filter((place) => !known.includes(place));
    all = union(all, newest);
  }

  return all;
}

function union(some: Places, more: Places): Places {
  if (more.length === 0) return some;
  if (some.length === 0) return more;

  return [...new Set([...some, ...more])];
}
