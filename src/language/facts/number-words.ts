import type { Language } from '../language.ts';

const germanSmall = new Map(
  Object.entries({
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
  }),
);

const germanOrdinals = new Map(
  Object.entries({ erst: 1, dritt: 3, siebt: 7 }).map(([stem, value]) => [stem, value]),
);

/** Units of a number that stands in one word with them: "zwölftägig", "fünfköpfig", "zweimal". */
const germanUnits =
  /^(.+?)(?:mal|fach|tägig|jährig|wöchig|monatig|stündig|minütig|köpfig|prozentig|seitig|stellig|stöckig|teilig)\p{L}{0,2}$/u;

/** The value of a German number word in lower case, cardinal or ordinal. "ein" and "eine" are articles: undefined. */
function germanNumber(word: string): number | undefined {
  if (/^(?:ein|achten|achtung|vierte?l\p{L}*)$/u.test(word)) return undefined;

  const [, counted] = germanUnits.exec(word) ?? [];
  if (counted !== undefined) return germanCardinal(counted);

  return germanCardinal(word) ?? germanOrdinal(word);
}

function germanOrdinal(word: string): number | undefined {
  const [, stem] = /^(.+?)e(?:n|r|s|m|ns)?$/u.exec(word) ?? [];
  if (stem === undefined) return undefined;

  const irregular = germanOrdinals.get(stem);
  if (irregular !== undefined) return irregular;
  if (stem === 'acht') return 8;

  const [, cardinal] = /^(.+?)s?t$/u.exec(stem) ?? [];
  return cardinal === undefined || cardinal === 'ein' ? undefined : germanCardinal(cardinal);
}

function germanCardinal(word: string): number | undefined {
  const small = germanSmall.get(word);
  if (small !== undefined) return small;

  for (const [name, scale] of [
    ['tausend', 1_000],
    ['hundert', 100],
  ] as const) {
    const at = word.indexOf(name);
    if (at < 0) continue;

    const before = at === 0 ? 1 : germanCardinal(word.slice(0, at));
    const rest = word.slice(at + name.length).replace(/^und/u, '');
    const after = rest === '' ? 0 : germanCardinal(rest);
    return before === undefined || after === undefined ? undefined : before * scale + after;
  }

  const [, unit = '', tens = ''] = /^(.+?)und(.+zig|dreißig)$/u.exec(word) ?? [];
  const [one, ten] = [germanSmall.get(unit), germanSmall.get(tens)];
  return one === undefined || ten === undefined ? undefined : one + ten;
}

const englishSmall = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);

const englishTens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 20 + 10 * index]),
);

const englishOrdinals = new Map(
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

/** The value of an English number word in lower case, cardinal or ordinal. "one" is mostly a pronoun: undefined. */
function englishNumber(word: string): number | undefined {
  if (word === 'one') return undefined;

  const [, stem] = /^(.+?)(?:ieth|th)$/u.exec(word) ?? [];
  return (
    englishSmall.get(word) ??
    englishTens.get(word) ??
    englishOrdinals.get(word) ??
    (stem === undefined ? undefined : (englishSmall.get(stem) ?? englishTens.get(`${stem}y`)))
  );
}

/** The value of a number word; undefined for every other word. */
export function numberWord(word: string, language: Language): number | undefined {
  const lower = word.toLowerCase();

  return language === 'de' ? germanNumber(lower) : englishNumber(lower);
}

/** The unit that may follow tens in English: "twenty-one"; undefined for every other word. */
export function englishUnit(word: string): number | undefined {
  const value = englishSmall.get(word.toLowerCase()) ?? englishOrdinals.get(word.toLowerCase());

  return value !== undefined && value > 0 && value < 10 ? value : undefined;
}

const scales: Readonly<Record<Language, readonly (readonly [RegExp, number])[]>> = {
  de: [
    [/^(?:hundert|hunderte[nr]?)$/u, 1e2],
    [/^(?:tausend|tausende[nr]?|tsd)$/u, 1e3],
    [/^(?:million|millionen|mio)$/u, 1e6],
    [/^(?:milliarden?|mrd)$/u, 1e9],
    [/^(?:billion|billionen)$/u, 1e12],
  ],
  en: [
    [/^hundreds?$/u, 1e2],
    [/^thousands?$/u, 1e3],
    [/^(?:millions?|mln)$/u, 1e6],
    [/^(?:billions?|bn)$/u, 1e9],
    [/^trillions?$/u, 1e12],
  ],
};

/** What a number is multiplied by when this word follows it: a German "Milliarde" is an English "billion". */
export function scaleWord(word: string, language: Language): number | undefined {
  const lower = word.toLowerCase();

  return scales[language].find(([pattern]) => pattern.test(lower))?.[1];
}
