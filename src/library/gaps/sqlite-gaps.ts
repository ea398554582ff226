// What a newsroom is told of its readers, in the database of the data folder.

import { isSameWord } from '../../language/lexicon/same-word.ts';
import type { Connection } from '../settings/connection.ts';
import { attempt, attemptLightly } from '../settings/database.ts';
import {
  type Expired,
  type GapDesk,
  type Happening,
  type HappeningCount,
  happeningSchema,
  type WaitedFor,
  type Waiting,
  waitingSchema,
} from './gap-desk.ts';
import { byHappening, contentOf } from './happening-order.ts';

interface CountRow {
  readonly server: string;
  readonly story: string;
  readonly day: string;
  readonly kind: string;
  readonly content: string;
  readonly count: number;
}

interface WaitingRow {
  readonly server: string;
  readonly story: string;
  readonly day: string;
  readonly person: string;
  readonly words: string;
  readonly language: string;
}

/** In a database that is open; whoever opened it closes it. */
export class SqliteGaps implements GapDesk {
  readonly #database: Connection;

  constructor(database: Connection) {
    this.#database = database;
  }

  async count(happening: Happening): Promise<void> {
    const checked = happeningSchema.parse(happening);
    const { server, story, day, kind } = checked;
    attemptLightly(this.#database, () =>
      this.#database
        .prepare<string[]>(
          `INSERT INTO happenings (server, story, day, kind, content, count) VALUES (?, ?, ?, ?, ?, 1)
           ON CONFLICT (server, story, day, kind, content) DO UPDATE SET count = count + 1`,
        )
        .run(server, story, day, kind, contentOf(checked)),
    );
  }

  async counts(server?: string): Promise<readonly HappeningCount[]> {
    const rows = attempt(this.#database, () =>
      this.#database
        .prepare<[{ server: string | null }], CountRow>(
          'SELECT * FROM happenings WHERE @server IS NULL OR server = @server',
        )
        .all({ server: server ?? null }),
    );

    return rows
      .map(({ content, count, ...others }) => ({
        ...happeningSchema.parse({ ...others, ...JSON.parse(content) }),
        count,
      }))
      .sort(byHappening);
  }

  async wait(waiting: Waiting): Promise<void> {
    const { server, story, day, person, words, language } = waitingSchema.parse(waiting);
    attempt(this.#database, () =>
      this.#database
        .prepare<string[]>(
          `INSERT INTO waiting (server, story, day, person, words, language)
           VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        )
        .run(server, story, day, person, JSON.stringify(words), language),
    );
  }

  async takeWaiting({ server, story, word }: WaitedFor): Promise<readonly Waiting[]> {
    const take = () => {
      const waiting = this.#database
        .prepare<string[], WaitingRow & { readonly row: number }>(
          'SELECT rowid AS row, * FROM waiting WHERE server = ? AND story = ? ORDER BY rowid',
        )
        .all(server, story)
        .map(({ row, ...one }) => ({ row, one: waitingOf(one) }))
        .filter(({ one }) => one.words.some((own) => isSameWord(own, word)));
      const remove = this.#database.prepare<number[]>('DELETE FROM waiting WHERE rowid = ?');
      for (const { row } of waiting) remove.run(row);

      return waiting.map(({ one }) => one);
    };

    return attempt(this.#database, () => this.#database.atOnce(take));
  }

  async waitingOf(person: string): Promise<readonly Waiting[]> {
    return attempt(this.#database, () =>
      this.#database
        .prepare<string[], WaitingRow>('SELECT * FROM waiting WHERE person = ? ORDER BY rowid')
        .all(person)
        .map(waitingOf),
    );
  }

  async forget(person: string): Promise<void> {
    attempt(this.#database, () =>
      this.#database.prepare<string[]>('DELETE FROM waiting WHERE person = ?').run(person),
    );
  }

  async expire({ before, servers }: Expired): Promise<void> {
    const gone = JSON.stringify(servers);
    const expire = () => {
      for (const table of ['happenings', 'waiting']) {
        this.#database
          .prepare<string[]>(
            `DELETE FROM ${table} WHERE day < ? OR server IN (SELECT value FROM json_each(?))`,
          )
          .run(before, gone);
      }
    };
    attempt(this.#database, () => this.#database.atOnce(expire));
  }
}

function waitingOf({ words, ...others }: WaitingRow): Waiting {
  return waitingSchema.parse({ ...others, words: JSON.parse(words) });
}
