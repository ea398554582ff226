// An exchange read back from Discord after a restart.

import type { Message } from 'discord.js';
import type { Exchange } from '../../answer/answerer.ts';
import { boundStory } from '../../library/settings/server-settings.ts';
import { questionOnCard } from '../card/card-echo.ts';
import { storyKeyOnCard } from '../card/story-on-card.ts';
import { echoedQuestion } from '../reply/echo.ts';
import { storyInText } from '../reply/story-line.ts';
import type { Bot } from '../state/bot.ts';
import { serverOf } from '../state/server-of.ts';
import { namesIn } from '../typed/names.ts';
import { questionFromText } from '../typed/question-from-message.ts';
import { readMessage } from '../typed/read-message.ts';
import { storyOfKey } from '../views/story-key.ts';
import { parentOf } from './parent-of.ts';

/**
 * Rebuilds the exchange that ended in a message of the bot, after the bot has forgotten it: the question was noted, or
 * stands above the answer or in the message that the bot replied to, and the answer is found again. Undefined where the
 * question cannot be read (any more).
 */
export async function recoverExchange(
  bot: Bot,
  reply: Message,
  signal: AbortSignal,
): Promise<Exchange | undefined> {
  const question = await recoverQuestion(bot, reply);
  if (question === undefined) return undefined;

  const { stories } = bot.answerer.desk();
  const parts = reply.components.map((component) => component.toJSON());
  const slug =
    storyOfKey(storyKeyOnCard(parts), stories)?.slug ?? storyInText(reply.content, stories);
  const story = slug === undefined ? {} : { story: slug };
  const scope = slug ?? (await boundThere(bot, reply));
  const answer = await bot.answerer.answer(
    { text: question, history: [], ...(scope !== undefined && { story: scope }) },
    signal,
  );

  const by = reply.interactionMetadata?.user.id ?? reply.mentions.repliedUser?.id;

  return { question, answer, ...(by !== undefined && { by }), ...story };
}

/** The story that the channel of a message is bound to, as long as it is there. */
async function boundThere(
  bot: Bot,
  { guildId, channel, channelId }: Message,
): Promise<string | undefined> {
  const { parent } = { parent: undefined, ...parentOf(channel) };
  const bound = boundStory(await serverOf(bot, guildId), channelId, parent);

  return bound === undefined ? undefined : bot.answerer.desk().stories.one(bound)?.slug;
}

/** The question that a message of the bot answers; undefined where it cannot be read (any more). */
export async function recoverQuestion(bot: Bot, reply: Message): Promise<string | undefined> {
  const question =
    (await bot.asked.of(reply.id)) ?? echoed(reply) ?? (await askedQuestion(bot, reply));

  return question === '' ? undefined : question;
}

/** The question of a command stands above its answer as it was typed. */
function echoed(reply: Message): string | undefined {
  const typed =
    echoedQuestion(reply.content) ??
    questionOnCard(reply.components.map((component) => component.toJSON()));
  const request = typed === undefined ? undefined : questionFromText(typed, namesIn(reply));

  return request?.kind === 'question' ? request.text : undefined;
}

async function askedQuestion(bot: Bot, reply: Message): Promise<string | undefined> {
  if (reply.reference?.messageId === undefined) return undefined;

  const asked = await reply.fetchReference().catch(() => undefined);
  const request = asked && (await readMessage(bot, asked));

  return request?.kind === 'question' ? request.text : undefined;
}
