import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { SqliteGaps } from '../../../src/library/gaps/sqlite-gaps.ts';
import { openDatabase } from '../../../src/library/settings/database.ts';
import { gapDeskContract } from './gap-desk.contract.ts';

const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function openAt(path: string): Promise<SqliteGaps> {
  const database = await openDatabase(path);
  opened.unshift(async () => {
    database.close();
  });

  return new SqliteGaps(database);
}

async function newPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-gaps-'));
  opened.push(() => rm(folder, { recursive: true, force: true }));

  return join(folder, 'settings.sqlite');
}

gapDeskContract('sqlite', async () => openAt(await newPath()));

it('is there again after the database is opened anew', async () => {
  const path = await newPath();
  const cited = {
    server: '1',
    story: 'bad',
    day: '2026-02-04',
    kind: 'cited',
    paragraph: 1,
  } as const;
  await (await openAt(path)).count(cited);
  await (await openAt(path)).count(cited);

  expect(await (await openAt(path)).counts()).toEqual([{ ...cited, count: 2 }]);
});
