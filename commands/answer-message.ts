// "Answer this" in the menu of a message (German: "Diese Frage beantworten").

import type { MessageCommand } from '../src/discord/commands/command.ts';
import { inMessageMenu } from '../src/discord/commands/menu.ts';
import { respond } from '../src/discord/respond.ts';
import { interactionSurface } from '../src/discord/surfaces/interaction-surface.ts';
import { textOfMessage } from '../src/discord/typed/message-text.ts';
import { namesIn } from '../src/discord/typed/names.ts';
import { questionFromText } from '../src/discord/typed/question-from-text.ts';

const answerMessage: MessageCommand = {
  kind: 'message',
  data: inMessageMenu(({ answer }) => answer),

  async execute(interaction, bot) {
    const { targetMessage } = interaction;
    const text = textOfMessage(targetMessage);
    const request = questionFromText(text, namesIn(targetMessage));

    await respond(bot, interactionSurface(bot, interaction, false), {
      ...request,
      ...(request.kind === 'question' && { typed: text }),
    });
  },
};

export default answerMessage;
