// /article note: a gap is answered by a note of the newsroom, and whoever asked to be told is told, once.

import type { ChatInputCommandInteraction } from 'discord.js';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { gapsByStory } from '../../library/gaps/story-gaps.ts';
import type { Article } from '../../story/article.ts';
import { fitting } from '../commands/choices.ts';
import type { Bot } from '../state/bot.ts';
import { deskOf, type Editing, type EditorReply, said } from './editor-reply.ts';
import { noteName, topicName } from './option-names.ts';
import { tellWaiting } from './tell-waiting.ts';

/** Adds the note, then tells. @throws UserError Where the story's file takes none */
export async function addNote(
  editing: Editing,
  { client, options }: ChatInputCommandInteraction,
  { slug, title }: Article,
): Promise<EditorReply> {
  const text = options.getString(noteName, true);
  const topic = options.getString(topicName)?.trim().toLowerCase();
  const { article, paragraph } = await deskOf(editing).note(slug, text, editing.onStep);
  const story = article.title ?? title ?? slug;
  const told =
    topic === undefined
      ? 0
      : await tellWaiting(editing.bot, client, editing.guild, {
          slug,
          story,
          topic,
          paragraph,
          text,
        });
  const place = answerCatalogue[editing.language].place('text', paragraph);

  return said(editing.texts.noted(story, place, told));
}

/** Topics of this server's gaps, the most asked first. */
export async function topicChoices(typed: string, { gaps }: Pick<Bot, 'gaps'>, server: string) {
  const stories = gapsByStory(await gaps.counts(server));
  const topics = stories.flatMap((story) => story.topics);
  const choices = topics
    .toSorted((one, other) => other.count - one.count)
    .map(({ word, others }) => ({ name: [word, ...others].join(', '), value: word }));

  return fitting(typed, [...new Map(choices.map((one) => [one.value, one])).values()]);
}
