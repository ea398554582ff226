// Buttons of messages, and pressing them.

import { type APIButtonComponentWithCustomId, type APIMessage, ComponentType } from 'discord.js';

/** The buttons of a message that do something. */
export function buttonsOf({ components = [] }: APIMessage): APIButtonComponentWithCustomId[] {
  return components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.filter(
          (one): one is APIButtonComponentWithCustomId =>
            one.type === ComponentType.Button && 'custom_id' in one,
        )
      : [],
  );
}

/** The custom id of the button with that label; empty where there is none. */
export function buttonId(message: APIMessage, label: string): string {
  return buttonsOf(message).find((button) => button.label === label)?.custom_id ?? '';
}
