// What a message asks, read from what Discord says of it.

import {
  DiscordAPIError,
  type Message,
  MessageReferenceType,
  MessageType,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Request } from '../gate/request.ts';
import type { Bot } from '../state/bot.ts';
import { namesIn } from './names.ts';
import {
  callsBot,
  type IncomingMessage,
  type Other,
  questionFromMessage,
  type Written,
} from './question-from-message.ts';
import { readAttached } from './text-file.ts';

/** Whether a message may ask something of the bot; tells without asking Discord. */
export function isForBot(message: Message): boolean {
  return callsBot(callOf(message));
}

/**
 * What a message asks of the bot; undefined where it does not call it.
 *
 * @param content - As it was when the bot was told of it.
 */
export async function readMessage(
  bot: Bot,
  message: Message,
  content: string = message.content,
): Promise<Request | undefined> {
  return questionFromMessage({
    ...callOf(message),
    written: { ...writtenIn(bot, message), content },
    repliedTo: () => repliedOther(bot, message),
    threadStart: () => threadStart(bot, message),
  });
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

function callOf(message: Message): Pick<IncomingMessage, 'author' | 'place' | 'pings'> {
  return {
    author: authorOf(message),
    place: message.channel.isDMBased() ? 'direct-message' : 'guild',
    pings: pingsOf(message),
  };
}

function authorOf(message: Message): IncomingMessage['author'] {
  if (message.webhookId !== null) return 'webhook';
  if (message.author.bot) return 'bot';

  const isWritten = message.type === MessageType.Default || message.type === MessageType.Reply;
  return isWritten && !message.author.system ? 'person' : 'system';
}

function pingsOf({ mentions, guild, client }: Message): IncomingMessage['pings'] {
  if (mentions.users.has(client.user.id)) return 'bot';

  const role = guild?.roles.botRoleFor(client.user);
  return role != null && mentions.roles.has(role.id) ? 'role' : 'nobody';
}

function writtenIn({ settings }: Bot, message: Message): Written {
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

async function repliedOther(bot: Bot, message: Message): Promise<Other> {
  const messageId = repliedId(message);
  if (messageId === undefined) return undefined;

  const replied =
    repliedMessage(message) ?? (await fetched(() => message.channel.messages.fetch(messageId)));
  if (replied === undefined || replied === 'hidden') return 'hidden';

  // What was said to the bot is found among the exchanges.
  return replied.author.id === message.client.user.id ? undefined : writtenIn(bot, replied);
}

async function threadStart(bot: Bot, { channel }: Message): Promise<Other> {
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
