import { expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { attemptLightly, faultOf } from '../../../src/library/settings/database.ts';
import { newDatabasePath, openTestDatabase } from '../../support/library/databases.ts';

it('says what to do where the package was compiled for another version of Node', () => {
  const refused = Object.assign(new Error('was compiled against a different Node.js version'), {
    code: 'ERR_DLOPEN_FAILED',
  });
  const fault = faultOf('data/settings.sqlite', refused);

  expect(fault).toBeInstanceOf(UserError);
  expect(String(fault)).toContain(`not compiled for Node ${process.versions.node}`);
  expect(String(fault)).toContain('`npm rebuild better-sqlite3`');
});

it('does not wait for the disk where that is not asked for, and waits for it again after', async () => {
  const database = await openTestDatabase(await newDatabasePath());
  const waits = () => database.pragma('synchronous', { simple: true });
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
