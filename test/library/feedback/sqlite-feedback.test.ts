import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { SqliteFeedback } from '../../../src/library/feedback/sqlite-feedback.ts';
import { openDatabase } from '../../../src/library/settings/database.ts';
import { feedbackContract } from './feedback.contract.ts';

const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function openAt(path: string): Promise<SqliteFeedback> {
  const database = await openDatabase(path);
  opened.unshift(async () => {
    database.close();
  });

  return new SqliteFeedback(database);
}

async function newPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-feedback-'));
  opened.push(() => rm(folder, { recursive: true, force: true }));

  return join(folder, 'settings.sqlite');
}

feedbackContract('sqlite', async () => openAt(await newPath()));

it('is there again after the database is opened anew', async () => {
  const path = await newPath();
  const vote = { day: '2026-02-04', outcome: 'related' } as const;
  await (await openAt(path)).count(vote);
  await (await openAt(path)).count(vote);

  expect(await (await openAt(path)).counts()).toEqual([{ ...vote, count: 2 }]);
});
