// A message as an event of the client.

import type { Message } from 'discord.js';
import { respond } from '../respond.ts';
import type { Bot } from '../state/bot.ts';
import { messageSurface } from '../surfaces/message-surface.ts';
import { readMessage } from '../surfaces/read-message.ts';

/** Answers a message when it asks the bot something. */
export async function onMessage(bot: Bot, message: Message): Promise<void> {
  const request = readMessage(message);
  if (request === undefined) return;

  const text = request.kind === 'question' ? request.text : '';
  await respond(bot, await messageSurface(bot, message, text), request);
}
