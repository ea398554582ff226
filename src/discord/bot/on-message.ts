// A message as an event of the client: new, edited, gone.

import type { Message, PartialMessage } from 'discord.js';
import { forget } from '../remember.ts';
import { deliveryFaultOf } from '../reply/faults.ts';
import { respond } from '../respond.ts';
import type { Bot } from '../state/bot.ts';
import type { Turn } from '../state/turns.ts';
import { messageSurface } from '../surfaces/message-surface.ts';
import { deleteAll, repliesTo } from '../surfaces/send-message.ts';
import { isForBot, readMessage } from '../typed/read-message.ts';

/** How long ago an edit may be, in milliseconds, to be told from another change of a message that is not known. */
const freshness = 10 * 60_000;

/** Answers a message when it asks the bot something. */
export async function onMessage(bot: Bot, message: Message): Promise<void> {
  if (!isForBot(message)) return;

  const seen = { message, content: message.content, revision: message.editedTimestamp ?? 0 };
  await bot.turns.take(message.id, seen.revision, (turn) => answer(bot, seen, turn));
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
  if (message.partial || revision === null || !isForBot(message)) return;

  const isKnown = bot.turns.has(message.id);
  if (!isKnown && !isEdit(before, revision)) return;

  const seen = { message, content: message.content, revision };
  await bot.turns.take(message.id, revision, async (turn) => {
    // A message that called the bot before this process began, or longer ago than is remembered, has its answer.
    if (!isKnown && (before.partial || isForBot(before))) turn.replies = await repliesTo(message);

    await answer(bot, seen, turn);
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
    if (deliveryFaultOf(error) === 'other') log.error({ err: error }, 'An answer was not deleted');
    else log.warn({ err: error }, 'An answer could not be deleted');
  }
}

function isEdit(before: Message | PartialMessage, revision: number): boolean {
  if (!before.partial) return before.editedTimestamp !== revision;

  return revision > Date.now() - freshness;
}

/** A message as an event told of it: what is cached may be overwritten by an older response meanwhile. */
interface Seen {
  readonly message: Message;
  readonly content: string;
  readonly revision: number;
}

async function answer(bot: Bot, { message, content, revision }: Seen, turn: Turn): Promise<void> {
  const request = await readMessage(bot, message, content);
  if (request === undefined || JSON.stringify(request) === turn.asked) return;

  const eventId = revision === 0 ? message.id : `${message.id}:${revision}`;
  await respond(bot, await messageSurface(bot, message, { eventId, request, turn }), request);
}
