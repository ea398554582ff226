// The spine: from an event to its reply, for every way in.

import { childLogger } from '../base/log.ts';
import type { ServerSettings } from '../library/settings/server-settings.ts';
import { messagesIn } from './catalogue/catalogue.ts';
import { noteAnswer, quotedIn } from './corrections/note-answer.ts';
import { isUnclear } from './delivery/unclear.ts';
import { happeningsIn, type Noticed } from './gaps/happenings.ts';
import { notice } from './gaps/notice.ts';
import { refusalOf, unworkable } from './gate/admission.ts';
import type { Request } from './gate/request.ts';
import { remember } from './remember.ts';
import { deliveryFaultOf } from './reply/faults.ts';
import type { Reply, Sent } from './reply/reply.ts';
import { failure, replyTo } from './reply-to.ts';
import type { Bot } from './state/bot.ts';
import { serverOf } from './state/server-of.ts';
import type { Surface } from './surfaces/surface.ts';

/**
 * From an event to its reply: once for each event, within the budgets, acknowledged before any work,
 * and always with one log line. Never rejects.
 */
export async function respond(bot: Bot, surface: Surface, request: Request): Promise<void> {
  const started = performance.now();
  const { eventId: event, kind, guild } = surface;
  const log = childLogger(
    bot.log,
    { event, surface: kind, ...(guild === undefined ? {} : { guild }) },
    request.kind === 'question' || request.kind === 'check' ? request.text : '',
  );
  const here: Bot = { ...bot, log };

  const outcome = await attempt(here, surface, request).catch((error) => {
    if (deliveryFaultOf(error) === 'other' && !isUnclear(error))
      log.error({ err: error }, 'A reply failed');
    else log.warn({ err: error }, 'A reply could not be delivered');

    return 'undelivered';
  });

  const milliseconds = performance.now() - started;
  bot.observer.handled(kind, outcome, milliseconds);
  log.info({ outcome, milliseconds: Math.round(milliseconds) }, 'Event handled');
}

async function attempt(bot: Bot, surface: Surface, request: Request): Promise<string> {
  if (!(await bot.seen.firstTime(surface.eventId))) return 'duplicate';

  const server = await serverOf(bot, surface.guild);
  const isAdmitted = surface.isAdmitted === true;
  const refusal =
    (isAdmitted ? undefined : await refusalOf({ ...bot, server }, surface)) ??
    unworkable(request, surface);
  if (refusal !== undefined) {
    const { text, outcome } = refusal;
    if (text !== undefined) {
      await surface.refuse([{ kind: 'notice', text, language: surface.reader }]);
    }

    return outcome;
  }

  const leave = bot.load.enter(surface.guild ?? surface.user);
  if (leave === undefined) return refuseForLoad(bot, surface);

  try {
    return await answer(bot, surface, request, server);
  } finally {
    leave();
  }
}

/** Says after how long it is worth another try; in a channel only to so many at a time, since that is a load as well. */
async function refuseForLoad(bot: Bot, surface: Surface): Promise<string> {
  const done = surface.refusesPrivately ? () => {} : bot.load.notice();
  if (done === undefined) return 'busy-untold';

  try {
    const { reader: language } = surface;
    const text = messagesIn(language).busy(bot.load.seconds());
    await surface.refuse([{ kind: 'notice', text, language }]);
    return 'busy';
  } finally {
    done();
  }
}

async function answer(
  bot: Bot,
  surface: Surface,
  request: Request,
  server: ServerSettings,
): Promise<string> {
  const arrived = performance.now();
  const done = await surface.acknowledge();
  bot.observer.acknowledged(surface.kind, performance.now() - arrived);
  try {
    const reply = await replyTo(bot, surface, request, server);
    if (surface.turn?.withdrawn.aborted) return 'withdrawn';

    const quoted = quotedIn(reply, bot.answerer.desk().stories);
    const sent = await deliver(bot, surface, reply);
    await remember(bot, surface, sent);
    await notice(bot, surface.guild, () => askedIn(sent, bot));
    await noteAnswer(bot, surface, server, sent, quoted);

    return sent.outcome;
  } finally {
    done();
  }
}

/** What the last exchange tells the newsroom; nothing where nothing was asked of a story. */
function askedIn({ exchanges = [], question }: Sent, { answerer }: Bot): readonly Noticed[] {
  const last = question === undefined ? undefined : exchanges.at(-1);

  return last === undefined ? [] : happeningsIn(last, answerer.desk());
}

/** Delivers; where a bug of the bot's own prevents that, tells the asker once instead. */
async function deliver(bot: Bot, surface: Surface, reply: Reply): Promise<Sent> {
  try {
    return { ...reply, ids: await surface.deliver(reply.sayings) };
  } catch (error) {
    // What may have been said already is followed by no apology.
    if (deliveryFaultOf(error) !== 'other' || isUnclear(error)) throw error;

    const told = failure(bot, surface, error);
    return { ...told, ids: await surface.deliver(told.sayings) };
  }
}
