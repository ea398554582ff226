// What was said before a message: remembered, or read back from Discord after a restart.

import type { Message } from 'discord.js';
import type { Exchange } from '../../answer/answerer.ts';
import { defaultConversationLimits, messageKey } from '../gate/conversations.ts';
import type { Bot } from '../state/bot.ts';
import { recoverExchange } from './recover-exchange.ts';

/** Messages before a direct message among which the bot looks for one of its own. */
const lookBack = 10;

/** How a message stands to what was said before it. */
export interface MessageHistory {
  /** Oldest first; the same when it is read again after others have followed. @param story - As for `Surface`. */
  read(story: string | undefined, signal: AbortSignal): Promise<readonly Exchange[]>;
  /** Whether a direct message is the first that this person writes to the bot. */
  isFirstContact(): Promise<boolean>;
}

/**
 * @param replied - The message of the bot that it replies to, where it does.
 * @param conversations - Keys of the conversation that it belongs to without a reply.
 */
export function messageHistory(
  bot: Bot,
  message: Message,
  replied: Message | undefined,
  conversations: readonly string[],
): MessageHistory {
  const isDirect = message.channel.isDMBased();
  let looking: ReturnType<typeof lastMessageOfBot> | undefined;
  const lastOwn = () => {
    looking ??= lastMessageOfBot(message);
    return looking;
  };
  const find = async (): Promise<readonly Exchange[] | undefined> => {
    const keys = [...(replied ? [messageKey(replied.id)] : []), ...conversations];
    const found = await Promise.all(keys.map((key) => bot.conversations.get(key)));

    return found.find((exchanges) => exchanges !== undefined);
  };
  let finding: ReturnType<typeof find> | undefined;
  const known = () => {
    finding ??= find();
    return finding;
  };
  const recovered = async (story: string | undefined, signal: AbortSignal) => {
    const reply = replied ?? (isDirect ? recent(await lastOwn()) : undefined);
    const exchange = reply && (await recoverExchange(bot, reply, story, signal));

    return exchange === undefined ? [] : [exchange];
  };

  return {
    async read(story, signal) {
      const key = `before:${message.id}`;
      const kept = await bot.conversations.get(key);
      if (kept !== undefined) return kept;

      const exchanges = (await known()) ?? (await recovered(story, signal));
      await bot.conversations.keep([key], exchanges);

      return exchanges;
    },

    async isFirstContact() {
      const isNew = isDirect && (await known()) === undefined && (await lastOwn()) === undefined;

      // Somebody's second message may come before the first one is answered.
      return isNew && bot.seen.firstTime(`introduction:${message.channel.id}`);
    },
  };
}

/**
 * The bot's last message before this one, preferably one that replies to something. Undefined when there is none
 * nearby, null when that cannot be found out.
 */
async function lastMessageOfBot(message: Message): Promise<Message | undefined | null> {
  const { channel, client } = message;

  try {
    const options = { limit: lookBack, before: message.id, cache: false };
    const earlier = await channel.messages.fetch(options);
    const own = earlier.filter(({ author }) => author.id === client.user.id);

    return own.find(({ reference }) => reference !== null) ?? own.first();
  } catch {
    return null;
  }
}

/** A message that is young enough for what comes next to refer to it without a word. */
function recent(message: Message | undefined | null): Message | undefined {
  const oldest = Date.now() - defaultConversationLimits.age;

  return message && message.createdTimestamp > oldest ? message : undefined;
}
