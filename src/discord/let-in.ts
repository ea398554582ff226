// Whether an event is worked on at all: once, within the budgets, and while there is room for it.

import { refusalOf } from './gate/admission.ts';
import type { Request } from './gate/request.ts';
import { unworkable } from './gate/workable.ts';
import { refuse, refuseForLoad } from './refuse.ts';
import { serve } from './serve.ts';
import type { Bot } from './state/bot.ts';
import { serverOf } from './state/server-of.ts';
import type { Surface } from './surfaces/surface.ts';

/** Serves an event, or refuses it. Resolves to what became of it. */
export async function letIn(bot: Bot, surface: Surface, request: Request): Promise<string> {
  if (!(await bot.seen.firstTime(surface.eventId))) return 'duplicate';

  const server = await serverOf(bot, surface.guild);
  const isAdmitted = surface.isAdmitted === true;
  const refusal =
    (isAdmitted ? undefined : await refusalOf({ ...bot, server }, surface)) ??
    unworkable(request, surface);
  if (refusal !== undefined) return refuse(surface, refusal);

  const leave = bot.load.enter(surface.guild ?? surface.user);
  if (leave === undefined) return refuseForLoad(bot, surface);

  try {
    return await serve(bot, surface, request, server);
  } finally {
    leave();
  }
}
