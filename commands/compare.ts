// The slash command /compare (German: /vergleich).

import { ApplicationCommandType } from 'discord.js';
import { speakerMeant } from '../src/answer/look/speaker-meant.ts';
import type { ChatInputCommand } from '../src/discord/commands/command.ts';
import { everywhere, labelled } from '../src/discord/commands/labels.ts';
import { privateOption } from '../src/discord/commands/private-option.ts';
import { showOfStory } from '../src/discord/commands/show.ts';
import { speakerOption, suggestSpeakers } from '../src/discord/commands/speaker-option.ts';
import { storyOption } from '../src/discord/commands/story-option.ts';
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

  execute: (interaction, bot) =>
    showOfStory(bot, interaction, (story, language, desk) => {
      const names = [first, second].map(({ name }) => interaction.options.getString(name, true));
      const speakers = names.flatMap((name) => {
        const meant = speakerMeant(name, language, story, desk);
        return meant.kind === 'speakers' ? meant.speakers.slice(0, 1) : [];
      });

      // What names nobody is a statement: the story says of each of the two whether it is so.
      return speakers.length < names.length
        ? { request: { kind: 'check', text: names.join('\n'), story: story.slug } }
        : { view: 'compare', parts: [story.slug, ...speakers.map(({ name }) => name)].map(keyOf) };
    }),

  autocomplete: suggestSpeakers,
};

export default compare;
