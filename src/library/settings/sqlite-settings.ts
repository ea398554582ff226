// Settings in a database, there again after a restart; several processes may use it at once.

import { UserError } from '../../base/errors.ts';
import type { Connection } from './connection.ts';
import { attempt } from './database.ts';
import {
  defaultServerSettings,
  type ServerSettings,
  serverSettingsSchema,
} from './server-settings.ts';
import { keptAfterRemoval, type SettingsStore } from './settings-store.ts';

interface Row {
  readonly settings: string;
}

/** Settings in a database that is open; closes it. */
export class SqliteSettings implements SettingsStore {
  readonly #database: Connection;
  readonly #read: ReturnType<typeof statements>['read'];
  readonly #write: ReturnType<typeof statements>['write'];

  constructor(database: Connection) {
    this.#database = database;
    const { read, write } = statements(database);
    this.#read = read;
    this.#write = write;
  }

  async of(server: string): Promise<ServerSettings> {
    return attempt(this.#database, () => this.#settingsOf(server));
  }

  async change(
    server: string,
    edit: (now: ServerSettings) => ServerSettings,
  ): Promise<ServerSettings> {
    // Immediate: nobody else writes between what is read here and what is written.
    const change = () => {
      const next = serverSettingsSchema.parse(edit(this.#settingsOf(server)));
      this.#write.run(server, JSON.stringify(next));

      return next;
    };

    return attempt(this.#database, () => this.#database.atOnce(change));
  }

  async present(servers: ReadonlySet<string>, time: number): Promise<readonly string[]> {
    const database = this.#database;
    const note = () => {
      const known = database
        .prepare<[], { id: string; removed: number | null }>('SELECT id, removed FROM servers')
        .all();
      const mark = database.prepare<[number | null, string]>(
        'UPDATE servers SET removed = ? WHERE id = ?',
      );
      for (const { id, removed } of known) {
        const next = servers.has(id) ? null : (removed ?? time);
        if (next !== removed) mark.run(next, id);
      }

      return database
        .prepare<[number], { id: string }>('DELETE FROM servers WHERE removed <= ? RETURNING id')
        .all(time - keptAfterRemoval)
        .map(({ id }) => id);
    };

    return attempt(this.#database, () => this.#database.atOnce(note));
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #settingsOf(server: string): ServerSettings {
    const row = this.#read.get(server);
    if (row === undefined) return defaultServerSettings;

    const { success, data } = serverSettingsSchema.safeParse(JSON.parse(row.settings));
    if (success) return data;

    throw new UserError(
      `${this.#database.path} holds settings of the server ${server} that this version of Footnote does not understand. Put a copy that npm run backup made in its place.`,
    );
  }
}

function statements(database: Connection) {
  return {
    read: database.prepare<[string], Row>('SELECT settings FROM servers WHERE id = ?'),
    write: database.prepare<[string, string]>(
      `INSERT INTO servers (id, settings) VALUES (?, ?)
       ON CONFLICT (id) DO UPDATE SET settings = excluded.settings`,
    ),
  };
}
