// The slash command /article (German: /beitrag), for editors.

import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { UserError } from '../src/base/errors.ts';
import type { CommandTexts } from '../src/discord/catalogue/commands/command-texts.ts';
import { viewTexts } from '../src/discord/catalogue/views/view-texts.ts';
import type { ChatInputCommand } from '../src/discord/commands/command.ts';
import { labelled } from '../src/discord/commands/labels.ts';
import {
  storyChoices,
  storyMeant,
  storyName,
  storyOption,
} from '../src/discord/commands/story-option.ts';
import { addNote, topicChoices } from '../src/discord/editing/add-note.ts';
import { addStory } from '../src/discord/editing/add-story.ts';
import { bindChannel, unbindChannel } from '../src/discord/editing/bind-channel.ts';
import {
  deskOf,
  type Editing,
  type EditorReply,
  replyToEditor,
  said,
} from '../src/discord/editing/editor-reply.ts';
import { listStories, showStory } from '../src/discord/editing/look-at-stories.ts';
import { topicName } from '../src/discord/editing/option-names.ts';
import { showGaps } from '../src/discord/editing/show-gaps.ts';
import { askForRemoval, bringBack } from '../src/discord/editing/take-away.ts';
import { isEditor } from '../src/discord/editing/who.ts';
import { clip } from '../src/discord/reply/clip.ts';
import { serverOf } from '../src/discord/state/server-of.ts';
import type { Article } from '../src/story/article.ts';

type Action = keyof CommandTexts['articleActions'];

/** Those that change the stories of all servers. */
const changing: readonly string[] = ['add', 'note', 'reindex', 'remove', 'undo'] satisfies Action[];

const longestName = 80;

const requiredStory = { ...storyOption, required: true };

const channelOption = {
  type: ApplicationCommandOptionType.Channel as const,
  ...labelled(({ options }) => options.channel),
  channel_types: [
    ChannelType.GuildText as const,
    ChannelType.GuildAnnouncement as const,
    ChannelType.PublicThread as const,
    ChannelType.PrivateThread as const,
    ChannelType.GuildForum as const,
  ],
};

const article: ChatInputCommand = {
  kind: 'chatInput',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...labelled((texts) => texts.article),
    // What Discord hides by default; who may is looked at on each use.
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    options: [
      subcommand('add', [
        {
          type: ApplicationCommandOptionType.Attachment,
          ...labelled(({ options }) => options.file),
        },
        {
          type: ApplicationCommandOptionType.String,
          ...labelled(({ options }) => options.address),
          max_length: 2000,
        },
        {
          type: ApplicationCommandOptionType.Boolean,
          ...labelled(({ options }) => options.replace),
        },
      ]),
      subcommand('list'),
      subcommand('show', [requiredStory]),
      subcommand('gaps', [storyOption]),
      subcommand('note', [
        requiredStory,
        {
          type: ApplicationCommandOptionType.String,
          ...labelled(({ options }) => options.note),
          required: true,
          max_length: 1000,
        },
        {
          type: ApplicationCommandOptionType.String,
          ...labelled(({ options }) => options.topic),
          autocomplete: true,
        },
      ]),
      subcommand('reindex', [requiredStory]),
      subcommand('remove', [requiredStory]),
      subcommand('undo'),
      subcommand('use', [requiredStory, channelOption]),
      subcommand('unuse', [channelOption]),
    ],
  },

  async execute(interaction, bot) {
    const action = interaction.options.getSubcommand(true);
    const changes = changing.includes(action);

    await replyToEditor(bot, interaction, { name: `article ${action}`, changes }, (editing) =>
      act(editing, interaction, action),
    );
  },

  async autocomplete(interaction, bot) {
    const isAllowed = isEditor(interaction, await serverOf(bot, interaction.guildId));
    const { name, value } = interaction.options.getFocused(true);
    const choices = async () =>
      name === topicName
        ? topicChoices(value, bot, interaction.guildId ?? '')
        : storyChoices(value, bot.answerer.desk());
    await interaction.respond(isAllowed ? await choices() : []);
  },
};

export default article;

function subcommand(
  action: Action,
  options: NonNullable<APIApplicationCommandSubcommandOption['options']> = [],
): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...labelled((texts) => texts.articleActions[action]),
    options,
  };
}

async function act(
  editing: Editing,
  interaction: ChatInputCommandInteraction,
  action: string,
): Promise<EditorReply> {
  switch (action) {
    case 'add':
      return addStory(editing, interaction);
    case 'list':
      return listStories(editing);
    case 'show':
      return showStory(editing, storyIn(editing, interaction));
    case 'gaps':
      return showGaps(editing, interaction.options.getString(storyName));
    case 'note':
      return addNote(editing, interaction, storyIn(editing, interaction));
    case 'reindex':
      return reindex(editing, storyIn(editing, interaction));
    case 'remove':
      return askForRemoval(editing, storyIn(editing, interaction));
    case 'undo':
      return bringBack(editing, undefined);
    case 'use':
      return bindChannel(editing, interaction, storyIn(editing, interaction));
    case 'unuse':
      return unbindChannel(editing, interaction);
    default:
      throw new Error(`Unknown subcommand of /article: ${action}`);
  }
}

/** The story that is meant. @throws UserError where there is none */
function storyIn({ bot, language }: Editing, { options }: ChatInputCommandInteraction): Article {
  const typed = options.getString(storyName, true);
  const desk = bot.answerer.desk();
  const story = storyMeant(typed, desk);
  if (story !== undefined) return story;

  const known = desk.stories
    .list()
    .slice(0, 5)
    .map(({ title, slug }) => clip(title ?? slug, longestName));
  throw new UserError(viewTexts[language].unknownStory(clip(typed, longestName), known));
}

async function reindex(editing: Editing, { slug, title }: Article): Promise<EditorReply> {
  const { article: read } = await deskOf(editing).reindex(slug, editing.onStep);
  const count = read.paragraphs.filter(({ number }) => number > 0).length;

  return said(editing.texts.reindexed(read.title ?? title ?? slug, count));
}
