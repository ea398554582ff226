// A reply, or the same without one where Discord allows none.

import type { Message } from 'discord.js';
import { deliveryFaultOf } from '../reply/faults.ts';
import { type OutgoingMessage, payloadOf } from '../reply/outgoing.ts';
import { nonceFor } from './nonce.ts';

/** Without the permission to read the history a bot may write, but not reply. */
export async function replyOrSend(
  message: Message,
  event: string,
  said: OutgoingMessage,
): Promise<Message> {
  const payload = { ...payloadOf(said), ...nonceFor(event, 0) };

  try {
    return await message.reply({ ...payload, failIfNotExists: false });
  } catch (error) {
    if (deliveryFaultOf(error) !== 'no-reference' || !message.channel.isSendable()) throw error;

    return message.channel.send(payload);
  }
}
