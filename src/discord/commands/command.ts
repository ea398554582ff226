// The kinds of application commands: what a file of `commands/` exports.

import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../state/bot.ts';

/** A slash command; its file has its name. */
export interface ChatInputCommand {
  readonly kind: 'chatInput';
  /** As Discord is told. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Acknowledges within three seconds, then replies. */
  execute(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void>;
  /** Suggests values within three seconds; absent where no option asks for it. */
  autocomplete?(interaction: AutocompleteInteraction, bot: Bot): Promise<void>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly kind: 'message';
  /** As Discord is told. */
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** Acknowledges within three seconds, then replies. */
  execute(interaction: MessageContextMenuCommandInteraction, bot: Bot): Promise<void>;
}

/** An application command: the default export of a file in `commands/`. */
export type Command = ChatInputCommand | MessageCommand;

/** All commands. Two of different kinds may have the same name. */
export interface Commands {
  /** In the order of their files. */
  readonly all: readonly Command[];
  chatInput(name: string): ChatInputCommand | undefined;
  message(name: string): MessageCommand | undefined;
}

/** Commands by kind and name. */
export function commandsOf(all: readonly Command[]): Commands {
  const chatInput = all.filter((command) => command.kind === 'chatInput');
  const message = all.filter((command) => command.kind === 'message');

  return {
    all,
    chatInput: (name) => chatInput.find(({ data }) => data.name === name),
    message: (name) => message.find(({ data }) => data.name === name),
  };
}
