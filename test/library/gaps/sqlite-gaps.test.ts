import { expect, it } from 'vitest';
import { SqliteGaps } from '../../../src/library/gaps/sqlite-gaps.ts';
import { newDatabasePath, openTestDatabase } from '../../support/library/databases.ts';
import { gapDeskContract } from './gap-desk.contract.ts';

const openAt = async (path: string) => new SqliteGaps(await openTestDatabase(path));

gapDeskContract('sqlite', async () => openAt(await newDatabasePath()));

it('is there again after the database is opened anew', async () => {
  const path = await newDatabasePath();
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
