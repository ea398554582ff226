// The option of a command by which nobody but the person sees the reply.

import {
  type APIApplicationCommandBooleanOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { Bot } from '../state/bot.ts';
import { serverOf } from '../state/server-of.ts';
import { labelled } from './labels.ts';

/** As Discord is told. */
export const privateOption: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...labelled(({ options }) => options.private),
};

/** Whether nobody else is to see the reply: as is said, else as the server's editors have chosen. */
export async function isPrivate(
  bot: Bot,
  { options, guildId }: ChatInputCommandInteraction,
): Promise<boolean> {
  return options.getBoolean(privateOption.name) ?? (await serverOf(bot, guildId)).isPrivate;
}
