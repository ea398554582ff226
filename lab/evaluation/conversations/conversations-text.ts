// The figures of conversations for people.

import type { JudgedTurn } from './evaluate-conversations.ts';

/** Right turns by move, right conversations, and every turn that is wrong. */
export function conversationsText(file: string, judged: readonly JudgedTurn[]): string {
  const moves = [...new Set(judged.map(({ turn }) => turn.move))].toSorted();
  const conversations = [...new Set(judged.map(({ conversation }) => conversation))];
  const whole = conversations.filter((id) =>
    judged.every(({ conversation, isRight }) => conversation !== id || isRight),
  );
  const row = (name: string, right: number, all: number) =>
    `${name.padEnd(20)}${`${right} of ${all}`.padStart(12)}${`${Math.round((100 * right) / Math.max(1, all))} %`.padStart(7)}`;
  const turns = (name: string, own: readonly JudgedTurn[]) =>
    row(name, own.filter(({ isRight }) => isRight).length, own.length);
  const wrong = judged
    .filter(({ isRight }) => !isRight)
    .map(({ conversation, turn, replied }) => {
      const wanted = JSON.stringify(turn.parts ?? turn.expect);
      const language = turn.language === undefined ? '' : ` in ${turn.language}`;
      return `  ${conversation}: "${turn.say}" (${turn.move}): ${replied}, not ${wanted}${language}`;
    });

  return [
    file,
    '',
    ...moves.map((move) =>
      turns(
        move,
        judged.filter(({ turn }) => turn.move === move),
      ),
    ),
    turns('all turns', judged),
    row('conversations', whole.length, conversations.length),
    ...(wrong.length === 0 ? [] : ['', 'Wrong:', ...wrong]),
  ].join('\n');
}
