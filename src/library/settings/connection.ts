// A connection to a database in a file, over the interface that Node has for SQLite since version 22.

import {
  backup,
  DatabaseSync,
  type DatabaseSyncInstance,
  type EnhancedDatabaseSync,
  enhance,
} from '@photostructure/sqlite';

/** What stands for a place in a statement. */
type Value = string | number | null;

/** A statement that is ready; its parameters stand in their order, or in one object by their names. */
export interface Statement<Parameters extends readonly unknown[], Row> {
  run(...parameters: Parameters): unknown;
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
}

/** How a database is opened. */
export interface Opening {
  /** It must be there, and nothing is written to it. */
  readonly isReadOnly?: boolean;

  /** Milliseconds that another process that writes is waited for; not at all by default. */
  readonly patience?: number;

  /** Whether its log is left where it is when it is closed, because somebody else has the database open. */
  readonly leavesLog?: boolean;
}

/** An open database. Its errors are those of SQLite; `resultOf` reads them. */
export class Connection {
  readonly path: string;
  readonly #leavesLog: boolean;
  readonly #database: EnhancedDatabaseSync<DatabaseSyncInstance>;
  readonly #beforeClosing: (() => void)[] = [];

  /** Opens the database at a path, made first where there is none. */
  constructor(
    path: string,
    { isReadOnly = false, patience = 0, leavesLog = isReadOnly }: Opening = {},
  ) {
    this.path = path;
    this.#leavesLog = leavesLog;
    this.#database = enhance(new DatabaseSync(path, { readOnly: isReadOnly, timeout: patience }));
  }

  /** Whether it was not closed. */
  get isOpen(): boolean {
    return this.#database.isOpen;
  }

  /** Has something done when it is closed, while it is still open. */
  beforeClosing(work: () => void): void {
    this.#beforeClosing.push(work);
  }

  /** Runs statements that tell nothing. */
  execute(statements: string): void {
    this.#database.exec(statements);
  }

  /** The first value that a pragma tells; undefined where it tells none. */
  pragma(source: string): unknown {
    return this.#database.pragma(source, { simple: true });
  }

  /** The types are the statement's own, by the word of whoever wrote it. */
  prepare<
    Parameters extends readonly (Value | Readonly<Record<string, Value>>)[] = readonly [],
    Row = never,
  >(statement: string): Statement<Parameters, Row> {
    return this.#database.prepare(statement) as unknown as Statement<Parameters, Row>;
  }

  /** Does work whole or not at all; nobody else writes meanwhile. */
  atOnce<Result>(work: () => Result): Result {
    return this.#database.transaction(work).immediate();
  }

  /** Copies the database, whole as of one moment, while others use it. */
  async copyTo(path: string): Promise<void> {
    await backup(this.#database as unknown as DatabaseSyncInstance, path);
  }

  /**
   * Closes it. The package lets go of the file when its statements are forgotten, which may be long after: so the log is
   * written into the database and taken away here, unless others have the database open, of whom the last one does it.
   */
  close(): void {
    for (const work of this.#beforeClosing.splice(0)) work();
    if (!this.#leavesLog) this.#putLogAway();
    this.#database.close();
  }

  #putLogAway(): void {
    try {
      this.pragma('busy_timeout = 0');
      this.pragma('journal_mode = DELETE');
    } catch (error) {
      // A log that stays is read by whoever opens the database next.
      if (resultOf(error) === undefined) throw error;
    }
  }
}

/** What can be the matter, by SQLite's code, in its words. */
const results = [
  { name: 'PERM', code: 3, words: 'access permission denied' },
  { name: 'BUSY', code: 5, words: 'database is locked' },
  { name: 'LOCKED', code: 6, words: 'database table is locked' },
  { name: 'READONLY', code: 8, words: 'attempt to write a readonly database' },
  { name: 'IOERR', code: 10, words: 'disk I/O error' },
  { name: 'CORRUPT', code: 11, words: 'database disk image is malformed' },
  { name: 'FULL', code: 13, words: 'database or disk is full' },
  { name: 'CANTOPEN', code: 14, words: 'unable to open database file' },
  { name: 'AUTH', code: 23, words: 'authorization denied' },
  { name: 'NOTADB', code: 26, words: 'file is not a database' },
] as const;

/** What SQLite has against what was asked of it; undefined where something else is wrong, which nobody can mend by hand. */
export function resultOf(error: unknown): (typeof results)[number]['name'] | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_SQLITE_ERROR') {
    return undefined;
  }

  // The lowest byte is the kind, what is above it tells more. Errors of `all` carry no code, but the same words.
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : undefined;

  return results.find((one) => one.code === code || one.words === error.message)?.name;
}
