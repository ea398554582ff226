// Turns phrases of a table (see `notation.ts`) into regular expressions that find them in a text.

import { apostrophes, inSmallLetters, wordEnd, wordStart } from '../words/characters.ts';
import {
  isOptional,
  neededBy,
  type Part,
  type Phrase,
  type PhraseWord,
  readPhrase,
} from './notation.ts';

/** What the names between `<` and `>` stand for, as sources of regular expressions. */
export type Slots = Readonly<Record<string, string>>;

/** Matches nothing; what a list without phrases comes to. */
const nothing = '(?!)';

/** Matches a text that is one of the phrases from beginning to end; in any case. */
export function wholePhrase(phrases: readonly string[]): RegExp {
  return new RegExp(`^${oneOf(phrases)}$`, 'iu');
}

/** The same in this case alone: a German noun has a capital. */
export function wholeWord(words: readonly string[]): RegExp {
  return new RegExp(`^${oneOf(words)}$`, 'u');
}

/** Matches a word that ends with one of these; in any case, where the flags do not say otherwise. */
export function wordEnding(endings: readonly string[], flags: 'iu' | 'u' = 'iu'): RegExp {
  return new RegExp(`${oneOf(endings)}$`, flags);
}

/** Tells of texts whether they are something. */
export type TextTest = Pick<RegExp, 'test'>;

/**
 * Tells of texts in small letters whether one of the phrases can be in them at all: much quicker than an expression, which
 * where none can be need not even be compiled.
 *
 * @param phrases - In small letters.
 */
export function mayHold(phrases: readonly string[]): TextTest {
  const each = phrases.map((phrase) => neededBy(readPhrase(phrase)));
  if (each.includes(undefined)) return { test: () => true };

  const needed = [...new Set(each.flatMap((parts) => parts ?? []))];
  return { test: (text) => needed.some((part) => text.includes(part)) };
}

/**
 * Tells of texts whether one of the phrases is in them; the same as `phraseWithin` for what is only told and not found. An
 * expression for small letters is compiled in a quarter of the time of one for any case, and only for a text that can hold
 * a phrase.
 */
export function phraseWithinTest(phrases: readonly string[]): TextTest {
  return inSmallLettersTest(phrases, foundIn);
}

/** Tells of texts whether they begin with the words of one of the phrases; the same as `openingPhrase`. */
export function openingPhraseTest(phrases: readonly string[]): TextTest {
  return inSmallLettersTest(phrases, (small) => `^(?:${asWords(small)})`);
}

function inSmallLettersTest(
  phrases: readonly string[],
  source: (small: readonly string[]) => string,
): TextTest {
  const small = phrases.map(inSmallLetters);
  let possible: TextTest | undefined;
  let pattern: RegExp | undefined;

  return {
    test: (text) => {
      const smallText = inSmallLetters(text);
      possible ??= mayHold(small);
      if (!possible.test(smallText)) return false;

      pattern ??= new RegExp(source(small), 'u');
      return pattern.test(smallText);
    },
  };
}

/** Matches a text that begins with the words of one of the phrases; in any case. */
export function openingPhrase(phrases: readonly string[]): RegExp {
  return new RegExp(`^(?:${asWords(phrases)})`, 'iu');
}

/** Matches a text that has the words of one of the phrases in it; in any case. */
export function phraseWithin(phrases: readonly string[]): RegExp {
  return new RegExp(foundIn(phrases), 'iu');
}

/**
 * The source of a regular expression for one of the phrases, the earlier ones first, to build others with. Whether it
 * stands at the edges of words is not looked at.
 *
 * @throws Error for a phrase that cannot be read, or that names a slot which is not given.
 */
export function oneOf(phrases: readonly string[], slots: Slots = {}): string {
  if (phrases.length === 0) return nothing;

  const sources = phrases.map((phrase) =>
    plainWords.test(phrase) ? phrase : sourceOf(readPhrase(phrase), slots),
  );
  return `(?:${sources.join('|')})`;
}

/** Words that stand for themselves, in an expression as in a phrase: of all phrases every third. */
const plainWords = /^[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+)*$/u;

/** The same for phrases that were read. */
export function sourceOfEach(phrases: readonly Phrase[], slots: Slots = {}): string {
  if (phrases.length === 0) return nothing;

  return `(?:${phrases.map((phrase) => sourceOf(phrase, slots)).join('|')})`;
}

/** The same with the edges of words on both sides, but where a phrase begins or ends with `*`: there a word goes on. */
export function asWords(phrases: readonly string[], slots: Slots = {}): string {
  return withEdges(phrases, (alike) => oneOf(alike, slots));
}

/**
 * The same to tell whether one of the phrases is there at all, which needs no look at the letters of a `*` at its
 * beginning or end: it is matched several times faster.
 */
export function foundIn(phrases: readonly string[], slots: Slots = {}): string {
  return withEdges(phrases, (alike) =>
    oneOf(
      alike.map((phrase) => phrase.replace(openEnds, '')),
      slots,
    ),
  );
}

/** A `*` that goes on a word, not one that is a word by itself. */
const openEnds = /^\*(?=[^ ])|(?<=[^ ])\*$/gu;

/** Phrases with the same edges share them, which is matched much faster than edges for each phrase. */
function withEdges(
  phrases: readonly string[],
  source: (alike: readonly string[]) => string,
): string {
  if (phrases.length === 0) return nothing;

  const edges = [
    { before: wordStart, after: wordEnd },
    { before: wordStart, after: '' },
    { before: '', after: wordEnd },
    { before: '', after: '' },
  ];

  return `(?:${edges
    .flatMap(({ before, after }) => {
      const alike = phrases.filter(
        (phrase) =>
          phrase.startsWith('*') === (before === '') && phrase.endsWith('*') === (after === ''),
      );
      return alike.length === 0 ? [] : `${before}${source(alike)}${after}`;
    })
    .join('|')})`;
}

/** A gap inside a sentence, between two words. */
const gap = `${wordEnd}[^.?!]{0,40}${wordStart}`;

/** An optional word takes a space with it: the one after it where nothing stands before it, else the one before it. */
function sourceOf(words: Phrase, slots: Slots): string {
  let source = '';
  let isFirst = true;

  for (const word of words) {
    if (isGap(word)) {
      source += gap;
      isFirst = true;
    } else if (isOptional(word)) {
      const { inner, sign } = optionalSource(word, slots);
      source += isFirst ? `(?:${inner} )${sign}` : `(?: ${inner})${sign}`;
    } else {
      source += isFirst ? wordSource(word, slots) : ` ${wordSource(word, slots)}`;
      isFirst = false;
    }
  }

  return source;
}

function optionalSource(word: PhraseWord, slots: Slots): { inner: string; sign: '?' | '*' } {
  const [part, ...others] = word;
  if (part?.kind !== 'group' || others.length > 0) {
    return { inner: wordSource(word, slots), sign: '?' };
  }

  return {
    inner: alternativesOf(part, slots),
    sign: part.times === 'repeated' ? '*' : '?',
  };
}

const isGap = (word: PhraseWord) =>
  word.length === 1 && word[0]?.kind === 'text' && word[0].text === '…';

function wordSource(word: PhraseWord, slots: Slots): string {
  if (word.length === 1 && word[0]?.kind === 'letters') return '\\p{L}+';

  return word.map((part) => partSource(part, slots)).join('');
}

/** What means something in an expression, and the apostrophe, of which there are two. */
const meaningful = /[.*+?^${}()|[\]\\/']/g;

function partSource(part: Part, slots: Slots): string {
  switch (part.kind) {
    case 'letters':
      return '\\p{L}*';
    case 'text':
      return part.text.replace(meaningful, (sign) =>
        sign === "'" ? `[${apostrophes}]` : `\\${sign}`,
      );
    case 'slot': {
      const source = slots[part.name];
      if (source === undefined) throw new Error(`No phrase may name <${part.name}> here.`);
      return source;
    }
    case 'group':
      return `${alternativesOf(part, slots)}${{ once: '', optional: '?', repeated: '*' }[part.times]}`;
  }
}

function alternativesOf(group: Extract<Part, { kind: 'group' }>, slots: Slots): string {
  return `(?:${group.alternatives.map((phrase) => sourceOf(phrase, slots)).join('|')})`;
}
