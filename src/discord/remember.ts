// What is kept of a conversation for what comes next in it.

import type { Exchange } from '../answer/answerer.ts';
import { messageKey } from './gate/conversations.ts';
import type { Sent } from './reply/reply.ts';
import type { Bot } from './state/bot.ts';
import type { Surface } from './surfaces/surface.ts';

/** Keeps what a later question may refer to; where a question was edited, in the place of what it was before. */
export async function remember(bot: Bot, surface: Surface, sent: Sent): Promise<void> {
  const { exchanges = [], question, ids } = sent;
  const { turn, conversations, notesQuestion } = surface;
  const earlier = turn?.question;
  if (turn !== undefined) turn.question = question;

  const own = question === undefined ? [] : exchanges.slice(-1);
  const goingOn: string[] = [];
  for (const key of conversations) {
    const replaced = replace(await bot.conversations.get(key), earlier, own);
    if (replaced === undefined) goingOn.push(key);
    else await bot.conversations.keep([key], replaced);
  }

  // Where nothing was said about the story, nothing is known, as before.
  if (exchanges.length === 0) await forget(bot, [], ids, earlier);
  else await bot.conversations.keep([...goingOn, ...ids.map(messageKey)], exchanges);
  if (notesQuestion && question !== undefined) {
    await bot.asked.keep(ids, question, surface.user);
  }
}

/**
 * Forgets a question that was taken back.
 *
 * @param ids - Of the bot's messages that answered it.
 * @param question - As it was kept; undefined where it was not.
 */
export async function forget(
  bot: Bot,
  conversations: readonly string[],
  ids: readonly string[],
  question: string | undefined,
): Promise<void> {
  for (const key of [...conversations, ...ids.map(messageKey)]) {
    const rest = replace(await bot.conversations.get(key), question, []);
    if (rest !== undefined) await bot.conversations.keep([key], rest);
  }
}

/** The exchanges with others in the place of the last one of that question; undefined where there is none. */
function replace(
  exchanges: readonly Exchange[] | undefined,
  question: string | undefined,
  others: readonly Exchange[],
): readonly Exchange[] | undefined {
  const index = exchanges?.findLastIndex((exchange) => exchange.question === question) ?? -1;

  return index < 0 ? undefined : exchanges?.toSpliced(index, 1, ...others);
}
