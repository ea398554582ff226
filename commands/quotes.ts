// The slash command /quotes (German: /zitate).

import { ApplicationCommandType } from 'discord.js';
import type { ChatInputCommand } from '../src/discord/commands/command.ts';
import { everywhere, labelled } from '../src/discord/commands/labels.ts';
import { isPrivate, privateOption } from '../src/discord/commands/private-option.ts';
import { quotesShown } from '../src/discord/commands/quotes-shown.ts';
import { show } from '../src/discord/commands/show.ts';
import { speakerOption, suggestSpeakers } from '../src/discord/commands/speaker-option.ts';
import {
  storyMeant,
  storyName,
  storyOption,
  unknownStory,
} from '../src/discord/commands/story-option.ts';

const speaker = speakerOption(({ options }) => options.speaker);

const quotes: ChatInputCommand = {
  kind: 'chatInput',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...labelled((texts) => texts.quotes),
    ...everywhere,
    options: [speaker, storyOption, privateOption],
  },

  async execute(interaction, bot) {
    await show(bot, interaction, isPrivate(interaction), (language) => {
      const desk = bot.answerer.desk();
      const typed = interaction.options.getString(storyName);
      const article = storyMeant(typed, desk);
      if (article === undefined) return { say: [unknownStory(typed, desk, language)] };

      return quotesShown(interaction.options.getString(speaker.name), language, article, desk);
    });
  },

  autocomplete: suggestSpeakers,
};

export default quotes;
