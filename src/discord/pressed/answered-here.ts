// The exchange that a message of the bot ended: remembered, or found again.

import type { Message } from 'discord.js';
import type { Exchange } from '../../answer/answerer.ts';
import { messageKey } from '../gate/conversations.ts';
import type { Bot } from '../state/bot.ts';
import { recoverExchange } from '../surfaces/recover-exchange.ts';

/** Milliseconds for finding an answer again. */
const patience = 20_000;

/** Undefined where the question cannot be read (any more). */
export async function exchangeOf(bot: Bot, message: Message): Promise<Exchange | undefined> {
  const known = await bot.conversations.get(messageKey(message.id));

  return known?.at(-1) ?? recoverExchange(bot, message, AbortSignal.timeout(patience));
}
