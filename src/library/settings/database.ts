// The database of what people choose and count: one file, which survives kills and full disks, or says what is wrong.

import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing, messageOf, systemCodeOf, UserError } from '../../base/errors.ts';
import { foldSpaces } from '../../language/words/characters.ts';
import { Connection, resultOf } from './connection.ts';

/** Milliseconds that one waits for another process that writes. */
const patience = 5_000;

/**
 * What makes each version of the tables from the one before; the version of a file is how many of them it has seen. A
 * step that was released is never changed: a new one is put behind it.
 */
const migrations: readonly string[] = [
  `CREATE TABLE servers (
     id TEXT PRIMARY KEY,
     settings TEXT NOT NULL,
     removed INTEGER
   ) STRICT`,
  `CREATE TABLE votes (
     day TEXT NOT NULL,
     outcome TEXT NOT NULL,
     reason TEXT NOT NULL,
     count INTEGER NOT NULL,
     PRIMARY KEY (day, outcome, reason)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE kept_questions (
     id INTEGER PRIMARY KEY,
     question TEXT NOT NULL
   ) STRICT`,
  `CREATE TABLE happenings (
     server TEXT NOT NULL,
     story TEXT NOT NULL,
     day TEXT NOT NULL,
     kind TEXT NOT NULL,
     content TEXT NOT NULL,
     count INTEGER NOT NULL,
     PRIMARY KEY (server, story, day, kind, content)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE waiting (
     server TEXT NOT NULL,
     story TEXT NOT NULL,
     day TEXT NOT NULL,
     person TEXT NOT NULL,
     words TEXT NOT NULL,
     language TEXT NOT NULL,
     PRIMARY KEY (server, story, person, words)
   ) STRICT`,
  `CREATE TABLE sent_answers (
     message TEXT PRIMARY KEY,
     sent INTEGER NOT NULL,
     told TEXT NOT NULL,
     answer TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX sent_answers_by_time ON sent_answers (sent)`,
];

/**
 * Opens the database in a file, made or brought to the present version first.
 *
 * @throws UserError When it is damaged, of a later version of the program, or cannot be opened; it is left as it is.
 */
export async function openDatabase(path: string): Promise<Connection> {
  await mkdir(dirname(path), { recursive: true }).catch((error) => {
    throw faultOf(path, error);
  });

  let database: Connection | undefined;
  try {
    database = new Connection(path, { patience });
    check(database, path);
    database.pragma('journal_mode = WAL');
    // Each change is on the disk before it is told of.
    database.pragma('synchronous = FULL');
    migrate(database, path);

    return database;
  } catch (error) {
    database?.close();
    throw faultOf(path, error);
  }
}

/**
 * Copies a database while it is used, whole as of one moment. A file that is there is replaced only by a whole copy.
 *
 * @throws UserError When there is none, or the copy cannot be written.
 */
export async function backUp(path: string, copy: string): Promise<void> {
  await requireThere(
    path,
    'There is nothing to copy before the bot has run; check FOOTNOTE_DATA_DIR.',
  );
  await requireThere(dirname(copy), 'Name a folder that is there.');

  try {
    const database = new Connection(path, { isReadOnly: true, patience });
    try {
      await database.copyTo(copy);
    } finally {
      database.close();
    }
  } catch (error) {
    throw faultOf(resultOf(error) === 'CANTOPEN' ? copy : path, error);
  }
}

async function requireThere(path: string, remedy: string): Promise<void> {
  try {
    await stat(path);
  } catch (error) {
    if (!isMissing(error)) throw faultOf(path, error);
    throw new UserError(`${path} is not there. ${remedy}`);
  }
}

/**
 * What is done with an open database.
 *
 * @throws UserError For faults that a person can mend, such as a full disk.
 */
export function attempt<Result>(database: Connection, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw faultOf(database.path, error);
  }
}

/**
 * As `attempt`, for what is written with every answer: the disk is not waited for, which takes ten milliseconds in which
 * nothing else is done. It survives the end of the process, and may be lost with the machine's power. Not within a
 * transaction.
 */
export function attemptLightly<Result>(database: Connection, work: () => Result): Result {
  return attempt(database, () => {
    database.pragma('synchronous = NORMAL');
    try {
      return work();
    } finally {
      database.pragma('synchronous = FULL');
    }
  });
}

/** What a person can mend of a fault; anything else is a bug and stays as it is. */
export function faultOf(path: string, error: unknown): unknown {
  const result = resultOf(error) ?? '';
  if (/^(?:CORRUPT|NOTADB)$/.test(result)) return damaged(path, messageOf(error));
  if (/^(?:FULL|IOERR)$/.test(result)) {
    return new UserError(
      `${path} cannot be written (${messageOf(error)}): the disk is full or refuses. Make room; nothing was changed.`,
    );
  }
  if (/^(?:BUSY|LOCKED)$/.test(result)) {
    return new UserError(
      `${path} was being written by another process for ${patience / 1000} seconds. Try again when it has finished.`,
    );
  }
  if (result !== '' || /^E[A-Z]+$/.test(systemCodeOf(error) ?? '')) {
    return new UserError(
      `${path} cannot be opened (${messageOf(error)}). Check that the folder is there and may be written to.`,
    );
  }

  return error;
}

function damaged(path: string, why: string): UserError {
  return new UserError(
    `${path} is damaged (${foldSpaces(why)}). It was left as it is: put a copy that npm run backup made in its place, or move it and ${path}-wal away to begin with every setting as it comes.`,
  );
}

function check(database: Connection, path: string): void {
  const found = database.pragma('quick_check(1)');
  if (found !== 'ok') throw damaged(path, String(found));
}

function migrate(database: Connection, path: string): void {
  const version = () => Number(database.pragma('user_version'));
  if (version() > migrations.length) {
    throw new UserError(
      `${path} was written by a later version of Footnote (${version()}; this one knows ${migrations.length}). Install that version, or put a copy from before in its place.`,
    );
  }

  // Another process may be at it too: what is missing is looked for when nobody else can write.
  database.atOnce(() => {
    for (const step of migrations.slice(version())) database.execute(step);
    database.pragma(`user_version = ${migrations.length}`);
  });
}
