// The spine: from an event to its reply, for every way in.

import { childLogger } from '../base/log.ts';
import { tellUndelivered } from './delivery/tell-undelivered.ts';
import type { Request } from './gate/request.ts';
import { letIn } from './let-in.ts';
import type { Bot } from './state/bot.ts';
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

  const outcome = await letIn(here, surface, request).catch((error) => {
    tellUndelivered(here, error);

    return 'undelivered';
  });

  const milliseconds = performance.now() - started;
  bot.observer.handled(kind, outcome, milliseconds);
  log.info({ outcome, milliseconds: Math.round(milliseconds) }, 'Event handled');
}
