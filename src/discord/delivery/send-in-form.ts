// Sending a card, or the same as text where Discord refuses it.

import type { AnswerForm } from '../../config/discord.ts';
import { isFormRefused } from '../reply/faults.ts';
import type { OutgoingMessage } from '../reply/outgoing.ts';
import type { Bot } from '../state/bot.ts';
import { type IncidentListeners, tellIncident } from '../state/incidents.ts';

type Sending = Pick<Bot, 'plain' | 'settings'> & IncidentListeners;

/** How messages look in a channel now. */
export function formIn(
  { plain, settings }: Pick<Bot, 'plain' | 'settings'>,
  channel: string,
): AnswerForm {
  return plain.has(channel) ? 'text' : settings.answerForm;
}

/**
 * Says something in the form that a channel takes now. Where a card is refused for what it is made of it is said as
 * text, and so is what is said there for a while.
 */
export async function inForm<Result>(
  sending: Sending,
  channel: string,
  say: (form: AnswerForm) => Promise<Result>,
): Promise<Result> {
  const form = formIn(sending, channel);
  try {
    return await say(form);
  } catch (error) {
    if (form === 'text' || !isFormRefused(error)) throw error;

    noteRefusal(sending, channel, error);
    return say('text');
  }
}

function noteRefusal(sending: Sending, channel: string, error: unknown): void {
  sending.plain.note(channel);
  tellIncident(sending, 'form-refused', error);
}

/**
 * Sends messages one after the other. A card that is refused for what it is made of goes as text, and so does what is
 * sent to the channel for a while.
 *
 * @param send - Sends one message; told how many were sent before.
 */
export async function sendInForm<Sent>(
  sending: Sending,
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

      noteRefusal(sending, channel, error);
      for (const text of message.asText()) sent.push(await send(text, sent.length));
    }
  }

  return sent;
}
