// What Discord is told of a command in the menu of a message.

import {
  ApplicationCommandType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { type CommandTexts, commandTexts } from '../catalogue/commands/command-texts.ts';
import { everywhere } from './labels.ts';

/** A command in the menu of every message, wherever the person sees it. */
export function inMessageMenu(
  of: (menu: CommandTexts['menu']) => string,
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: of(commandTexts.en.menu),
    name_localizations: { de: of(commandTexts.de.menu) },
    ...everywhere,
  };
}
