// Answers that were sent, in the database of the data folder: there again after a restart.

import type { Connection } from '../settings/connection.ts';
import { attempt, attemptLightly } from '../settings/database.ts';
import { followed, type SentAnswer, type SentAnswers, sentAnswerSchema } from './sent-answers.ts';

interface Row {
  readonly answer: string;
  readonly told: string;
}

/** In a database that is open; whoever opened it closes it. */
export class SqliteSentAnswers implements SentAnswers {
  readonly #database: Connection;
  readonly #statements: ReturnType<typeof statements>;

  constructor(database: Connection) {
    this.#database = database;
    this.#statements = statements(database);
  }

  async keep(answer: SentAnswer): Promise<void> {
    const { told, ...kept } = sentAnswerSchema.parse(answer);
    const { expire, write } = this.#statements;
    const keep = () => {
      expire.run(kept.sent - followed);
      write.run(kept.message, kept.sent, told, JSON.stringify(kept));
    };

    attemptLightly(this.#database, () => this.#database.atOnce(keep));
  }

  async youngAt(time: number): Promise<readonly SentAnswer[]> {
    return attempt(this.#database, () => this.#statements.young.all(time - followed)).map(
      ({ answer, told }) => sentAnswerSchema.parse({ ...JSON.parse(answer), told }),
    );
  }

  async tell({ message, sent }: SentAnswer, told: string): Promise<void> {
    attempt(this.#database, () => this.#statements.tell.run(told, message, sent));
  }

  async forget(messages: readonly string[]): Promise<void> {
    const forget = () => {
      for (const message of messages) this.#statements.forget.run(message);
    };

    attempt(this.#database, () => this.#database.atOnce(forget));
  }
}

function statements(database: Connection) {
  return {
    expire: database.prepare<[number]>('DELETE FROM sent_answers WHERE sent <= ?'),
    write: database.prepare<[string, number, string, string]>(
      'INSERT OR REPLACE INTO sent_answers (message, sent, told, answer) VALUES (?, ?, ?, ?)',
    ),
    young: database.prepare<[number], Row>(
      'SELECT answer, told FROM sent_answers WHERE sent > ? ORDER BY sent, message',
    ),
    tell: database.prepare<[string, string, number]>(
      'UPDATE sent_answers SET told = ? WHERE message = ? AND sent = ?',
    ),
    forget: database.prepare<[string]>('DELETE FROM sent_answers WHERE message = ?'),
  };
}
