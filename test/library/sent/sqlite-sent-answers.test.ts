import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { SqliteSentAnswers } from '../../../src/library/sent/sqlite-sent-answers.ts';
import { openDatabase } from '../../../src/library/settings/database.ts';
import { sentAnswer, sentAnswersContract } from './sent-answers.contract.ts';

const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function openAt(path: string): Promise<SqliteSentAnswers> {
  const database = await openDatabase(path);
  opened.unshift(async () => {
    database.close();
  });

  return new SqliteSentAnswers(database);
}

async function newPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-sent-'));
  opened.push(() => rm(folder, { recursive: true, force: true }));

  return join(folder, 'settings.sqlite');
}

sentAnswersContract('sqlite', async () => openAt(await newPath()));

it('are there again after the database is opened anew', async () => {
  const path = await newPath();
  const first = await openAt(path);
  await first.keep(sentAnswer('1'));
  await first.tell(sentAnswer('1'), 'gone');

  expect(await (await openAt(path)).youngAt(1_000)).toEqual([{ ...sentAnswer('1'), told: 'gone' }]);
});
