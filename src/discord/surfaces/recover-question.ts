// The question that a message of the bot answers, read back from Discord.

import type { Message } from 'discord.js';
import { questionOnCard } from '../card/card-echo.ts';
import { echoedQuestion } from '../reply/echo.ts';
import type { Bot } from '../state/bot.ts';
import { callIn } from '../typed/call.ts';
import { namesIn } from '../typed/names.ts';
import { questionFromText } from '../typed/question-from-text.ts';
import { readMessage } from '../typed/read-message.ts';

/** The question that a message of the bot answers; undefined where it cannot be read (any more). */
export async function recoverQuestion(bot: Bot, reply: Message): Promise<string | undefined> {
  const known = (await bot.asked.of(reply.id)) ?? echoed(reply);
  if (known !== undefined) return known === '' ? undefined : known;
  if (reply.reference?.messageId === undefined) return undefined;

  const asked = await reply.fetchReference().catch(() => undefined);
  const call = asked && callIn(asked);
  const request = call && (await readMessage(bot, asked, call));

  return request?.kind === 'question' ? request.text : undefined;
}

/** The question of a command stands above its answer as it was typed. */
function echoed(reply: Message): string | undefined {
  const typed =
    echoedQuestion(reply.content) ??
    questionOnCard(reply.components.map((component) => component.toJSON()));
  const request = typed === undefined ? undefined : questionFromText(typed, namesIn(reply));

  return request?.kind === 'question' ? request.text : undefined;
}
