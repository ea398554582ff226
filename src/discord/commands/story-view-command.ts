// Slash commands that show one view of a story.

import { ApplicationCommandType } from 'discord.js';
import { keyOf } from '../views/story-key.ts';
import type { ViewName } from '../views/views.ts';
import type { ChatInputCommand } from './command.ts';
import { everywhere, labelled } from './labels.ts';
import { isPrivate, privateOption } from './private-option.ts';
import { show } from './show.ts';
import { storyChoices, storyMeant, storyName, storyOption, unknownStory } from './story-option.ts';

/**
 * A command that takes a story, the newest where none is named, and shows a view of it.
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

    async execute(interaction, bot) {
      await show(bot, interaction, isPrivate(interaction), (language) => {
        const desk = bot.answerer.desk();
        const typed = interaction.options.getString(storyName);
        const article = storyMeant(typed, desk);

        return article === undefined
          ? { say: [unknownStory(typed, desk, language)] }
          : { view, parts: [keyOf(article.slug)] };
      });
    },

    async autocomplete(interaction, bot) {
      const { value } = interaction.options.getFocused(true);
      await interaction.respond(storyChoices(value, bot.answerer.desk()));
    },
  };
}
