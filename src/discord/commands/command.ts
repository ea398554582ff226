import type {
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../state/bot.ts';

/** An application command: the default export of a file in `commands/` that has its name. */
export interface Command {
  /** As Discord is told. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Acknowledges within three seconds, then replies. */
  execute(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void>;
}
