// A message as an event of the client: new, edited, gone.

import type { Message, PartialMessage } from 'discord.js';
import { answerMessage } from '../answer-message.ts';
import { deleteAll } from '../delivery/delete-all.ts';
import { forget } from '../remember.ts';
import type { Bot } from '../state/bot.ts';
import { tellIncident } from '../state/incidents.ts';
import { repliesTo } from '../surfaces/replies-to.ts';
import { callIn } from '../typed/call.ts';

/** How long ago an edit may be, in milliseconds, to be told from another change of a message that is not known. */
const freshness = 10 * 60_000;

/** Answers a message when it asks the bot something. */
export async function onMessage(bot: Bot, message: Message): Promise<void> {
  const call = callIn(message);
  if (call === undefined) return;

  const seen = { message, call, content: message.content, revision: message.editedTimestamp ?? 0 };
  await bot.turns.take(message.id, seen.revision, (turn) => answerMessage(bot, seen, turn));
}

/**
 * Answers a message that asks the bot something only since it was edited, and answers anew what was asked otherwise
 * before. Pins, unfolded links and the like are no edits.
 */
export async function onEdit(
  bot: Bot,
  before: Message | PartialMessage,
  message: Message | PartialMessage,
): Promise<void> {
  const { editedTimestamp: revision } = message;
  if (message.partial || revision === null) return;

  const call = callIn(message);
  if (call === undefined) return;

  const isKnown = bot.turns.has(message.id);
  if (!isKnown && !isEdit(before, revision)) return;

  const seen = { message, call, content: message.content, revision };
  await bot.turns.take(message.id, revision, async (turn) => {
    // A message that called the bot before this process began, or longer ago than is remembered, has its answer.
    if (!isKnown && (before.partial || callIn(before) !== undefined))
      turn.replies = await repliesTo(message);

    await answerMessage(bot, seen, turn);
  });
}

/** Takes along what the bot said to a message that was deleted. Never rejects. */
export async function onDelete(
  bot: Bot,
  { id, channel }: Pick<Message | PartialMessage, 'id' | 'channel'>,
): Promise<void> {
  const log = bot.log.child({ event: id });

  try {
    await bot.turns.end(id, async ({ replies, question }) => {
      await bot.sent.forget(replies);
      await forget(bot, [`channel:${channel.id}`], replies, question);
      await deleteAll(channel, replies);
      log.info({ outcome: 'withdrawn', replies: replies.length }, 'A question was deleted');
    });
  } catch (error) {
    tellIncident({ ...bot, log }, 'answer-not-deleted', error);
  }
}

function isEdit(before: Message | PartialMessage, revision: number): boolean {
  if (!before.partial) return before.editedTimestamp !== revision;

  return revision > Date.now() - freshness;
}
