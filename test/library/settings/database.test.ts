import { expect, it } from 'vitest';
import { attemptLightly } from '../../../src/library/settings/database.ts';
import { newDatabasePath, openTestDatabase } from '../../support/library/databases.ts';

it('does not wait for the disk where that is not asked for, and waits for it again after', async () => {
  const database = await openTestDatabase(await newDatabasePath());
  const waits = () => database.pragma('synchronous');
  const [whenWritten, whenSynchronised] = [1, 2];

  expect(attemptLightly(database, waits)).toBe(whenWritten);
  expect(waits()).toBe(whenSynchronised);
  expect(() =>
    attemptLightly(database, () => {
      throw new Error('broken');
    }),
  ).toThrow('broken');
  expect(waits()).toBe(whenSynchronised);
});
