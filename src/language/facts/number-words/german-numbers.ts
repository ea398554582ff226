// German numbers in words, which are written as one: "dreihundertfünfundvierzig".

import { oneOf, wholePhrase } from '../../phrases/phrases.ts';
import type { NumberWords } from './number-words.ts';

const cardinals: Readonly<Record<string, number>> = {
  null: 0,
  ein: 1,
  eins: 1,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};

/** Factors inside a word, the greatest first. */
const factors = [
  ['tausend', 1_000],
  ['hundert', 100],
] as const;

/** Joins the parts of a number. */
const joint = 'und';

/** Ordinals by their stem that are not their cardinal with an ending. */
const irregularOrdinals: Readonly<Record<string, number>> = {
  erst: 1,
  dritt: 3,
  siebt: 7,
  acht: 8,
};

/** Units that stand in one word with their number: "zwölftägig", "fünfköpfig", "zweimal". */
const units = [
  ...['mal', 'fach', 'tägig', 'jährig', 'wöchig', 'monatig', 'stündig', 'minütig', 'köpfig'],
  ...['prozentig', 'seitig', 'stellig', 'stöckig', 'teilig'],
];

/** Words that look like numbers: "ein" and "eine" are articles. */
const noNumbers = wholePhrase(['ein', 'achten', 'achtung', 'viert[e]l*']);

const counted = new RegExp(`^(.+?)${oneOf(units)}\\p{L}{0,2}$`, 'u');
const ordinal = /^(.+?)e(?:n|r|s|m|ns)?$/u;
const ordinalStem = /^(.+?)s?t$/u;
const unitAndTens = new RegExp(`^(.+?)${joint}(.+zig|dreißig)$`, 'u');

function value(word: string): number | undefined {
  if (noNumbers.test(word)) return undefined;

  const [, number] = counted.exec(word) ?? [];
  if (number !== undefined) return cardinalOf(number);

  return cardinalOf(word) ?? ordinalOf(word);
}

function ordinalOf(word: string): number | undefined {
  const [, stem] = ordinal.exec(word) ?? [];
  if (stem === undefined) return undefined;

  const irregular = valueIn(irregularOrdinals, stem);
  if (irregular !== undefined) return irregular;

  const [, cardinal] = ordinalStem.exec(stem) ?? [];
  return cardinal === undefined || cardinal === 'ein' ? undefined : cardinalOf(cardinal);
}

function cardinalOf(word: string): number | undefined {
  const small = valueIn(cardinals, word);
  if (small !== undefined) return small;

  for (const [name, factor] of factors) {
    const at = word.indexOf(name);
    if (at < 0) continue;

    const before = at === 0 ? 1 : cardinalOf(word.slice(0, at));
    const rest = word.slice(at + name.length);
    const plain = rest.startsWith(joint) ? rest.slice(joint.length) : rest;
    const after = plain === '' ? 0 : cardinalOf(plain);
    return before === undefined || after === undefined ? undefined : before * factor + after;
  }

  const [, unit = '', tens = ''] = unitAndTens.exec(word) ?? [];
  const [one, ten] = [valueIn(cardinals, unit), valueIn(cardinals, tens)];
  return one === undefined || ten === undefined ? undefined : one + ten;
}

function valueIn(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Numbers of German. */
export const germanNumbers: NumberWords = {
  cardinals,
  value,
  scales: [
    [['hundert', 'hunderte[n|r]'], 1e2],
    [['tausend', 'tausende[n|r]', 'tsd'], 1e3],
    [['million', 'millionen', 'mio'], 1e6],
    [['milliarde[n]', 'mrd'], 1e9],
    [['billion', 'billionen'], 1e12],
  ],
};
