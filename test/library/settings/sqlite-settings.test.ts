import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { Connection } from '../../../src/library/settings/connection.ts';
import { backUp, openDatabase } from '../../../src/library/settings/database.ts';
import { SqliteSettings } from '../../../src/library/settings/sqlite-settings.ts';
import { settingsContract } from './settings-store.contract.ts';

const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'footnote-settings-'));
  opened.push(() => rm(path, { recursive: true, force: true }));

  return path;
}

async function openAt(path: string): Promise<SqliteSettings> {
  const store = new SqliteSettings(await openDatabase(path));
  opened.unshift(() => store.close());

  return store;
}

settingsContract('sqlite', async () => openAt(join(await folder(), 'new', 'settings.sqlite')));

describe('settings in a database', () => {
  it('are there again after it is opened anew, and in a second connection at once', async () => {
    const path = join(await folder(), 'settings.sqlite');
    const first = await openAt(path);
    const second = await openAt(path);

    await first.change('1', (now) => ({ ...now, bindings: { '1': 'a' } }));
    await second.change('1', (now) => ({ ...now, bindings: { ...now.bindings, '2': 'b' } }));

    expect((await first.of('1')).bindings).toEqual({ '1': 'a', '2': 'b' });
    expect((await (await openAt(path)).of('1')).bindings).toEqual({ '1': 'a', '2': 'b' });
  });

  it('survive in a copy that was made while they are used', async () => {
    const path = join(await folder(), 'settings.sqlite');
    const store = await openAt(path);
    await store.change('1', (now) => ({ ...now, isPrivate: true }));

    await backUp(path, `${path}.copy`);
    await store.change('1', (now) => ({ ...now, isPrivate: false }));

    expect(await (await openAt(`${path}.copy`)).of('1')).toMatchObject({ isPrivate: true });
  });

  it.each([
    [
      'no database',
      Buffer.from('something else entirely, and long enough to be looked at '.repeat(9)),
    ],
    ['half of one', undefined],
  ])('are refused with a remedy where the file is %s, which is left as it is', async (_, bytes) => {
    const path = join(await folder(), 'settings.sqlite');
    const store = new SqliteSettings(await openDatabase(path));
    for (let server = 0; server < 200; server += 1) {
      await store.change(`${server}`, (now) => ({ ...now, isPrivate: true }));
    }
    await store.close();
    const whole = await readFile(path);
    const damaged = bytes ?? whole.fill(0x5a, 4096, whole.length - 100);
    await writeFile(path, damaged);

    const opening = openDatabase(path);

    await expect(opening).rejects.toThrow(UserError);
    await expect(opening).rejects.toThrow(/settings\.sqlite is damaged .* npm run backup/);
    expect(await readFile(path)).toEqual(damaged);
  });

  it('of a later version are refused and left as they are', async () => {
    const path = join(await folder(), 'settings.sqlite');
    const database = new Connection(path);
    database.pragma('user_version = 99');
    database.close();

    await expect(openDatabase(path)).rejects.toThrow(/later version of Footnote \(99;/);
  });

  it('cannot be copied where there are none', async () => {
    const path = join(await folder(), 'settings.sqlite');

    await expect(backUp(path, `${path}.copy`)).rejects.toThrow(UserError);
  });
});
