import { type Message, MessageReferenceType } from 'discord.js';
import type { Exchange } from '../../answer/answerer.ts';
import { detectLanguage } from '../../language/detection/detect-language.ts';
import type { Bot } from '../bot/bot.ts';
import { defaultConversationLimits, messageKey } from '../gate/conversations.ts';
import { deliveryFaultOf } from '../reply/faults.ts';
import type { OutgoingMessage } from '../reply/outgoing.ts';
import { languageOfLocale } from './locale.ts';
import { recoverExchange } from './recover-exchange.ts';
import type { Surface, SurfaceKind } from './surface.ts';
import { startTyping } from './typing.ts';

/** Messages before a direct message among which the bot looks for one of its own. */
const lookBack = 10;

/** The message that a message replies to, where it is a reply and Discord still has it. */
export function repliedMessage(message: Message): Message | undefined {
  const { reference } = message;
  if (reference?.type !== MessageReferenceType.Default || reference.messageId === undefined) {
    return undefined;
  }

  return message.channel.messages.cache.get(reference.messageId);
}

/**
 * A mention, a reply or a direct message as a way in.
 * @param question what it asks, where it asks something; it tells the asker's language better than the server does
 */
export async function messageSurface(
  bot: Bot,
  message: Message,
  question: string,
): Promise<Surface> {
  const { channel, client, guild } = message;
  const replied = repliedMessage(message);
  const repliedToBot = replied?.author.id === client.user.id ? replied : undefined;
  const usual = languageOfLocale(guild?.preferredLocale, bot.settings.language);
  const language = question === '' ? usual : await detectLanguage(question, usual);
  const isDirect = channel.isDMBased();
  const conversations = isDirect || channel.isThread() ? [`channel:${channel.id}`] : [];

  let looking: ReturnType<typeof lastMessageOfBot> | undefined;
  const lastOwn = () => {
    looking ??= lastMessageOfBot(message);
    return looking;
  };

  const known = (): readonly Exchange[] | undefined => {
    const keys = [...(repliedToBot ? [messageKey(repliedToBot.id)] : []), ...conversations];

    return keys.map((key) => bot.conversations.get(key)).find((found) => found !== undefined);
  };

  return {
    kind: kindOf(message, repliedToBot !== undefined),
    eventId: message.id,
    user: message.author.id,
    channel: channel.id,
    ...(guild === null ? {} : { guild: guild.id }),
    reader: language,
    hint: language,
    echoes: false,
    conversations,
    refusesPrivately: false,

    async history(signal) {
      const remembered = known();
      if (remembered !== undefined) return remembered;

      const reply = repliedToBot ?? (isDirect ? recent(await lastOwn()) : undefined);
      const exchange = reply && (await recoverExchange(reply, bot.answerer, signal));

      return exchange === undefined ? [] : [exchange];
    },

    async isFirstContact() {
      const isNew = isDirect && known() === undefined && (await lastOwn()) === undefined;

      // Somebody's second message may come before the first one is answered.
      return isNew && bot.seen.firstTime(`introduction:${channel.id}`);
    },

    acknowledge: async () => startTyping(channel),
    deliver: (messages) => replyAll(message, messages),
    refuse: async (messages) => {
      await replyAll(message, messages);
    },
  };
}

function kindOf({ channel }: Message, repliesToBot: boolean): SurfaceKind {
  if (channel.isDMBased()) return 'direct-message';
  if (channel.isThread()) return 'thread';

  return repliesToBot ? 'reply' : 'mention';
}

/** The first message as a reply, the others after it. */
async function replyAll(
  message: Message,
  [first, ...others]: readonly OutgoingMessage[],
): Promise<readonly string[]> {
  const { channel } = message;
  if (first === undefined || !channel.isSendable()) return [];

  const sent = [await replyOrSend(message, first)];
  for (const other of others) sent.push(await channel.send(other));

  return sent.map(({ id }) => id);
}

/** Without the permission to read the history a bot may write, but not reply. */
async function replyOrSend(message: Message, payload: OutgoingMessage): Promise<Message> {
  try {
    return await message.reply({ ...payload, failIfNotExists: false });
  } catch (error) {
    if (deliveryFaultOf(error) !== 'no-reference' || !message.channel.isSendable()) throw error;

    return message.channel.send(payload);
  }
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
