// The slash command /compare (German: /vergleich).

import { ApplicationCommandType } from 'discord.js';
import { speakerMeant } from '../src/answer/look/speaker-meant.ts';
import type { ChatInputCommand } from '../src/discord/commands/command.ts';
import { everywhere, labelled } from '../src/discord/commands/labels.ts';
import { isPrivate, privateOption } from '../src/discord/commands/private-option.ts';
import { show } from '../src/discord/commands/show.ts';
import { speakerOption, suggestSpeakers } from '../src/discord/commands/speaker-option.ts';
import {
  storyMeant,
  storyName,
  storyOption,
  unknownStory,
} from '../src/discord/commands/story-option.ts';
import { respond } from '../src/discord/respond.ts';
import { interactionSurface } from '../src/discord/surfaces/interaction-surface.ts';
import { languageOfLocale } from '../src/discord/surfaces/locale.ts';
import { keyOf } from '../src/discord/views/story-key.ts';

const first = speakerOption(({ options }) => options.first, true);
const second = speakerOption(({ options }) => options.second, true);

const compare: ChatInputCommand = {
  kind: 'chatInput',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...labelled((texts) => texts.compare),
    ...everywhere,
    options: [first, second, storyOption, privateOption],
  },

  async execute(interaction, bot) {
    const { options } = interaction;
    const desk = bot.answerer.desk();
    const language = languageOfLocale(interaction.locale, bot.settings.language);
    const typed = options.getString(storyName);
    const article = storyMeant(typed, desk);
    const names = [first, second].map(({ name }) => options.getString(name, true));
    const speakers = names.flatMap((name) => {
      const meant = article && speakerMeant(name, language, article, desk);
      return meant?.kind === 'speakers' ? meant.speakers.slice(0, 1) : [];
    });

    // What names nobody is a statement: the story says of each of the two whether it is so.
    if (article !== undefined && speakers.length < names.length) {
      const surface = interactionSurface(bot, interaction, isPrivate(interaction));
      const text = names.join('\n');
      await respond(bot, surface, { kind: 'check', text, story: article.slug });
      return;
    }

    await show(bot, interaction, isPrivate(interaction), () =>
      article === undefined
        ? { say: [unknownStory(typed, desk, language)] }
        : {
            view: 'compare',
            parts: [article.slug, ...speakers.map(({ name }) => name)].map(keyOf),
          },
    );
  },

  autocomplete: suggestSpeakers,
};

export default compare;
