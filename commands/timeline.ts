// The slash command /timeline (German: /zeitleiste).

import { ApplicationCommandType } from 'discord.js';
import type { ChatInputCommand } from '../src/discord/commands/command.ts';
import { everywhere, labelled } from '../src/discord/commands/labels.ts';
import { isPrivate, privateOption } from '../src/discord/commands/private-option.ts';
import { show } from '../src/discord/commands/show.ts';
import {
  storyChoices,
  storyMeant,
  storyName,
  storyOption,
  unknownStory,
} from '../src/discord/commands/story-option.ts';
import { keyOf } from '../src/discord/views/story-key.ts';

const timeline: ChatInputCommand = {
  kind: 'chatInput',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...labelled((texts) => texts.timeline),
    ...everywhere,
    options: [storyOption, privateOption],
  },

  async execute(interaction, bot) {
    await show(bot, interaction, isPrivate(interaction), (language) => {
      const desk = bot.answerer.desk();
      const typed = interaction.options.getString(storyName);
      const article = storyMeant(typed, desk);

      return article === undefined
        ? { say: [unknownStory(typed, desk, language)] }
        : { view: 'timeline', parts: [keyOf(article.slug)] };
    });
  },

  async autocomplete(interaction, bot) {
    const { value } = interaction.options.getFocused(true);
    await interaction.respond(storyChoices(value, bot.answerer.desk()));
  },
};

export default timeline;
