// A slash command as a way in.

import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { type OutgoingMessage, payloadOf } from '../reply/outgoing.ts';
import { render } from '../reply/render.ts';
import type { Bot } from '../state/bot.ts';
import { languageOfLocale } from './locale.ts';
import { parentOf } from './parent-of.ts';
import type { Surface } from './surface.ts';

/** A slash command as a way in. */
export function interactionSurface(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
): Surface {
  const reader = languageOfLocale(interaction.locale, bot.settings.language);
  const hint = isPrivate ? reader : languageOfLocale(interaction.guildLocale, reader);
  const audience = isPrivate ? 'private' : 'public';
  const conversation = `command:${interaction.user.id}:${interaction.channelId}:${audience}`;
  const visibility: Visibility = isPrivate ? [MessageFlags.Ephemeral] : [];

  return {
    kind: 'command',
    eventId: interaction.id,
    user: interaction.user.id,
    channel: interaction.channelId,
    ...(interaction.guildId === null ? {} : { guild: interaction.guildId }),
    ...parentOf(interaction.channel),
    reader,
    hint,
    echoes: true,
    // Nobody can reply to a private answer.
    notesQuestion: !isPrivate,
    conversations: [conversation],
    refusesPrivately: true,
    history: async () => (await bot.conversations.get(conversation)) ?? [],
    isFirstContact: async () => false,

    async acknowledge() {
      await interaction.deferReply({ flags: visibility });
      return () => {};
    },

    async deliver(sayings) {
      const [first, ...others] = render(sayings);
      if (first === undefined) return [];

      const sent = [await interaction.editReply(payloadOf(first))];
      for (const other of others) sent.push(await interaction.followUp(seenBy(other, visibility)));

      return sent.map(({ id }) => id);
    },

    async refuse(sayings) {
      const [first, ...others] = render(sayings);
      if (first === undefined) return;

      await interaction.reply(seenBy(first, [MessageFlags.Ephemeral]));
      for (const other of others) {
        await interaction.followUp(seenBy(other, [MessageFlags.Ephemeral]));
      }
    },
  };
}

type Visibility = readonly MessageFlags.Ephemeral[];

function seenBy(message: OutgoingMessage, visibility: Visibility) {
  const payload = payloadOf(message);

  return { ...payload, flags: [payload.flags, ...visibility] };
}
