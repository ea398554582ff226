// What the bot says to a request that was admitted.

import type { ServerSettings } from '../library/settings/server-settings.ts';
import { answerQuestion } from './answer-question.ts';
import { checkReply } from './check-reply.ts';
import { failure } from './failure.ts';
import type { Request } from './gate/request.ts';
import { introduction } from './introduction.ts';
import type { Reply } from './reply/reply.ts';
import type { Bot } from './state/bot.ts';
import { storyOfChannel } from './state/story-of-channel.ts';
import type { Surface } from './surfaces/surface.ts';

/** Never rejects: what goes wrong is said. */
export async function replyTo(
  bot: Bot,
  surface: Surface,
  request: Request,
  server: ServerSettings,
): Promise<Reply> {
  try {
    const bound = storyOfChannel(bot, server, surface);
    if (request.kind === 'check') {
      return await bot.queue.run((signal) =>
        checkReply(bot, surface, request, request.story ?? bound, signal),
      );
    }

    return request.kind === 'question'
      ? await bot.queue.run((signal) =>
          answerQuestion(bot, surface, request, server, bound, unlessWithdrawn(signal, surface)),
        )
      : {
          outcome: 'introduced',
          sayings: [await introduction(bot, server.language ?? surface.hint)],
        };
  } catch (error) {
    if (surface.turn?.withdrawn.aborted) return { outcome: 'withdrawn', sayings: [] };

    return failure(bot, surface, error);
  }
}

/** The signal of one question, so that what depends on it is gone with it. */
function unlessWithdrawn(signal: AbortSignal, { turn }: Surface): AbortSignal {
  return turn === undefined ? signal : AbortSignal.any([signal, turn.withdrawn]);
}
