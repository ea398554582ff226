// An event that was let in: acknowledged, answered, delivered, remembered.

import type { ServerSettings } from '../library/settings/server-settings.ts';
import { noteAnswer, quotedIn } from './corrections/note-answer.ts';
import { deliver } from './deliver.ts';
import { happeningsIn, type Noticed } from './gaps/happenings.ts';
import { notice } from './gaps/notice.ts';
import type { Request } from './gate/request.ts';
import { remember } from './remember.ts';
import type { Sent } from './reply/reply.ts';
import { replyTo } from './reply-to.ts';
import type { Bot } from './state/bot.ts';
import type { Surface } from './surfaces/surface.ts';

/** Acknowledges, replies, and keeps what later questions, corrections and the newsroom want to know. Resolves to the outcome. */
export async function serve(
  bot: Bot,
  surface: Surface,
  request: Request,
  server: ServerSettings,
): Promise<string> {
  const arrived = performance.now();
  const done = await surface.acknowledge();
  bot.observer.acknowledged(surface.kind, performance.now() - arrived);
  try {
    const reply = await replyTo(bot, surface, request, server);
    if (surface.turn?.withdrawn.aborted) return 'withdrawn';

    const quoted = quotedIn(reply, bot.answerer.desk().stories);
    const sent = await deliver(bot, surface, reply);
    await remember(bot, surface, sent);
    await notice(bot, surface.guild, () => askedIn(sent, bot));
    await noteAnswer(bot, surface, server, sent, quoted);

    return sent.outcome;
  } finally {
    done();
  }
}

/** What the last exchange tells the newsroom; nothing where nothing was asked of a story. */
function askedIn({ exchanges = [], question }: Sent, { answerer }: Bot): readonly Noticed[] {
  const last = question === undefined ? undefined : exchanges.at(-1);

  return last === undefined ? [] : happeningsIn(last, answerer.desk());
}
