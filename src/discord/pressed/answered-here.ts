// The exchange that a message of the bot ended: remembered, or found again.

import type { Message } from 'discord.js';
import type { Exchange } from '../../answer/answerer.ts';
import { messageKey } from '../gate/conversations.ts';
import type { Bot } from '../state/bot.ts';
import { serverOf } from '../state/server-of.ts';
import { storyOfChannel } from '../state/story-of-channel.ts';
import { parentOf } from '../surfaces/parent-of.ts';
import { recoverExchange } from '../surfaces/recover-exchange.ts';

/** Milliseconds for finding an answer again. */
const patience = 20_000;

/** Undefined where the question cannot be read (any more). */
export async function exchangeOf(bot: Bot, message: Message): Promise<Exchange | undefined> {
  const known = await bot.conversations.get(messageKey(message.id));

  const last = known?.at(-1);
  if (last !== undefined) return last;

  const place = { channel: message.channelId, ...parentOf(message.channel) };
  const story = storyOfChannel(bot, await serverOf(bot, message.guildId), place);
  return recoverExchange(bot, message, story, AbortSignal.timeout(patience));
}
