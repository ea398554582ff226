// The option of a command that says which story is meant.

import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { StoryDesk } from '../../answer/desk.ts';
import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import { clip } from '../reply/clip.ts';
import type { Saying } from '../reply/saying.ts';
import type { Bot } from '../state/bot.ts';
import { serverOf } from '../state/server-of.ts';
import { storyOfChannel } from '../state/story-of-channel.ts';
import { parentOf } from '../surfaces/parent-of.ts';
import { fitting } from './choices.ts';
import { labelled } from './labels.ts';

/** The option's name, as Discord sends it. */
export const storyName = labelled(({ options }) => options.story).name;

/** As Discord is told. */
export const storyOption: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...labelled(({ options }) => options.story),
  autocomplete: true,
};

/** The stories that fit what was typed, newest first. */
export function storyChoices(typed: string, { stories }: StoryDesk) {
  const choices = stories.list().map(({ slug, title, outlet }) => ({
    name: [title ?? slug, ...(outlet === undefined ? [] : [outlet])].join(' · '),
    value: slug,
  }));

  return fitting(typed, choices);
}

/** Whether it is this option that is being typed. */
export function isStoryTyped(interaction: AutocompleteInteraction): boolean {
  return interaction.options.getFocused(true).name === storyName;
}

/**
 * The story that somebody means: the one chosen, the only one whose headline fits what was typed; where nothing was, the
 * one that the place is about, else the newest. Undefined where there is none.
 *
 * @param bound - Slug of the story that the place is about.
 */
export function storyMeant(
  typed: string | null,
  desk: StoryDesk,
  bound?: string,
): Article | undefined {
  const { stories } = desk;
  if (typed === null || typed.trim() === '') {
    return (bound === undefined ? undefined : stories.one(bound)) ?? stories.newest();
  }

  const chosen = stories.one(typed);
  if (chosen !== undefined) return chosen;

  const [only, ...others] = storyChoices(typed, desk);
  return only !== undefined && others.length === 0 ? stories.one(only.value) : undefined;
}

/** The story that a command is about: the one that is named, else the one of its channel, else the newest. */
export async function storyHere(
  bot: Bot,
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
): Promise<{
  readonly typed: string | null;
  readonly story: Article | undefined;
  /** Whether the channel is about one story. */
  readonly isBound: boolean;
}> {
  const typed = interaction.options.getString(storyName);
  const place = { channel: interaction.channelId ?? '', ...parentOf(interaction.channel) };
  const bound = storyOfChannel(bot, await serverOf(bot, interaction.guildId), place);
  const story = storyMeant(typed, bot.answerer.desk(), bound);

  return { typed, story, isBound: bound !== undefined };
}

/** Headlines that are named where none fits, and characters of each. */
const mostNamed = 5;
const longestNamed = 80;

/** What is said where no story is meant. */
export function unknownStory(
  typed: string | null,
  { stories }: StoryDesk,
  language: Language,
): Saying {
  const known = stories
    .list()
    .slice(0, mostNamed)
    .map(({ title, slug }) => clip(title ?? slug, longestNamed));

  return {
    kind: 'notice',
    text:
      typed === null
        ? viewTexts[language].noStory
        : viewTexts[language].unknownStory(clip(typed, longestNamed), known),
    language,
  };
}
