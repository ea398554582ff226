// What a message asks, read from what Discord says of it.

import type { Message } from 'discord.js';
import type { Request } from '../gate/request.ts';
import type { Bot } from '../state/bot.ts';
import type { Call } from './call.ts';
import { repliedOther, threadStart, writtenIn } from './nearby-messages.ts';
import { questionFromMessage } from './question-from-message.ts';

/**
 * What a message asks of the bot.
 *
 * @param call - How it calls the bot.
 * @param content - As it was when the bot was told of it.
 */
export function readMessage(
  bot: Bot,
  message: Message,
  call: Call,
  content: string = message.content,
): Promise<Request> {
  return questionFromMessage({
    ...call,
    written: { ...writtenIn(bot, message), content },
    repliedTo: () => repliedOther(bot, message),
    threadStart: () => threadStart(bot, message),
  });
}
