// What the bot said to a message, found again.

import type { Message } from 'discord.js';

/** Messages after a question among which its answer is looked for. */
const lookAhead = 50;

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
