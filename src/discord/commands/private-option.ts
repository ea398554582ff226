// The option of a command by which nobody but the person sees the reply.

import {
  type APIApplicationCommandBooleanOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { labelled } from './labels.ts';

/** As Discord is told. */
export const privateOption: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...labelled(({ options }) => options.private),
};

/** Whether nobody else is to see the reply. */
export function isPrivate({ options }: ChatInputCommandInteraction): boolean {
  return options.getBoolean(privateOption.name) ?? false;
}
