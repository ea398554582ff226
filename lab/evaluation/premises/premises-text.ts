// The figures of false premises and of contradictions for people.

import type { JudgedContradiction } from './evaluate-contradictions.ts';
import type { JudgedPremise } from './evaluate-premises.ts';

/** Sorts of questions with the names of their figures; of the first the right ones are counted, of the others the alarms. */
type Rows<Sort> = readonly [first: readonly [Sort, string], ...(readonly [Sort, string])[]];

const premiseRows: Rows<JudgedPremise['sort']> = [
  ['premise', 'false premises named'],
  ['answered', 'false alarms, answered'],
  ['unanswered', 'alarms, unanswered'],
];

const contradictionRows: Rows<JudgedContradiction['sort']> = [
  ['contradiction', 'contradictions shown'],
  ['answered', 'false alarms, answered'],
  ['unanswered', 'alarms, unanswered'],
];

/** How many false premises are named, how many plain questions are taken for one, and each miss. */
export function premisesText(file: string, judged: readonly JudgedPremise[]): string {
  return figuresText(file, premiseRows, judged, ({ asked: { premise }, named }) =>
    missed(named === undefined ? [] : [named], premise ?? [], ' or '),
  );
}

/** How many contradictions are shown, in how many plain questions one is seen, and each miss. */
export function contradictionsText(file: string, judged: readonly JudgedContradiction[]): string {
  return figuresText(file, contradictionRows, judged, ({ asked: { relevant }, sort, shown }) =>
    missed(shown, sort === 'contradiction' ? relevant : [], ' and '),
  );
}

interface Judged<Sort> {
  readonly asked: { readonly id: string; readonly question: string; readonly kind: string };
  readonly sort: Sort;
  readonly isRight: boolean;
}

function figuresText<Sort, One extends Judged<Sort>>(
  file: string,
  rows: Rows<Sort>,
  judged: readonly One[],
  missOf: (one: One) => string,
): string {
  const lines = rows.flatMap(([sort, name], index) => {
    const own = judged.filter((one) => one.sort === sort);
    if (own.length === 0) return [];

    const right = own.filter(({ isRight }) => isRight).length;
    const counted = index === 0 ? right : own.length - right;
    const share = ((100 * counted) / own.length).toFixed(1);
    return `${name.padEnd(24)}${`${counted} of ${own.length}`.padStart(14)}${`${share} %`.padStart(8)}`;
  });
  const misses = judged
    .filter(({ isRight }) => !isRight)
    .map((one) => `  ${one.asked.id} (${one.asked.kind}): "${one.asked.question}": ${missOf(one)}`);

  return [file, '', ...lines, ...(misses.length === 0 ? [] : ['', 'Missed:', ...misses])].join(
    '\n',
  );
}

function missed(got: readonly number[], wanted: readonly number[], joint: string): string {
  const said = (numbers: readonly number[], between: string) =>
    numbers.length === 0 ? 'nothing' : numbers.map((number) => `¶${number}`).join(between);

  return `${said(got, ' and ')}, not ${said(wanted, joint)}`;
}
