// Replying to a message, or saying something else in what the bot replied before.

import { type Message, MessageFlags } from 'discord.js';
import { deleteAll } from '../delivery/delete-all.ts';
import { nonceFor } from '../delivery/nonce.ts';
import { replyOrSend } from '../delivery/reply-or-send.ts';
import { sendInForm } from '../delivery/send-in-form.ts';
import { changeOf, type OutgoingMessage, payloadOf } from '../reply/outgoing.ts';
import type { Bot } from '../state/bot.ts';

/**
 * Says something in the bot's own messages: as many as there are now are edited, those that are too many deleted, those
 * that are missing sent. The first of all is a reply, the others follow it. Resolves to their ids.
 *
 * @param event - What is answered.
 * @param earlier - Ids of what the bot said to the message before; none where it said nothing.
 */
export async function reply(
  bot: Bot,
  message: Message,
  event: string,
  earlier: readonly string[],
  messages: readonly OutgoingMessage[],
): Promise<readonly string[]> {
  const { channel } = message;
  if (!channel.isSendable()) return earlier;

  const send = (one: OutgoingMessage, index: number) =>
    channel.send({ ...payloadOf(one), ...nonceFor(event, index) });
  const isCard = async (id: string) =>
    (await channel.messages.fetch(id)).flags.has(MessageFlags.IsComponentsV2);

  const shown = await sendInForm(bot, channel.id, messages, async (one, index) => {
    const id = earlier[index];
    if (id === undefined) return index === 0 ? replyOrSend(message, event, one) : send(one, index);
    if (one.kind === 'card' || !(await isCard(id))) {
      return channel.messages.edit(id, changeOf(one));
    }

    // What was a card cannot become text: another message takes its place.
    await deleteAll(channel, [id]);
    return send(one, index);
  });
  await deleteAll(channel, earlier.slice(shown.length));

  return shown.map(({ id }) => id);
}
