// The slash command /quotes (German: /zitate).

import { ApplicationCommandType } from 'discord.js';
import type { ChatInputCommand } from '../src/discord/commands/command.ts';
import { everywhere, labelled } from '../src/discord/commands/labels.ts';
import { privateOption } from '../src/discord/commands/private-option.ts';
import { quotesShown } from '../src/discord/commands/quotes-shown.ts';
import { showOfStory } from '../src/discord/commands/show.ts';
import { speakerOption, suggestSpeakers } from '../src/discord/commands/speaker-option.ts';
import { storyOption } from '../src/discord/commands/story-option.ts';

const speaker = speakerOption(({ options }) => options.speaker);

const quotes: ChatInputCommand = {
  kind: 'chatInput',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...labelled((texts) => texts.quotes),
    ...everywhere,
    options: [speaker, storyOption, privateOption],
  },

  execute: (interaction, bot) =>
    showOfStory(bot, interaction, (story, language, desk) =>
      quotesShown(interaction.options.getString(speaker.name), language, story, desk),
    ),

  autocomplete: suggestSpeakers,
};

export default quotes;
