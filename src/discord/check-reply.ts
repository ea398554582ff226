// What the bot says to a message that is to be held against the story.

import { untilAborted } from '../base/abort.ts';
import type { Request } from './gate/request.ts';
import type { Saying } from './reply/saying.ts';
import type { Bot } from './state/bot.ts';
import type { Surface } from './surfaces/surface.ts';

/** What the stories say of each claim, told in the language of whoever wants to know. */
export async function checkReply(
  { answerer }: Bot,
  { reader: language }: Surface,
  { text }: Extract<Request, { kind: 'check' }>,
  story: string | undefined,
  signal: AbortSignal,
): Promise<{ readonly outcome: 'answered' | 'abstained'; readonly sayings: readonly Saying[] }> {
  const checking = answerer
    .desk()
    .check({ text, language, ...(story !== undefined && { story }) }, signal);

  const checked = await untilAborted(checking, signal);
  const isTold = checked.claims.some(({ verdict }) => verdict.kind !== 'not-mentioned');

  return {
    outcome: isTold ? 'answered' : 'abstained',
    sayings: [{ kind: 'check', checked, language }],
  };
}
