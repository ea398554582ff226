// Options of commands that name somebody who speaks in a story.

import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
} from 'discord.js';
import { countsOf } from '../../answer/look/quotes-of.ts';
import { speakersOf } from '../../answer/speech/story-speakers.ts';
import type { Language } from '../../language/language.ts';
import { capitalised } from '../../language/words/characters.ts';
import type { Article } from '../../story/article.ts';
import type { CommandTexts, Label } from '../catalogue/commands/command-texts.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import type { Bot } from '../state/bot.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import { fitting } from './choices.ts';
import { labelled } from './labels.ts';
import { isStoryTyped, storyChoices, storyHere } from './story-option.ts';

/** Characters that are taken: of a name, or of a statement. */
const longestName = 300;

/** An option for a name, as Discord is told. */
export function speakerOption(
  of: (texts: CommandTexts) => Label,
  required = false,
): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...labelled(of),
    required,
    min_length: 1,
    max_length: longestName,
    autocomplete: true,
  };
}

/** Suggests stories, or who speaks in the one that is meant, most quoted first. */
export async function suggestSpeakers(
  interaction: AutocompleteInteraction,
  bot: Bot,
): Promise<void> {
  const desk = bot.answerer.desk();
  const { value } = interaction.options.getFocused(true);
  if (isStoryTyped(interaction)) {
    await interaction.respond(storyChoices(value, desk));
    return;
  }

  const { story } = await storyHere(bot, interaction);
  const language = languageOfLocale(interaction.locale, bot.settings.language);
  await interaction.respond(story === undefined ? [] : choicesOf(value, story, language));
}

function choicesOf(typed: string, story: Article, language: Language) {
  const { counts } = viewTexts[language];
  const speakers = speakersOf(story).toSorted(
    (one, other) => other.utterances.length - one.utterances.length,
  );

  return fitting(
    typed,
    speakers.map((speaker) => ({
      name: `${capitalised(speaker.name)} (${counts(countsOf(story, speaker))})`,
      value: speaker.name,
    })),
  );
}
