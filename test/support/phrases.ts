// Phrases written out: everything that their notation lets them say.

import {
  type Part,
  type Phrase,
  type PhraseWord,
  readPhrase,
} from '../../src/language/phrases/notation.ts';

/** Stands for any letters and for any word. */
const someLetters = ['', 'x', 'xyz'];
const someWord = ['x', 'xyz'];

/**
 * Everything that a phrase says, written out: its groups with every choice, repetitions up to two times, `*` with some
 * letters. A second way to read the notation, to hold the compiler against; it has no gaps and no slots.
 */
export function writtenOut(source: string): readonly string[] {
  return ofPhrase(readPhrase(source)).map((words) => words.join(' '));
}

/** All ways to write a phrase, each as its words. */
function ofPhrase(phrase: Phrase): readonly (readonly string[])[] {
  return phrase.reduce<readonly (readonly string[])[]>(
    (before, word) => before.flatMap((words) => ofWord(word).map((more) => [...words, ...more])),
    [[]],
  );
}

/** All ways to write a word of a phrase: an optional one may be no word, a repeated one several. */
function ofWord(word: PhraseWord): readonly (readonly string[])[] {
  const [part] = word;
  if (word.length === 1 && part?.kind === 'letters') return someWord.map((letters) => [letters]);
  if (word.length !== 1 || part?.kind !== 'group') return glued(word).map((text) => [text]);

  const once = part.alternatives.flatMap(ofPhrase);
  if (part.times === 'once') return once;
  if (part.times === 'optional') return [[], ...once];

  return [[], ...once, ...once.flatMap((first) => once.map((second) => [...first, ...second]))];
}

/** All ways to write parts that are glued together. */
function glued(word: PhraseWord): readonly string[] {
  return word.reduce<readonly string[]>(
    (before, part) => before.flatMap((text) => ofPart(part).map((more) => text + more)),
    [''],
  );
}

function ofPart(part: Part): readonly string[] {
  if (part.kind === 'text') return [part.text];
  if (part.kind === 'letters') return someLetters;
  if (part.kind === 'slot') throw new Error('What a slot stands for is not written out.');

  const once = part.alternatives.flatMap(ofPhrase).map((words) => words.join(' '));
  if (part.times === 'once') return once;
  if (part.times === 'optional') return ['', ...once];

  return ['', ...once, ...once.flatMap((first) => once.map((second) => first + second))];
}

/**
 * One of the texts that a phrase says, for phrases that say too many to be written out.
 *
 * @param choose gives a whole number from 0 up to, without, `count`
 */
export function saidBy(source: string, choose: (count: number) => number): string {
  const say = (phrase: Phrase): string =>
    phrase
      .map((word) => word.map((part) => sayPart(part, word.length > 1 ? '' : ' ')).join(''))
      .filter((word) => word !== '')
      .join(' ');
  const sayPart = (part: Part, between: string): string => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'letters') return 'xyz';
    if (part.kind === 'slot') throw new Error('What a slot stands for is not said.');

    const times = { once: 1, optional: choose(2), repeated: choose(3) }[part.times];
    const words = Array.from({ length: times }, () => {
      const alternative = part.alternatives[choose(part.alternatives.length)];
      return alternative === undefined ? '' : say(alternative);
    });
    return words.join(between);
  };

  return say(readPhrase(source));
}
