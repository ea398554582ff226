// Saying a reply, or once that it could not be said.

import { isUnclear } from './delivery/unclear.ts';
import { failure } from './failure.ts';
import { deliveryFaultOf } from './reply/faults.ts';
import type { Reply, Sent } from './reply/reply.ts';
import type { Bot } from './state/bot.ts';
import type { Surface } from './surfaces/surface.ts';

/** Delivers; where a bug of the bot's own prevents that, tells the asker once instead. */
export async function deliver(bot: Bot, surface: Surface, reply: Reply): Promise<Sent> {
  try {
    return { ...reply, ids: await surface.deliver(reply.sayings) };
  } catch (error) {
    // What may have been said already is followed by no apology.
    if (deliveryFaultOf(error) !== 'other' || isUnclear(error)) throw error;

    const told = failure(bot, surface, error);
    return { ...told, ids: await surface.deliver(told.sayings) };
  }
}
