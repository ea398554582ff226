// The kinds of components: buttons, selects and modals, one file a kind, found by the prefix of their custom id.

import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Bot } from '../state/bot.ts';
import type { CustomId } from './custom-id.ts';

/** An interaction that carries a custom id. */
export type ComponentInteraction = MessageComponentInteraction | ModalSubmitInteraction;

/** Handles the buttons, selects or modals whose custom id begins with its prefix. */
export interface Component {
  readonly prefix: string;
  /**
   * Acknowledges within three seconds. Everything that it needs stands in the id, so that it works after a restart.
   *
   * @returns false, with nothing acknowledged, where the id is none of its own any more
   */
  execute(interaction: ComponentInteraction, id: CustomId, bot: Bot): Promise<boolean>;
}
