// Asking to be told when a story says more of what was asked in vain.

import { type Message, MessageFlags } from 'discord.js';
import type { Language } from '../../language/language.ts';
import { dayOf } from '../../library/gaps/gap-desk.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import type { Component } from '../components/component.ts';
import { missedIn } from '../gaps/happenings.ts';
import type { Bot } from '../state/bot.ts';
import { serverOf } from '../state/server-of.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import { exchangeOf } from './answered-here.ts';

/** Notes that whoever presses it is to be told. */
export const wait: Component = {
  prefix: 'wait',

  async execute(interaction, { version }, bot) {
    if (version !== 1 || !interaction.isButton()) return false;

    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { message, guildId, user } = interaction;
    const language = languageOfLocale(interaction.locale, bot.settings.language);
    const { card } = messagesIn(language);
    const isNoted = guildId !== null && (await note(bot, message, guildId, user.id, language));
    await interaction.editReply({
      content: isNoted ? card.waiting : card.noWaiting,
      allowedMentions: { parse: [] },
    });
    return true;
  },
};

/** Whether there is something to wait for. */
async function note(
  bot: Bot,
  message: Message,
  server: string,
  person: string,
  language: Language,
): Promise<boolean> {
  if (!(await serverOf(bot, server)).gapDesk) return false;

  const exchange = await exchangeOf(bot, message);
  const missed = exchange === undefined ? [] : missedIn(exchange, bot.answerer.desk());
  const day = dayOf(Date.now());
  for (const one of missed) await bot.gaps.wait({ ...one, server, day, person, language });

  return missed.length > 0;
}
