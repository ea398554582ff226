import { type Message, MessageType } from 'discord.js';
import { respond } from '../respond.ts';
import { messageSurface, repliedMessage } from '../surfaces/message-surface.ts';
import { type IncomingMessage, questionFromMessage } from '../surfaces/question-from-message.ts';
import type { Bot } from './bot.ts';

/** Answers a message when it asks the bot something. */
export async function onMessage(bot: Bot, message: Message): Promise<void> {
  const question = questionFromMessage(incoming(message), message.client.user.id);
  if (question.kind === 'none') return;

  const text = question.kind === 'question' ? question.text : '';
  await respond(bot, await messageSurface(bot, message, text), question);
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
