// Whoever asked to be told when a story says more is told of a note, once.

import type { Client } from 'discord.js';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { editingTexts } from '../catalogue/editing/editing-texts.ts';
import { outgoing, payloadOf } from '../reply/outgoing.ts';
import { packBlocks } from '../reply/pack-blocks.ts';
import type { Bot } from '../state/bot.ts';
import { type IncidentListeners, tellIncident } from '../state/incidents.ts';
import { plain } from '../views/view.ts';

/** A note that answers what was asked in vain. */
export interface AnsweringNote {
  readonly slug: string;
  /** What the story is called. */
  readonly story: string;
  /** The word that was asked about. */
  readonly topic: string;
  readonly paragraph: number;
  readonly text: string;
}

/** Tells whoever waits on a server; somebody who takes no messages is not told. @returns How many are. */
export async function tellWaiting(
  bot: Pick<Bot, 'gaps'> & IncidentListeners,
  { users }: Pick<Client, 'users'>,
  server: string,
  { slug, story, topic, paragraph, text }: AnsweringNote,
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
      await users.send(person, payloadOf(outgoing(content)));
      told += 1;
    } catch (error) {
      tellIncident(bot, 'waiting-not-told', error);
    }
  }

  return told;
}
