// Databases of one test, closed and deleted after it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Connection } from '../../../src/library/settings/connection.ts';
import { openDatabase } from '../../../src/library/settings/database.ts';

const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** Where a database can be made. */
export async function newDatabasePath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-database-'));
  opened.push(() => rm(folder, { recursive: true, force: true }));

  return join(folder, 'settings.sqlite');
}

/** The database there; it may be opened more than once. */
export async function openTestDatabase(path: string): Promise<Connection> {
  const database = await openDatabase(path);
  opened.unshift(async () => {
    database.close();
  });

  return database;
}
