// An exchange read back from Discord after a restart.

import type { Message } from 'discord.js';
import type { Exchange } from '../../answer/answerer.ts';
import { storyKeyOnCard } from '../card/story-on-card.ts';
import { storyInText } from '../reply/story-line.ts';
import type { Bot } from '../state/bot.ts';
import { storyOfKey } from '../views/story-key.ts';
import { recoverQuestion } from './recover-question.ts';

/**
 * Rebuilds the exchange that ended in a message of the bot, after the bot has forgotten it: the question was noted, or
 * stands above the answer or in the message that the bot replied to, and the answer is found again. Undefined where the
 * question cannot be read (any more).
 *
 * @param bound - The story that the place asks about alone.
 */
export async function recoverExchange(
  bot: Bot,
  reply: Message,
  bound: string | undefined,
  signal: AbortSignal,
): Promise<Exchange | undefined> {
  const question = await recoverQuestion(bot, reply);
  if (question === undefined) return undefined;

  const { stories } = bot.answerer.desk();
  const parts = reply.components.map((component) => component.toJSON());
  const slug =
    storyOfKey(storyKeyOnCard(parts), stories)?.slug ?? storyInText(reply.content, stories);
  const story = slug === undefined ? {} : { story: slug };
  const scope = slug ?? bound;
  const answer = await bot.answerer.answer(
    { text: question, history: [], ...(scope !== undefined && { story: scope }) },
    signal,
  );

  const by = reply.interactionMetadata?.user.id ?? reply.mentions.repliedUser?.id;

  return { question, answer, ...(by !== undefined && { by }), ...story };
}
