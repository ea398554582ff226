// Showing that the bot types.

import type { Message } from 'discord.js';

/** Discord shows typing for ten seconds. */
const interval = 8_000;

/**
 * Shows that the bot types until the returned function is called. A failure ends it quietly: whether the bot may
 * write there is found out, and told, when it does.
 */
export function startTyping(channel: Message['channel']): () => void {
  if (!channel.isSendable()) return () => {};

  const type = () => channel.sendTyping().catch(() => clearInterval(timer));
  const timer = setInterval(type, interval);
  void type();

  return () => clearInterval(timer);
}
