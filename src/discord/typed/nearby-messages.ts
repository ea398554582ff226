// What stands in a message, and in those that it replies to or hangs on, as far as Discord shows them.

import {
  DiscordAPIError,
  type Message,
  MessageReferenceType,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Bot } from '../state/bot.ts';
import { namesIn } from './names.ts';
import { readAttached } from './text-file.ts';
import type { Other, Written } from './written.ts';

/** What stands in a message. */
export function writtenIn({ settings }: Bot, message: Message): Written {
  const snapshot = message.messageSnapshots.first();
  const enclosed = snapshot?.content ?? message.poll?.question.text;
  const files = [...message.attachments.values(), ...(snapshot?.attachments.values() ?? [])];

  return {
    content: message.content,
    names: namesIn(message),
    ...(typeof enclosed === 'string' && { enclosed }),
    file: () => readAttached(files, settings.apiUrl),
  };
}

/** The message that a message replies to, where it is a reply and Discord still has it. */
export function repliedMessage(message: Message): Message | undefined {
  const messageId = repliedId(message);
  if (messageId === undefined) return undefined;

  const replied = message.channel.messages.cache.get(messageId);
  // What is known of a message by a forward of it alone has no author.
  return replied?.partial ? undefined : replied;
}

/** Not every server says of what type a reference is; one that does not forward replies. */
function repliedId({ reference }: Message): string | undefined {
  if (reference === null || reference.type === MessageReferenceType.Forward) return undefined;

  return reference.messageId;
}

/** The message of somebody else that a message replies to. */
export async function repliedOther(bot: Bot, message: Message): Promise<Other> {
  const messageId = repliedId(message);
  if (messageId === undefined) return undefined;

  const replied =
    repliedMessage(message) ?? (await fetched(() => message.channel.messages.fetch(messageId)));
  if (replied === undefined || replied === 'hidden') return 'hidden';

  // What was said to the bot is found among the exchanges.
  return replied.author.id === message.client.user.id ? undefined : writtenIn(bot, replied);
}

/** The message that a thread hangs on, where nothing was said to the bot there yet. */
export async function threadStart(bot: Bot, { channel }: Message): Promise<Other> {
  if (!channel.isThread() || (await bot.conversations.get(`channel:${channel.id}`)) !== undefined) {
    return undefined;
  }

  const start = await fetched(async () => (await channel.fetchStarterMessage()) ?? undefined);
  if (start === undefined || start === 'hidden') return start;

  return start.author.bot ? undefined : writtenIn(bot, start);
}

/** Undefined for a message that there is not, `hidden` for one that the bot may not read. */
async function fetched(
  fetch: () => Promise<Message | undefined>,
): Promise<Message | 'hidden' | undefined> {
  try {
    return await fetch();
  } catch (error) {
    const isGone =
      error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;

    return isGone ? undefined : 'hidden';
  }
}
