// Who acts in a clause, and who is acted on.

import type { Clause } from '../../../language/claims/clauses.ts';
import { nounsOf } from '../../../language/roles/nouns.ts';
import { type Role, rolesOf } from '../../../language/roles/roles.ts';
import { type Statement, within } from './statement.ts';
import type { Token } from './tokens.ts';

/** A noun with its role. */
export interface Player {
  readonly token: Token;
  readonly role: Role;
}

/** The nouns of a clause of which the role is known. */
export function playersOf(statement: Statement, clause: Clause): readonly Player[] {
  const tokens = within(statement.tokens, clause);
  const nouns = nounsOf(tokens, statement.language);
  const roles = rolesOf(
    tokens.map(({ surface }, index) => ({ surface, isNoun: nouns[index] ?? false })),
    statement.language,
  );

  return tokens.flatMap((token, index) => {
    const role = roles[index];
    return role === undefined ? [] : { token, role };
  });
}
