// A message that calls the bot, answered.

import type { Message } from 'discord.js';
import { respond } from './respond.ts';
import type { Bot } from './state/bot.ts';
import type { Turn } from './state/turns.ts';
import { messageSurface } from './surfaces/message-surface.ts';
import type { Call } from './typed/call.ts';
import { readMessage } from './typed/read-message.ts';

/** A message as an event told of it: what is cached may be overwritten by an older response meanwhile. */
export interface SeenMessage {
  readonly message: Message;
  readonly call: Call;
  readonly content: string;
  /** When it was edited, in milliseconds; 0 where it never was. */
  readonly revision: number;
}

/** Answers what a message asks now, unless that was answered already. */
export async function answerMessage(
  bot: Bot,
  { message, call, content, revision }: SeenMessage,
  turn: Turn,
): Promise<void> {
  const request = await readMessage(bot, message, call, content);
  if (JSON.stringify(request) === turn.asked) return;

  const eventId = revision === 0 ? message.id : `${message.id}:${revision}`;
  await respond(bot, messageSurface(bot, message, { eventId, request, turn }), request);
}
