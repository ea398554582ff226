// Sending what the bot says in answer to a message, changing it, taking it back.

import { type Message, MessageFlags } from 'discord.js';
import { nonceFor } from '../delivery/nonce.ts';
import { sendInForm } from '../delivery/send-in-form.ts';
import { deliveryFaultOf } from '../reply/faults.ts';
import { changeOf, type OutgoingMessage, payloadOf } from '../reply/outgoing.ts';
import type { Bot } from '../state/bot.ts';

/** Messages after a question among which its answer is looked for. */
const lookAhead = 50;

/** The first message as a reply, the others after it. Resolves to their ids. @param event what is answered */
export async function replyAll(
  bot: Bot,
  message: Message,
  event: string,
  messages: readonly OutgoingMessage[],
): Promise<readonly string[]> {
  const { channel } = message;
  if (!channel.isSendable()) return [];

  const sent = await sendInForm(bot, channel.id, messages, (one, index) =>
    index === 0
      ? replyOrSend(message, event, one)
      : channel.send({ ...payloadOf(one), ...nonceFor(event, index) }),
  );

  return sent.map(({ id }) => id);
}

/**
 * Says something else in the bot's own messages: as many as there are now are edited, those that are too many deleted,
 * those that are missing sent. Resolves to their ids.
 */
export async function replaceAll(
  bot: Bot,
  { channel }: Message,
  event: string,
  earlier: readonly string[],
  messages: readonly OutgoingMessage[],
): Promise<readonly string[]> {
  if (!channel.isSendable()) return earlier;

  const send = (message: OutgoingMessage, index: number) =>
    channel.send({ ...payloadOf(message), ...nonceFor(event, index) });
  const shown = await sendInForm(bot, channel.id, messages, async (message, index) => {
    const id = earlier[index];
    if (id === undefined) return send(message, index);

    if (message.kind === 'card' || !(await isCard(channel, id))) {
      return channel.messages.edit(id, changeOf(message));
    }

    // What was a card cannot become text: another message takes its place.
    await deleteAll(channel, [id]);
    return send(message, index);
  });
  await deleteAll(channel, earlier.slice(shown.length));

  return shown.map(({ id }) => id);
}

async function isCard(channel: Message['channel'], id: string): Promise<boolean> {
  const { flags } = await channel.messages.fetch(id);

  return flags.has(MessageFlags.IsComponentsV2);
}

/** Deletes messages of the bot, but for those that somebody deleted already. */
export async function deleteAll(
  channel: Message['channel'],
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    try {
      await channel.messages.delete(id);
    } catch (error) {
      if (deliveryFaultOf(error) !== 'gone') throw error;
    }
  }
}

/**
 * The ids of the bot's messages that reply to a message: the reply, and what the bot wrote next without replying. None
 * where they are too far away, or the history may not be read.
 */
export async function repliesTo({ id, channel, client }: Message): Promise<readonly string[]> {
  const after = await channel.messages
    .fetch({ after: id, limit: lookAhead, cache: false })
    .catch(() => undefined);
  const oldestFirst = [...(after?.values() ?? [])].reverse();
  const isOwn = ({ author }: Message) => author.id === client.user.id;
  const first = oldestFirst.findIndex(
    (message) => isOwn(message) && message.reference?.messageId === id,
  );
  if (first < 0) return [];

  const following = oldestFirst.slice(first + 1);
  const end = following.findIndex(
    (message) =>
      !isOwn(message) || message.reference !== null || message.interactionMetadata !== null,
  );
  const others = end < 0 ? following : following.slice(0, end);

  return [...oldestFirst.slice(first, first + 1), ...others].map((message) => message.id);
}

/** Without the permission to read the history a bot may write, but not reply. */
async function replyOrSend(
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
