// What a message asks, read from what Discord says of it.

import { type Message, MessageReferenceType, MessageType } from 'discord.js';
import type { Request } from '../gate/request.ts';
import { type IncomingMessage, questionFromMessage } from './question-from-message.ts';

/** What a message asks of the bot; undefined where it does not call it. */
export function readMessage(message: Message): Request | undefined {
  return questionFromMessage(incoming(message), message.client.user.id);
}

/** The message that a message replies to, where it is a reply and Discord still has it. */
export function repliedMessage(message: Message): Message | undefined {
  const { reference } = message;
  if (reference?.type !== MessageReferenceType.Default || reference.messageId === undefined) {
    return undefined;
  }

  return message.channel.messages.cache.get(reference.messageId);
}

function incoming(message: Message): IncomingMessage {
  const botId = message.client.user.id;
  const replied = repliedMessage(message);

  return {
    content: message.content,
    author: authorOf(message),
    place: message.channel.isDMBased() ? 'direct-message' : 'guild',
    pingsBot: message.mentions.users.has(botId),
    ...(replied === undefined
      ? {}
      : {
          repliedTo: {
            author: replied.author.id === botId ? 'this-bot' : 'other',
            content: replied.content,
          },
        }),
  };
}

function authorOf(message: Message): IncomingMessage['author'] {
  if (message.webhookId !== null) return 'webhook';
  if (message.author.bot) return 'bot';

  const isWritten = message.type === MessageType.Default || message.type === MessageType.Reply;
  return isWritten && !message.author.system ? 'person' : 'system';
}
