// The slash command /ask (German: /frage).

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { messagesIn } from '../src/discord/catalogue/catalogue.ts';
import type { ChatInputCommand } from '../src/discord/commands/command.ts';
import { questionLimit } from '../src/discord/gate/admission.ts';
import { respond } from '../src/discord/respond.ts';
import { interactionSurface } from '../src/discord/surfaces/interaction-surface.ts';
import { namesAround } from '../src/discord/typed/names.ts';
import { questionFromText } from '../src/discord/typed/question-from-message.ts';

const en = messagesIn('en').ask;
const de = messagesIn('de').ask;

const ask: ChatInputCommand = {
  kind: 'chatInput',
  data: {
    type: ApplicationCommandType.ChatInput,
    name: en.name,
    name_localizations: { de: de.name },
    description: en.description,
    description_localizations: { de: de.description },
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: en.questionName,
        name_localizations: { de: de.questionName },
        description: en.questionDescription,
        description_localizations: { de: de.questionDescription },
        required: true,
        min_length: 1,
        max_length: questionLimit,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: en.privateName,
        name_localizations: { de: de.privateName },
        description: en.privateDescription,
        description_localizations: { de: de.privateDescription },
      },
    ],
  },

  async execute(interaction, bot) {
    const question = interaction.options.getString(en.questionName, true);
    const isPrivate = interaction.options.getBoolean(en.privateName) ?? false;
    const surface = interactionSurface(bot, interaction, isPrivate);

    const request = questionFromText(question, namesAround(interaction));

    await respond(bot, surface, {
      ...request,
      ...(request.kind === 'question' && { typed: question }),
    });
  },
};

export default ask;
