// Sending what the bot says in answer to a message.

import type { Message } from 'discord.js';
import { nonceFor } from '../delivery/nonce.ts';
import { deliveryFaultOf } from '../reply/faults.ts';
import { type OutgoingMessage, payloadOf } from '../reply/outgoing.ts';

/** The first message as a reply, the others after it. */
export async function replyAll(
  message: Message,
  [first, ...others]: readonly OutgoingMessage[],
): Promise<readonly string[]> {
  const { channel } = message;
  if (first === undefined || !channel.isSendable()) return [];

  const sent = [await replyOrSend(message, first)];
  for (const [index, other] of others.entries()) {
    sent.push(await channel.send({ ...payloadOf(other), ...nonceFor(message.id, index + 1) }));
  }

  return sent.map(({ id }) => id);
}

/** Without the permission to read the history a bot may write, but not reply. */
async function replyOrSend(message: Message, said: OutgoingMessage): Promise<Message> {
  const payload = { ...payloadOf(said), ...nonceFor(message.id, 0) };

  try {
    return await message.reply({ ...payload, failIfNotExists: false });
  } catch (error) {
    if (deliveryFaultOf(error) !== 'no-reference' || !message.channel.isSendable()) throw error;

    return message.channel.send(payload);
  }
}
