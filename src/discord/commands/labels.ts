// What Discord is told of every command: its names in all languages, and where it can be used.

import {
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
} from 'discord.js';
import {
  type CommandTexts,
  commandTexts,
  type Label,
} from '../catalogue/commands/command-texts.ts';

/** Name and description of a command or an option. */
export interface Labelled {
  readonly name: string;
  readonly name_localizations: LocalizationMap;
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

/** A label in all languages. Discord sends names back in English. */
export function labelled(of: (texts: CommandTexts) => Label): Labelled {
  const { name, description } = of(commandTexts.en);
  const german = of(commandTexts.de);

  return {
    name,
    name_localizations: { de: german.name },
    description,
    description_localizations: { de: german.description },
  };
}

/** In servers, direct messages and groups, also where only the person has installed the bot. */
export const everywhere = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
