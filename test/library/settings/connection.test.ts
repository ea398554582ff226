import { readdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { Connection, resultOf } from '../../../src/library/settings/connection.ts';
import { newDatabasePath } from '../../support/library/databases.ts';

/** A database in a file of its own, with one table and a log beside it. */
async function newConnection(): Promise<Connection> {
  const connection = new Connection(await newDatabasePath());
  connection.pragma('journal_mode = WAL');
  connection.execute('CREATE TABLE notes (text TEXT NOT NULL) STRICT');

  return connection;
}

const add = (connection: Connection, text: string) =>
  connection.prepare<[string]>('INSERT INTO notes (text) VALUES (?)').run(text);
const all = (connection: Connection) =>
  connection.prepare<[], { text: string }>('SELECT text FROM notes').all();

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }

  throw new Error('Nothing was thrown.');
}

it('leaves one file when it is closed, though statements are still held', async () => {
  const connection = await newConnection();
  const statement = connection.prepare<[string]>('INSERT INTO notes (text) VALUES (?)');
  statement.run('kept');

  connection.close();

  expect(await readdir(dirname(connection.path))).toEqual(['settings.sqlite']);
  expect(() => statement.run('late')).toThrow();
  const reader = new Connection(connection.path, { isReadOnly: true });
  expect(all(reader)).toEqual([{ text: 'kept' }]);
  reader.close();
});

it('leaves the log to whoever has the database open still', async () => {
  const first = await newConnection();
  const second = new Connection(first.path);
  add(first, 'one');

  first.close();
  add(second, 'two');
  expect(all(second)).toEqual([{ text: 'one' }, { text: 'two' }]);

  second.close();
  expect(await readdir(dirname(first.path))).toEqual(['settings.sqlite']);
});

it('does work at once, whole or not at all', async () => {
  const connection = await newConnection();

  const failing = () =>
    connection.atOnce(() => {
      add(connection, 'half');
      throw new Error('broken');
    });

  expect(failing).toThrow('broken');
  expect(all(connection)).toEqual([]);
  expect(connection.atOnce(() => add(connection, 'whole'))).toBeDefined();
  expect(all(connection)).toEqual([{ text: 'whole' }]);
  connection.close();
});

it('tells what SQLite has against it', async () => {
  const connection = await newConnection();
  const other = new Connection(connection.path);
  const reader = new Connection(connection.path, { isReadOnly: true });
  const note = `${connection.path}.txt`;
  await writeFile(note, 'no database, and long enough to be looked at '.repeat(30));
  const noDatabase = new Connection(note);

  connection.execute('BEGIN IMMEDIATE');
  expect(resultOf(errorOf(() => add(other, 'meanwhile')))).toBe('BUSY');
  expect(resultOf(errorOf(() => other.pragma('journal_mode = DELETE')))).toBe('BUSY');
  connection.execute('ROLLBACK');
  expect(resultOf(errorOf(() => add(reader, 'read only')))).toBe('READONLY');
  expect(resultOf(errorOf(() => new Connection(dirname(note))))).toBe('CANTOPEN');
  expect(resultOf(errorOf(() => new Connection(`${note}.gone`, { isReadOnly: true })))).toBe(
    'CANTOPEN',
  );
  expect(resultOf(errorOf(() => noDatabase.pragma('quick_check')))).toBe('NOTADB');
  expect(resultOf(errorOf(() => connection.execute('SELECT')))).toBeUndefined();
  expect(resultOf(new Error('something else'))).toBeUndefined();

  for (const one of [noDatabase, reader, other, connection]) one.close();
});
