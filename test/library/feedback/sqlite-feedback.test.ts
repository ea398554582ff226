import { expect, it } from 'vitest';
import { SqliteFeedback } from '../../../src/library/feedback/sqlite-feedback.ts';
import { newDatabasePath, openTestDatabase } from '../../support/library/databases.ts';
import { feedbackContract } from './feedback.contract.ts';

const openAt = async (path: string) => new SqliteFeedback(await openTestDatabase(path));

feedbackContract('sqlite', async () => openAt(await newDatabasePath()));

it('is there again after the database is opened anew', async () => {
  const path = await newDatabasePath();
  const vote = { day: '2026-02-04', outcome: 'related' } as const;
  await (await openAt(path)).count(vote);
  await (await openAt(path)).count(vote);

  expect(await (await openAt(path)).counts()).toEqual([{ ...vote, count: 2 }]);
});
