// Reading what a bot has kept, beside it or when it has ended.

import { stat } from 'node:fs/promises';
import { isMissing } from '../../base/errors.ts';
import type { Connection } from './connection.ts';
import { openDatabase } from './database.ts';

/**
 * Reads in the database of a data folder, which is closed afterwards.
 *
 * @returns undefined where no bot has kept anything there.
 * @throws UserError When it is damaged or cannot be opened.
 */
export async function readKept<Result>(
  path: string,
  read: (database: Connection) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    await stat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }

  const database = await openDatabase(path);
  try {
    return await read(database);
  } finally {
    database.close();
  }
}
