// An exchange read back from Discord after a restart.

import type { Message } from 'discord.js';
import type { Exchange } from '../../answer/answerer.ts';
import { echoedQuestion } from '../reply/echo.ts';
import type { Bot } from '../state/bot.ts';
import { withoutMention } from './question-from-message.ts';

/**
 * Rebuilds the exchange that ended in a message of the bot, after the bot has forgotten it: the question was noted, or
 * stands above the answer or in the message that the bot replied to, and the answer is found again. Undefined where the
 * question cannot be read (any more).
 */
export async function recoverExchange(
  { answerer, asked }: Pick<Bot, 'answerer' | 'asked'>,
  reply: Message,
  signal: AbortSignal,
): Promise<Exchange | undefined> {
  const question =
    (await asked.of(reply.id)) ?? echoedQuestion(reply.content) ?? (await askedQuestion(reply));
  if (question === undefined || question === '') return undefined;

  const answer = await answerer.answer({ text: question, history: [] }, signal);

  return { question, answer };
}

async function askedQuestion(reply: Message): Promise<string | undefined> {
  if (reply.reference?.messageId === undefined) return undefined;

  const asked = await reply.fetchReference().catch(() => undefined);
  if (asked === undefined || asked.author.bot) return undefined;

  return withoutMention(asked.content, reply.author.id);
}
