// The slash command /ask (German: /frage).

import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { within } from '../src/base/abort.ts';
import { fitting } from '../src/discord/commands/choices.ts';
import type { ChatInputCommand } from '../src/discord/commands/command.ts';
import { everywhere, labelled } from '../src/discord/commands/labels.ts';
import { isPrivate, privateOption } from '../src/discord/commands/private-option.ts';
import {
  isStoryTyped,
  storyChoices,
  storyHere,
  storyMeant,
  storyName,
  storyOption,
  unknownStory,
} from '../src/discord/commands/story-option.ts';
import { questionLimit } from '../src/discord/gate/workable.ts';
import { respond } from '../src/discord/respond.ts';
import { interactionSurface } from '../src/discord/surfaces/interaction-surface.ts';
import { languageOfLocale } from '../src/discord/surfaces/locale.ts';
import { namesAround } from '../src/discord/typed/names.ts';
import { questionFromText } from '../src/discord/typed/question-from-text.ts';

const question = labelled(({ options }) => options.question);

/** Stories of which questions are suggested where none is chosen, newest first. */
const mostStories = 5;

/** Milliseconds that suggestions wait for questions to be tried; Discord waits for three seconds. */
const patience = 1_000;

const ask: ChatInputCommand = {
  kind: 'chatInput',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...labelled((texts) => texts.ask),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...question,
        required: true,
        min_length: 1,
        max_length: questionLimit,
        autocomplete: true,
      },
      storyOption,
      privateOption,
    ],
  },

  async execute(interaction, bot) {
    const text = interaction.options.getString(question.name, true);
    const surface = interactionSurface(bot, interaction, await isPrivate(bot, interaction));
    const typed = interaction.options.getString(storyName);
    const story = typed === null ? undefined : storyMeant(typed, bot.answerer.desk());
    if (typed !== null && story === undefined) {
      await surface.refuse([unknownStory(typed, bot.answerer.desk(), surface.reader)]);
      return;
    }

    const request = questionFromText(text, namesAround(interaction));

    await respond(bot, surface, {
      ...request,
      ...(request.kind === 'question' && {
        typed: text,
        ...(story && { story: story.slug, stays: true }),
      }),
    });
  },

  async autocomplete(interaction, bot) {
    const desk = bot.answerer.desk();
    const { value } = interaction.options.getFocused(true);
    if (isStoryTyped(interaction)) {
      await interaction.respond(storyChoices(value, desk));
      return;
    }

    const language = languageOfLocale(interaction.locale, bot.settings.language);
    const { typed, story, isBound } = await storyHere(bot, interaction);
    const isOne = typed !== null || isBound;
    const stories = isOne && story ? [story] : desk.stories.list().slice(0, mostStories);
    const findings = stories.map((story) => desk.questions(story, language));
    await within(patience, Promise.all(findings.map(({ done }) => done)));
    const questions = new Set(findings.flatMap((finding) => finding.questions));

    await interaction.respond(
      fitting(
        value,
        [...questions].map((name) => ({ name, value: name })),
      ),
    );
  },
};

export default ask;
