// Taking an answer away: its asker may.

import { messagesIn } from '../catalogue/catalogue.ts';
import type { Component } from '../components/component.ts';
import { messageKey } from '../gate/conversations.ts';
import { forget } from '../remember.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import { toldToOne } from './tell.ts';

/** Deletes an answer for whoever asked for it, and what is remembered of it. */
export const dismiss: Component = {
  prefix: 'dismiss',

  async execute(interaction, { version, parts: [asker] }, bot) {
    if (version !== 1 || !interaction.isButton()) return false;

    if (interaction.user.id !== asker) {
      const { card } = messagesIn(languageOfLocale(interaction.locale, bot.settings.language));
      await interaction.reply(toldToOne(card.onlyAsker));
      return true;
    }

    const { message, channelId } = interaction;
    await interaction.deferUpdate();
    await interaction.deleteReply();
    await bot.sent.forget([message.id]);
    const last = (await bot.conversations.get(messageKey(message.id)))?.at(-1);
    await forget(bot, [`channel:${channelId}`], [message.id], last?.question);
    return true;
  },
};
