// "Check against the story" in the menu of a message (German: "Mit dem Artikel prüfen").

import type { MessageCommand } from '../src/discord/commands/command.ts';
import { inMessageMenu } from '../src/discord/commands/menu.ts';
import { respond } from '../src/discord/respond.ts';
import { interactionSurface } from '../src/discord/surfaces/interaction-surface.ts';
import { textOfMessage } from '../src/discord/typed/message-text.ts';

const checkMessage: MessageCommand = {
  kind: 'message',
  data: inMessageMenu(({ check }) => check),

  async execute(interaction, bot) {
    const text = textOfMessage(interaction.targetMessage);
    // Nobody is shown up before others: whoever wants to know is told alone.
    await respond(bot, interactionSurface(bot, interaction, true), { kind: 'check', text });
  },
};

export default checkMessage;
