// /article note: a gap is answered by a note of the newsroom, and whoever asked to be told is told, once.

import type { ChatInputCommandInteraction, Client } from 'discord.js';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { gapsByStory } from '../../library/gaps/story-gaps.ts';
import type { Article } from '../../story/article.ts';
import { editingTexts } from '../catalogue/editing/editing-texts.ts';
import { fitting } from '../commands/choices.ts';
import { outgoing, payloadOf } from '../reply/outgoing.ts';
import { packBlocks } from '../reply/pack-blocks.ts';
import type { Bot } from '../state/bot.ts';
import { plain } from '../views/view.ts';
import { deskOf, type Editing, type EditorReply, said } from './editor-reply.ts';
import { noteName, topicName } from './option-names.ts';

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
      : await tellWaiting(editing, client, { slug, story, topic, paragraph, text });
  const place = answerCatalogue[editing.language].place('text', paragraph);

  return said(editing.texts.noted(story, place, told));
}

interface Note {
  readonly slug: string;
  readonly story: string;
  readonly topic: string;
  readonly paragraph: number;
  readonly text: string;
}

/** Tells whoever waits; somebody who takes no messages is not told. @returns How many are. */
async function tellWaiting(
  { bot, guild: server }: Editing,
  client: Client,
  { slug, story, topic, paragraph, text }: Note,
): Promise<number> {
  const waiting = await bot.gaps.takeWaiting({ server, story: slug, word: topic });
  const people = new Map(waiting.map((one) => [one.person, one]));
  let told = 0;

  for (const { person, language } of people.values()) {
    const place = answerCatalogue[language].place('text', paragraph);
    const blocks = [
      plain(editingTexts[language].toldOfNote(topic, story, place)),
      { before: '> ', text, after: '' },
    ];
    const [content = ''] = packBlocks(blocks, 1, '…');
    try {
      await client.users.send(person, payloadOf(outgoing(content)));
      told += 1;
    } catch (error) {
      bot.log.warn({ err: error }, 'Somebody who had asked to be told could not be');
    }
  }

  return told;
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
