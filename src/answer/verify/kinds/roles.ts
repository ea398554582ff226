// Whether whoever acts in a sentence acts in the paragraphs too.

import type { Clause } from '../../../language/claims/clauses.ts';
import type { Alignment } from '../claims/alignment.ts';
import { type Check, firstOf } from '../claims/fault.ts';
import { type Player, playersOf } from '../claims/players.ts';
import { type Statement, textOf } from '../claims/statement.ts';

/** Two who act on each other the other way round in every clause of the paragraphs that has both. */
export const checkRoles: Check = (alignment) =>
  firstOf(alignment.sentence.clauses, (clause) => {
    const said = playersOf(alignment.sentence, clause);
    const agents = said.filter(({ role }) => role === 'agent');
    const others = said.filter(({ role }) => role === 'object');
    const swapped = agents.some((agent) =>
      others.some((other) => {
        const there = alignment.passages.flatMap((statement) =>
          statement.clauses.flatMap((origin) =>
            orderIn(alignment, statement, origin, agent, other),
          ),
        );
        return there.includes('swapped') && !there.includes('same');
      }),
    );
    return swapped
      ? { outcome: 'changed-roles', detail: textOf(alignment.sentence, clause) }
      : undefined;
  });

/** Whether a clause of the paragraphs has both, and which way round. */
function orderIn(
  { words, passages }: Alignment,
  statement: Statement,
  clause: Clause,
  agent: Player,
  other: Player,
): readonly ('same' | 'swapped')[] {
  const index = passages.indexOf(statement);
  const players = playersOf(statement, clause);
  const rolesIn = (player: Player) => {
    const word = words.find(({ token }) => token === player.token);
    const places = word?.places.filter((place) => place.statement === index) ?? [];
    return players
      .filter(({ token }) => places.some((place) => place.token === token))
      .map(({ role }) => role);
  };
  const first = rolesIn(agent);
  const second = rolesIn(other);
  if (first.length === 0 || second.length === 0) return [];
  if (first.includes('agent') && second.includes('object')) return ['same'];

  return second.includes('agent') && first.includes('object') ? ['swapped'] : [];
}
