// Slash commands that show one view of a story.

import { ApplicationCommandType } from 'discord.js';
import { keyOf } from '../views/story-key.ts';
import type { ViewName } from '../views/views.ts';
import type { ChatInputCommand } from './command.ts';
import { everywhere, labelled } from './labels.ts';
import { privateOption } from './private-option.ts';
import { showOfStory } from './show.ts';
import { storyChoices, storyOption } from './story-option.ts';

/**
 * A command that takes a story, the one of its channel or the newest where none is named, and shows a view of it.
 *
 * @param textsOf - Its name and what it does, by language.
 */
export function storyViewCommand(
  view: ViewName,
  textsOf: Parameters<typeof labelled>[0],
): ChatInputCommand {
  return {
    kind: 'chatInput',
    data: {
      type: ApplicationCommandType.ChatInput,
      ...labelled(textsOf),
      ...everywhere,
      options: [storyOption, privateOption],
    },

    execute: (interaction, bot) =>
      showOfStory(bot, interaction, ({ slug }) => ({ view, parts: [keyOf(slug)] })),

    async autocomplete(interaction, bot) {
      const { value } = interaction.options.getFocused(true);
      await interaction.respond(storyChoices(value, bot.answerer.desk()));
    },
  };
}
