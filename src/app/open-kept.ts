// What is kept of editors and readers, in one database.

import type { BotParts } from '../discord/bot/start-bot.ts';
import { SqliteFeedback } from '../library/feedback/sqlite-feedback.ts';
import { SqliteGaps } from '../library/gaps/sqlite-gaps.ts';
import { SqliteSentAnswers } from '../library/sent/sqlite-sent-answers.ts';
import { checkpointBeside } from '../library/settings/checkpoints.ts';
import { openDatabase } from '../library/settings/database.ts';
import { SqliteSettings } from '../library/settings/sqlite-settings.ts';

/** What editors have chosen, people have said of answers and newsrooms are told. Closing `servers` closes all. */
export type KeptParts = Required<Pick<BotParts, 'servers' | 'feedback' | 'gaps' | 'sent'>>;

/** @param path - Of the database, which is made where there is none. @throws UserError When it is damaged or cannot be opened */
export async function openKept(path: string): Promise<KeptParts> {
  const database = await openDatabase(path);
  await checkpointBeside(database);

  return {
    servers: new SqliteSettings(database),
    feedback: new SqliteFeedback(database),
    gaps: new SqliteGaps(database),
    sent: new SqliteSentAnswers(database),
  };
}
