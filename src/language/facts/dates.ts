const months = [
  ['januar', 'jänner', 'january', 'jan'],
  ['februar', 'feber', 'february', 'feb'],
  ['märz', 'march', 'mrz'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];

const monthNumbers = new Map(
  months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const weekdays: readonly RegExp[] = [
  /^(?:montags?|monday)/u,
  /^(?:dienstags?|tuesday)/u,
  /^(?:mittwochs?|wednesday)/u,
  /^(?:donnerstags?|thursday)/u,
  /^(?:freitags?|friday)/u,
  /^(?:samstags?|sonnabends?|saturday)/u,
  /^(?:sonntags?|sunday)/u,
];

/** English months that are words too; a capital inside a sentence or a number beside them tells. */
const ambiguous = new Set(['may', 'march', 'mar', 'august']);

/**
 * The months and weekdays that a text names, as "month 2" and "weekday 5" (Friday), in German or English; compounds
 * ("Mittwochabend") and dates in digits ("4.2.2026", "2026-02-04") too.
 */
export function datesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();

  for (const [, day, month] of text.matchAll(/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.(?:\s?\d{2,4})?/gu)) {
    if (Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12)
      found.add(`month ${Number(month)}`);
  }
  for (const [, month] of text.matchAll(/(?<!\d)\d{4}-(\d{2})-\d{2}(?!\d)/gu)) {
    found.add(`month ${Number(month)}`);
  }

  for (const match of text.normalize('NFC').matchAll(/\p{Lu}\p{L}+/gu)) {
    const [word] = match;
    const name = dateWord(word);
    if (name === undefined) continue;

    const around = `${text.slice(Math.max(0, match.index - 6), match.index)}_${text.slice(match.index + word.length, match.index + word.length + 6)}`;
    const isCertain =
      !ambiguous.has(word.toLowerCase()) ||
      /\d|\b(?:in|im|on|by|of|until|since|this|last|next) _/u.test(around);
    if (isCertain) found.add(name);
  }

  return found;
}

/** "month 2" or "weekday 5" for a word that names one; undefined for every other. */
export function dateWord(word: string): string | undefined {
  const lower = word.toLowerCase().replace(/['’]s$/u, '');
  const month = monthNumbers.get(lower);
  if (month !== undefined) return `month ${month}`;

  const weekday = weekdays.findIndex((pattern) => pattern.test(lower));
  return weekday < 0 ? undefined : `weekday ${weekday + 1}`;
}

/** Day, month and year of dates in digits, which number rules would read as fractions. */
export function digitDates(text: string): {
  readonly numbers: readonly number[];
  readonly rest: string;
} {
  const numbers: number[] = [];
  const rest = text.replace(
    /(?<!\d)(?:(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{2,4}))?|(\d{4})-(\d{2})-(\d{2})(?!\d))/gu,
    (_, day, _month, year, isoYear, _isoMonth, isoDay) => {
      for (const part of [day, year, isoYear, isoDay])
        if (part !== undefined) numbers.push(Number(part));

      return ' ';
    },
  );

  return { numbers, rest };
}
