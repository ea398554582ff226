// Answers follow their stories for a day: what is corrected or taken away there is told above them.

import { type APIMessage, type Client, Routes } from 'discord.js';
import type { SentAnswer } from '../../library/sent/sent-answers.ts';
import { deliveryFaultOf } from '../reply/faults.ts';
import type { Bot } from '../state/bot.ts';
import { tellIncident } from '../state/incidents.ts';
import { serverOf } from '../state/server-of.ts';
import { correctionNote } from './correction-note.ts';
import { type Marked, markedMessage } from './mark-message.ts';
import { type AnswerNews, newsKey, newsOf } from './news-of.ts';
import { onOutdated } from './note-answer.ts';

/** Tells a listener each time that the stories have changed; the returned function ends that. */
export type StoryFeed = (onChange: () => void) => () => void;

/** Code points of words as they are now, until the note fits. */
const lengths = [300, 150, 60, 0];

/** The part of a client that marks answers. */
type Connected = Pick<Client, 'rest' | 'ws' | 'guilds'>;

/**
 * Marks answers from now on whenever the stories change, and once now: they may have changed while nobody ran. The
 * returned function ends that, and resolves when no answer is being marked any more.
 */
export function followStories(bot: Bot, client: Connected, feed: StoryFeed): () => Promise<void> {
  let isWanted = false;
  let working: Promise<void> | undefined;

  const work = async () => {
    while (isWanted && !bot.closing.aborted) {
      isWanted = false;
      await markAll(bot, client);
    }
  };
  const look = () => {
    isWanted = true;
    working ??= work()
      .catch((error: unknown) => tellIncident(bot, 'answers-not-marked', error))
      .finally(() => {
        working = undefined;
      });
  };

  const ends = [feed(look), onOutdated(bot, look)];
  look();

  return async () => {
    for (const end of ends) end();
    isWanted = false;
    await working;
  };
}

async function markAll(bot: Bot, client: Connected): Promise<void> {
  const outcomes = { marked: 0, unmarked: 0, gone: 0 };

  for (const answer of await bot.sent.youngAt(Date.now())) {
    if (bot.closing.aborted) break;
    if (!isOwn(answer, client)) continue;

    const news = newsOf(answer, bot.answerer.desk());
    if (newsKey(news) === answer.told) continue;
    if (!(await serverOf(bot, answer.guild)).corrections) continue;

    outcomes[await mark(bot, client, answer, news)] += 1;
  }

  if (Object.values(outcomes).some((count) => count > 0)) {
    bot.log.info({ outcomes }, 'Answers were marked after their stories had changed');
  }
}

/** Whether it is this process that hears of the answer's channel: several may share what is kept. */
function isOwn({ guild }: SentAnswer, client: Connected): boolean {
  return guild === undefined ? client.ws.shards.has(0) : client.guilds.cache.has(guild);
}

async function mark(
  bot: Bot,
  { rest }: Connected,
  answer: SentAnswer,
  news: AnswerNews,
): Promise<'marked' | 'unmarked' | 'gone'> {
  const route = Routes.channelMessage(answer.channel, answer.message);

  try {
    const message = (await rest.get(route)) as APIMessage;
    const body = changeFor(message, answer, news);
    if (body !== undefined) await rest.patch(route, { body });
    await bot.sent.tell(answer, newsKey(news));

    return body === undefined ? 'unmarked' : 'marked';
  } catch (error) {
    const fault = deliveryFaultOf(error);
    if (fault === 'gone' || fault === 'forbidden') {
      // It is not there, or may not be changed: neither comes back.
      await bot.sent.forget([answer.message]);
      return 'gone';
    }

    tellIncident(bot, 'answer-not-marked', error, { message: answer.message });
    return 'unmarked';
  }
}

/** Undefined where no note fits. */
function changeFor(message: Marked, { language }: SentAnswer, news: AnswerNews) {
  for (const length of lengths) {
    const change = markedMessage(message, correctionNote(news, language, length), language);
    if (change !== undefined) return change;
  }

  return undefined;
}
