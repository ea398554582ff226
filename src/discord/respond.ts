import { isAboutStory } from '../answer/answer.ts';
import type { Exchange } from '../answer/answerer.ts';
import { childLogger } from '../base/log.ts';
import type { Bot } from './bot/bot.ts';
import { type Request, refusalOf } from './gate/admission.ts';
import { messageKey } from './gate/conversations.ts';
import { explain } from './reply/explain.ts';
import { deliveryFaultOf } from './reply/faults.ts';
import type { OutgoingMessage } from './reply/outgoing.ts';
import { renderAnswer, renderIntroduction, renderNotice } from './reply/render.ts';
import type { Surface } from './surfaces/surface.ts';

/** A reply that is ready to be sent, and what is worth remembering of it. */
interface Reply {
  readonly outcome: 'answered' | 'abstained' | 'introduced' | 'failed';
  readonly messages: readonly OutgoingMessage[];
  /** The conversation with this exchange as its last. */
  readonly exchanges?: readonly Exchange[];
}

/**
 * From an event to its reply, for every way in: once for each event, within the budgets, acknowledged before any work,
 * and always with one log line. Never rejects.
 */
export async function respond(bot: Bot, surface: Surface, request: Request): Promise<void> {
  const started = performance.now();
  const { eventId: event, kind, guild } = surface;
  const log = childLogger(
    bot.log,
    { event, surface: kind, ...(guild === undefined ? {} : { guild }) },
    request.kind === 'question' ? request.text : '',
  );
  const here: Bot = { ...bot, log };

  const outcome = await attempt(here, surface, request).catch((error) => {
    if (deliveryFaultOf(error) === 'other') log.error({ err: error }, 'A reply failed');
    else log.warn({ err: error }, 'A reply could not be delivered');

    return 'undelivered';
  });

  log.info({ outcome, milliseconds: Math.round(performance.now() - started) }, 'Event handled');
}

async function attempt(bot: Bot, surface: Surface, request: Request): Promise<string> {
  if (!bot.seen.firstTime(surface.eventId)) return 'duplicate';

  const refusal = await refusalOf(bot, surface, request);
  if (refusal !== undefined) {
    if (refusal.text !== undefined) {
      await surface.refuse(renderNotice(refusal.text, surface.reader));
    }

    return refusal.outcome;
  }

  const done = await surface.acknowledge();
  try {
    const reply = await replyTo(bot, surface, request);
    const sent = await deliver(bot, surface, reply);
    if (sent.exchanges !== undefined) {
      bot.conversations.keep(
        [...surface.conversations, ...sent.ids.map(messageKey)],
        sent.exchanges,
      );
    }

    return sent.outcome;
  } finally {
    done();
  }
}

async function replyTo(bot: Bot, surface: Surface, request: Request): Promise<Reply> {
  try {
    return request.kind === 'question'
      ? await bot.queue.run((signal) => answerTo(bot, surface, request.text, signal))
      : await introduce(bot, surface);
  } catch (error) {
    return failure(bot, surface, error);
  }
}

async function introduce(bot: Bot, surface: Surface): Promise<Reply> {
  const suggestions = await bot.answerer.suggestions(surface.hint);

  return { outcome: 'introduced', messages: renderIntroduction(suggestions, surface.hint) };
}

async function answerTo(
  bot: Bot,
  surface: Surface,
  text: string,
  signal: AbortSignal,
): Promise<Reply> {
  const history = await surface.history(signal);
  const language = history.at(-1)?.answer.language ?? surface.hint;
  const answer = await bot.answerer.answer({ text, history, language }, signal);
  const { status: outcome } = answer;

  const messages = renderAnswer(answer, surface.echoes ? text : undefined);
  const exchanges = [...history, { question: text, answer }];
  const kept = isAboutStory(answer) ? { exchanges } : {};
  if (!(await surface.isFirstContact())) return { outcome, messages, ...kept };

  const suggestions = await bot.answerer.suggestions(answer.language);
  const introduction = renderIntroduction(suggestions, answer.language);

  return {
    outcome,
    messages: isAboutStory(answer) ? [...introduction, ...messages] : introduction,
    ...kept,
  };
}

/** Delivers; where a bug of the bot's own prevents that, tells the asker once instead. */
async function deliver(
  bot: Bot,
  surface: Surface,
  reply: Reply,
): Promise<Reply & { readonly ids: readonly string[] }> {
  try {
    return { ...reply, ids: await surface.deliver(reply.messages) };
  } catch (error) {
    if (deliveryFaultOf(error) !== 'other') throw error;

    const told = failure(bot, surface, error);
    return { ...told, ids: await surface.deliver(told.messages) };
  }
}

function failure(bot: Bot, surface: Surface, error: unknown): Reply {
  const text = explain(error, surface.reader, bot.log);

  return { outcome: 'failed', messages: renderNotice(text, surface.reader) };
}
