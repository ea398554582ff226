// What is said where something went wrong.

import { explain } from './reply/explain.ts';
import type { Reply } from './reply/reply.ts';
import type { Bot } from './state/bot.ts';
import type { Surface } from './surfaces/surface.ts';

/** What is said where something went wrong. */
export function failure(bot: Bot, { reader: language }: Surface, error: unknown): Reply {
  const text = explain(error, language, bot);

  return { outcome: 'failed', sayings: [{ kind: 'notice', text, language }] };
}
