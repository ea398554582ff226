// A mention, a reply or a direct message as a way in.

import type { Message } from 'discord.js';
import { detectLanguage } from '../../language/detection/detect-language.ts';
import { render } from '../reply/render.ts';
import type { Bot } from '../state/bot.ts';
import { languageOfLocale } from './locale.ts';
import { messageHistory } from './message-history.ts';
import { repliedMessage } from './read-message.ts';
import { replyAll } from './send-message.ts';
import type { Surface, SurfaceKind } from './surface.ts';
import { startTyping } from './typing.ts';

/** @param question what it asks, where it asks something; it tells the asker's language better than the server does */
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
  const conversations = channel.isDMBased() || channel.isThread() ? [`channel:${channel.id}`] : [];
  const history = messageHistory(bot, message, repliedToBot, conversations);

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
    history: (signal) => history.read(signal),
    isFirstContact: () => history.isFirstContact(),
    acknowledge: async () => (bot.load.isHigh ? () => {} : startTyping(channel)),
    deliver: (sayings) => replyAll(message, render(sayings)),
    refuse: async (sayings) => {
      await replyAll(message, render(sayings));
    },
  };
}

function kindOf({ channel }: Message, repliesToBot: boolean): SurfaceKind {
  if (channel.isDMBased()) return 'direct-message';
  if (channel.isThread()) return 'thread';

  return repliesToBot ? 'reply' : 'mention';
}
