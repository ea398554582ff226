// Taking a story away, which is asked for once more, and bringing it back. The buttons work after a restart.

import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Article } from '../../story/article.ts';
import type { Component } from '../components/component.ts';
import { writeCustomId } from '../components/custom-id.ts';
import { keyOf } from '../views/story-key.ts';
import { plain } from '../views/view.ts';
import { deskOf, type Editing, type EditorReply, replyToEditor, said } from './editor-reply.ts';

const version = 1;
const retractPrefix = 'retract';
const restorePrefix = 'restore';

/** Asks whether a story is really to be taken away. */
export function askForRemoval({ texts }: Editing, article: Article): EditorReply {
  return {
    blocks: [plain(texts.confirmRemoval(article.title ?? article.slug))],
    rows: [row(retractPrefix, keyOf(article.slug), texts.remove, ButtonStyle.Danger)],
  };
}

/** Takes a story away. */
export const retract: Component = {
  prefix: retractPrefix,

  async execute(interaction, { version: written, parts: [key] }, bot) {
    if (written !== version || !interaction.isButton()) return false;

    await replyToEditor(bot, interaction, { name: 'retract', changes: true }, async (editing) => {
      const desk = deskOf(editing);
      const { texts } = editing;
      const story = desk.list().find(({ article }) => keyOf(article.slug) === key)?.article;
      const token = story && (await desk.retract(story.slug));
      if (story === undefined || token === undefined) return said(texts.noStory);

      return {
        blocks: [plain(texts.removed(story.title ?? story.slug))],
        rows: [row(restorePrefix, token, texts.undo, ButtonStyle.Secondary)],
      };
    });
    return true;
  },
};

/** Brings a story back. */
export const restore: Component = {
  prefix: restorePrefix,

  async execute(interaction, { version: written, parts: [token = ''] }, bot) {
    if (written !== version || !interaction.isButton()) return false;

    await replyToEditor(bot, interaction, { name: 'restore', changes: true }, (editing) =>
      bringBack(editing, token),
    );
    return true;
  },
};

/** Brings back what was taken away. @param token - The latest where it is undefined */
export async function bringBack(editing: Editing, token: string | undefined): Promise<EditorReply> {
  const desk = deskOf(editing);
  const { texts } = editing;
  const wanted = token ?? (await desk.retracted())[0]?.token;
  const article = wanted === undefined ? undefined : await desk.restore(wanted);

  return said(
    article === undefined ? texts.nothingToRestore : texts.restored(article.title ?? article.slug),
  );
}

function row(
  prefix: string,
  part: string,
  label: string,
  style: ButtonStyle.Danger | ButtonStyle.Secondary,
): APIActionRowComponent<APIComponentInMessageActionRow> {
  const custom_id = writeCustomId({ prefix, version, parts: [part] });

  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.Button, style, label, custom_id }],
  };
}
