// What people said of answers, in the database of the data folder.

import type { Connection } from '../settings/connection.ts';
import { attempt } from '../settings/database.ts';
import {
  type Feedback,
  type KeptQuestion,
  keptQuestionSchema,
  type Vote,
  type VoteCount,
  voteSchema,
} from './feedback.ts';
import { byVote } from './vote-order.ts';

interface CountRow {
  readonly day: string;
  readonly outcome: string;
  readonly reason: string;
  readonly count: number;
}

/** In a database that is open; whoever opened it closes it. */
export class SqliteFeedback implements Feedback {
  readonly #database: Connection;

  constructor(database: Connection) {
    this.#database = database;
  }

  async count(vote: Vote): Promise<void> {
    const { day, outcome, reason = '' } = voteSchema.parse(vote);
    attempt(this.#database, () =>
      this.#database
        .prepare<[string, string, string]>(
          `INSERT INTO votes (day, outcome, reason, count) VALUES (?, ?, ?, 1)
           ON CONFLICT (day, outcome, reason) DO UPDATE SET count = count + 1`,
        )
        .run(day, outcome, reason),
    );
  }

  async keep(question: KeptQuestion): Promise<void> {
    const checked = keptQuestionSchema.parse(question);
    attempt(this.#database, () =>
      this.#database
        .prepare<[string]>('INSERT INTO kept_questions (question) VALUES (?)')
        .run(JSON.stringify(checked)),
    );
  }

  async counts(): Promise<readonly VoteCount[]> {
    const rows = attempt(this.#database, () =>
      this.#database.prepare<[], CountRow>('SELECT day, outcome, reason, count FROM votes').all(),
    );

    return rows
      .map(({ reason, count, ...vote }) => ({
        ...voteSchema.parse({ ...vote, ...(reason !== '' && { reason }) }),
        count,
      }))
      .sort(byVote);
  }

  async questions(): Promise<readonly KeptQuestion[]> {
    const rows = attempt(this.#database, () =>
      this.#database
        .prepare<[], { question: string }>('SELECT question FROM kept_questions ORDER BY id')
        .all(),
    );

    return rows.map(({ question }) => keptQuestionSchema.parse(JSON.parse(question)));
  }
}
