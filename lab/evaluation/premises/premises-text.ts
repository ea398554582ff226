// The figures of false premises for people.

import type { JudgedPremise } from './evaluate-premises.ts';

const rows: readonly (readonly [JudgedPremise['sort'], string])[] = [
  ['premise', 'false premises named'],
  ['answered', 'false alarms, answered'],
  ['unanswered', 'alarms, unanswered'],
];

/** How many false premises are named, how many plain questions are taken for one, and each miss. */
export function premisesText(file: string, judged: readonly JudgedPremise[]): string {
  const lines = rows.flatMap(([sort, name]) => {
    const own = judged.filter((one) => one.sort === sort);
    if (own.length === 0) return [];

    const right = own.filter(({ isRight }) => isRight).length;
    const counted = sort === 'premise' ? right : own.length - right;
    const share = ((100 * counted) / own.length).toFixed(1);
    return `${name.padEnd(24)}${`${counted} of ${own.length}`.padStart(14)}${`${share} %`.padStart(8)}`;
  });
  const missed = judged
    .filter(({ isRight }) => !isRight)
    .map(
      ({ asked: { id, question, kind, premise }, named }) =>
        `  ${id} (${kind}): "${question}": ${named === undefined ? 'nothing' : `¶${named}`}, not ${premise?.map((one) => `¶${one}`).join(' or ') ?? 'nothing'}`,
    );

  return [file, '', ...lines, ...(missed.length === 0 ? [] : ['', 'Missed:', ...missed])].join(
    '\n',
  );
}
