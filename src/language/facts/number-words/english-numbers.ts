// English numbers in words.

import { listed } from '../../words/word-list.ts';
import type { NumberWords } from './number-words.ts';

const small = new Map(
  listed(`
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
  `).map((word, index) => [word, index]),
);

const tens = new Map(
  listed('twenty thirty forty fifty sixty seventy eighty ninety').map((word, index) => [
    word,
    20 + 10 * index,
  ]),
);

/** Ordinals that are not their cardinal with an ending. */
const irregularOrdinals = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fifth: 5,
    eighth: 8,
    ninth: 9,
    twelfth: 12,
    twice: 2,
  }),
);

/** "one" is mostly a pronoun. */
const pronoun = 'one';

function value(word: string): number | undefined {
  if (word === pronoun) return undefined;

  const [, stem] = /^(.+?)(?:ieth|th)$/u.exec(word) ?? [];
  return (
    small.get(word) ??
    tens.get(word) ??
    irregularOrdinals.get(word) ??
    (stem === undefined ? undefined : (small.get(stem) ?? tens.get(`${stem}y`)))
  );
}

/** "twenty-one", "twenty-first". */
function unit(word: string): number | undefined {
  const number = small.get(word) ?? irregularOrdinals.get(word);

  return number !== undefined && number > 0 && number < 10 ? number : undefined;
}

/** Numbers of English. */
export const englishNumbers: NumberWords = {
  cardinals: Object.fromEntries([...small, ...tens]),
  value,
  unit,
  scales: [
    [['hundred[s]'], 1e2],
    [['thousand[s]'], 1e3],
    [['million[s]', 'mln'], 1e6],
    [['billion[s]', 'bn'], 1e9],
    [['trillion[s]'], 1e12],
  ],
};
