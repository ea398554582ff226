// A mention, a reply or a direct message as a way in.

import type { Message } from 'discord.js';
import { detectLanguage } from '../../language/detection/detect-language.ts';
import { present } from '../card/present.ts';
import { formIn } from '../delivery/send-in-form.ts';
import type { Request } from '../gate/request.ts';
import type { Saying } from '../reply/saying.ts';
import type { Bot } from '../state/bot.ts';
import type { Turn } from '../state/turns.ts';
import { repliedMessage } from '../typed/nearby-messages.ts';
import { kindOf } from './kind-of.ts';
import { languageOfLocale } from './locale.ts';
import { requireMayWrite } from './may-write.ts';
import { messageHistory } from './message-history.ts';
import { parentOf } from './parent-of.ts';
import { reply } from './reply.ts';
import type { Surface } from './surface.ts';
import { startTyping } from './typing.ts';

/** What is known of a message before it is answered. */
export interface Asking {
  /** Differs after each edit. */
  readonly eventId: string;
  /** What it asks; that tells the asker's language better than the server does. */
  readonly request: Request;
  /** What was said to it before it was edited. */
  readonly turn: Turn;
}

/** A message as a way in. */
export function messageSurface(
  bot: Bot,
  message: Message,
  { eventId, request, turn }: Asking,
): Surface {
  const { channel, client, guild } = message;
  const replied = repliedMessage(message);
  const repliedToBot = replied?.author.id === client.user.id ? replied : undefined;
  const usual = languageOfLocale(guild?.preferredLocale, bot.settings.language);
  const language = request.kind === 'question' ? detectLanguage(request.text, usual) : usual;
  const conversations = channel.isDMBased() || channel.isThread() ? [`channel:${channel.id}`] : [];
  const history = messageHistory(bot, message, repliedToBot, conversations);
  const isAnswered = turn.replies.length > 0;

  const say = async (sayings: readonly Saying[]) => {
    const messages = present(sayings, {
      form: formIn(bot, channel.id),
      stories: bot.answerer.desk().stories,
      asker: message.author.id,
    });
    turn.replies = await reply(bot, message, eventId, turn.replies, messages);
    turn.asked = JSON.stringify(request);
    turn.user = message.author.id;
    turn.isIntroduced = sayings.some(({ kind }) => kind === 'introduction');

    return turn.replies;
  };

  return {
    kind: kindOf(message, repliedToBot !== undefined),
    eventId,
    user: message.author.id,
    channel: channel.id,
    ...(guild === null ? {} : { guild: guild.id }),
    ...parentOf(channel),
    reader: language,
    hint: language,
    echoes: false,
    // The answer is a reply, and Discord keeps what it replies to.
    notesQuestion: false,
    staysInReach: true,
    turn,
    conversations,
    refusesPrivately: false,
    history: history.read,
    isFirstContact: async () =>
      isAnswered ? channel.isDMBased() && turn.isIntroduced : history.isFirstContact(),
    async acknowledge() {
      await requireMayWrite(bot, message, language);
      return bot.load.isHigh ? () => {} : startTyping(channel);
    },
    deliver: say,
    refuse: async (sayings) => {
      await say(sayings);
    },
  };
}
