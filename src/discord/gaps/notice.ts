// Counting for the newsroom, as far as the editors of a server want it.

import { dayOf } from '../../library/gaps/gap-desk.ts';
import type { Bot } from '../state/bot.ts';
import { type IncidentListeners, tellIncident } from '../state/incidents.ts';
import { serverOf } from '../state/server-of.ts';
import type { Noticed } from './happenings.ts';

/**
 * Counts what happened in a server whose editors want it; nothing elsewhere. Never rejects: whoever asked or pressed is
 * served all the same.
 *
 * @param happened - Called only where it is counted.
 */
export async function notice(
  bot: Pick<Bot, 'gaps' | 'servers'> & IncidentListeners,
  server: string | null | undefined,
  happened: () => readonly Noticed[] | Promise<readonly Noticed[]>,
): Promise<void> {
  try {
    if (server == null || !(await serverOf(bot, server)).gapDesk) return;

    const day = dayOf(Date.now());
    for (const one of await happened()) await bot.gaps.count({ ...one, server, day });
  } catch (error) {
    tellIncident(bot, 'not-counted', error);
  }
}
