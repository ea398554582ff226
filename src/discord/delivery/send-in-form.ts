// Sending a card, or the same as text where Discord refuses it.

import type { AnswerForm } from '../../config/discord.ts';
import { isFormRefused } from '../reply/faults.ts';
import type { OutgoingMessage } from '../reply/outgoing.ts';
import type { Bot } from '../state/bot.ts';

type Sending = Pick<Bot, 'plain' | 'log' | 'settings'>;

/** How messages look in a channel now. */
export function formIn({ plain, settings }: Sending, channel: string): AnswerForm {
  return plain.has(channel) ? 'text' : settings.answerForm;
}

/**
 * Sends messages one after the other. A card that is refused for what it is made of goes as text, and so does what is
 * sent to the channel for a while.
 *
 * @param send - Sends one message; told how many were sent before.
 */
export async function sendInForm<Sent>(
  { plain, log }: Sending,
  channel: string,
  messages: readonly OutgoingMessage[],
  send: (message: OutgoingMessage, index: number) => Promise<Sent>,
): Promise<readonly Sent[]> {
  const sent: Sent[] = [];

  for (const message of messages) {
    try {
      sent.push(await send(message, sent.length));
    } catch (error) {
      if (message.kind !== 'card' || message.asText === undefined || !isFormRefused(error)) {
        throw error;
      }

      plain.note(channel);
      log.warn({ err: error }, 'A card was refused: plain text is sent there for an hour');
      for (const text of message.asText()) sent.push(await send(text, sent.length));
    }
  }

  return sent;
}
