// A slash command, a button or a form as a way in.

import {
  type ChatInputCommandInteraction,
  InteractionContextType,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { present } from '../card/present.ts';
import { formIn, sendInForm } from '../delivery/send-in-form.ts';
import { messageKey } from '../gate/conversations.ts';
import { changeOf, type OutgoingMessage, payloadOf } from '../reply/outgoing.ts';
import type { Saying } from '../reply/saying.ts';
import type { Bot } from '../state/bot.ts';
import { languageOfLocale } from './locale.ts';
import { parentOf } from './parent-of.ts';
import { recoverExchange } from './recover-exchange.ts';
import type { Surface } from './surface.ts';

type AskingInteraction =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** A slash command, or a command in the menu of a message, as a way in. */
export function interactionSurface(
  bot: Bot,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  isPrivate: boolean,
): Surface {
  const audience = isPrivate ? 'private' : 'public';
  const conversation = `command:${interaction.user.id}:${interaction.channelId}:${audience}`;

  return {
    ...replying(bot, interaction, isPrivate),
    kind: 'command',
    conversations: [conversation],
    history: async () => (await bot.conversations.get(conversation)) ?? [],
  };
}

/** A question that is asked on from a message of the bot: by a button of it, or in a form that one opened. */
export function pressedSurface(
  bot: Bot,
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  origin: Message,
): Surface {
  const { channel, channelId } = interaction;
  const isPrivate = origin.flags.has(MessageFlags.Ephemeral);
  const goesOn = channel !== null && (channel.isDMBased() || channel.isThread());

  return {
    ...replying(bot, interaction, isPrivate),
    kind: 'button',
    conversations: goesOn && !isPrivate ? [`channel:${channelId}`] : [],
    async history(story, signal) {
      const known = await bot.conversations.get(messageKey(origin.id));
      if (known !== undefined) return known;

      const exchange = await recoverExchange(bot, origin, story, signal);
      return exchange === undefined ? [] : [exchange];
    },
  };
}

/** What all of them share: a reply to the interaction, which Discord shows under it without its question. */
function replying(
  bot: Bot,
  interaction: AskingInteraction,
  isPrivate: boolean,
): Omit<Surface, 'kind' | 'conversations' | 'history'> {
  const reader = languageOfLocale(interaction.locale, bot.settings.language);
  const hint = isPrivate ? reader : languageOfLocale(interaction.guildLocale, reader);
  const channel = interaction.channelId ?? '';
  const messagesOf = (sayings: readonly Saying[]) =>
    present(sayings, {
      form: formIn(bot, channel),
      stories: bot.answerer.desk().stories,
      ...(!isPrivate && { asker: interaction.user.id }),
    });
  const visibility: Visibility = isPrivate ? [MessageFlags.Ephemeral] : [];

  return {
    eventId: interaction.id,
    user: interaction.user.id,
    channel,
    ...(interaction.guildId === null ? {} : { guild: interaction.guildId }),
    ...parentOf(interaction.channel),
    reader,
    hint,
    echoes: true,
    // Nobody can reply to a private answer.
    notesQuestion: !isPrivate,
    staysInReach: !isPrivate && isBotThere(interaction),
    refusesPrivately: true,
    isFirstContact: async () => false,

    async acknowledge() {
      await interaction.deferReply({ flags: visibility });
      return () => {};
    },

    async deliver(sayings) {
      const sent = await sendInForm(bot, channel, messagesOf(sayings), (message, index) =>
        index === 0
          ? interaction.editReply(changeOf(message))
          : interaction.followUp(seenBy(message, visibility)),
      );

      return sent.map(({ id }) => id);
    },

    async refuse(sayings) {
      await sendInForm<unknown>(bot, channel, messagesOf(sayings), (message, index) => {
        const hidden = seenBy(message, [MessageFlags.Ephemeral]);
        return index === 0 ? interaction.reply(hidden) : interaction.followUp(hidden);
      });
    },
  };
}

/** Where only the person has installed the bot, it writes by the interaction's token alone, for fifteen minutes. */
function isBotThere(interaction: AskingInteraction): boolean {
  return interaction.inCachedGuild() || interaction.context === InteractionContextType.BotDM;
}

type Visibility = readonly MessageFlags.Ephemeral[];

function seenBy(message: OutgoingMessage, visibility: Visibility) {
  const payload = payloadOf(message);

  return { ...payload, flags: [payload.flags, ...visibility] };
}
