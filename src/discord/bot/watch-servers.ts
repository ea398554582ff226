// Which servers the bot is in, so that what is kept of the others goes after its time; and what is too old with it.

import { type Client, Events } from 'discord.js';
import { firstKeptDay } from '../../library/gaps/gap-desk.ts';
import type { Bot } from '../state/bot.ts';
import { type IncidentListeners, tellIncident } from '../state/incidents.ts';

/** Milliseconds between two looks where no server comes or goes. */
const interval = 24 * 60 * 60_000;

/** Tells the stores from now on, and once now. The returned function ends that. */
export function watchServers(
  client: Client,
  bot: Pick<Bot, 'servers' | 'gaps'> & IncidentListeners,
): () => void {
  const { servers, gaps, log } = bot;
  const look = async () => {
    const now = Date.now();
    const deleted = await servers.present(new Set(client.guilds.cache.keys()), now);
    await gaps.expire({ before: firstKeptDay(now), servers: deleted });
    if (deleted.length > 0) {
      log.info({ servers: deleted.length }, 'Settings of servers that the bot left are deleted');
    }
  };
  const tryToLook = () => {
    look().catch((error: unknown) => tellIncident(bot, 'servers-not-noted', error));
  };

  client.on(Events.GuildCreate, tryToLook);
  client.on(Events.GuildDelete, tryToLook);
  const timer = setInterval(tryToLook, interval).unref();
  tryToLook();

  return () => {
    clearInterval(timer);
    client.off(Events.GuildCreate, tryToLook);
    client.off(Events.GuildDelete, tryToLook);
  };
}
