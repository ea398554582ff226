import { existsSync, statSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { checkpointBeside } from '../../../src/library/settings/checkpoints.ts';
import { openDatabase } from '../../../src/library/settings/database.ts';
import { newDatabasePath } from '../../support/library/databases.ts';

const open = async () => {
  const path = await newDatabasePath();
  const database = await openDatabase(path);
  await checkpointBeside(database);

  return { path, database };
};

it('puts the log into the database while it is open', async () => {
  const { path, database } = await open();
  database.execute('CREATE TABLE texts (text TEXT) STRICT');
  database.prepare<[string]>('INSERT INTO texts VALUES (?)').run('x'.repeat(1_000_000));

  await vi.waitFor(() => expect(statSync(path).size).toBeGreaterThan(1_000_000), {
    timeout: 30_000,
    interval: 100,
  });
  database.close();
});

it('leaves no log behind, whenever it is closed', async () => {
  const { path, database } = await open();
  database.execute('CREATE TABLE texts (text TEXT) STRICT');
  database.close();

  expect(existsSync(path)).toBe(true);
  expect(existsSync(`${path}-wal`)).toBe(false);
});
