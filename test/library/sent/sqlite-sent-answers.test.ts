import { expect, it } from 'vitest';
import { SqliteSentAnswers } from '../../../src/library/sent/sqlite-sent-answers.ts';
import { newDatabasePath, openTestDatabase } from '../../support/library/databases.ts';
import { sentAnswer, sentAnswersContract } from './sent-answers.contract.ts';

const openAt = async (path: string) => new SqliteSentAnswers(await openTestDatabase(path));

sentAnswersContract('sqlite', async () => openAt(await newDatabasePath()));

it('are there again after the database is opened anew', async () => {
  const path = await newDatabasePath();
  const first = await openAt(path);
  await first.keep(sentAnswer('1'));
  await first.tell(sentAnswer('1'), 'gone');

  expect(await (await openAt(path)).youngAt(1_000)).toEqual([{ ...sentAnswer('1'), told: 'gone' }]);
});
