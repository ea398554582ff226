// Which servers the bot is in, so that what is kept of the others goes after its time.

import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { SettingsStore } from '../../library/settings/settings-store.ts';

/** Milliseconds between two looks where no server comes or goes. */
const interval = 24 * 60 * 60_000;

/** Tells the store from now on, and once now. The returned function ends that. */
export function watchServers(
  client: Client,
  servers: Pick<SettingsStore, 'present'>,
  log: Logger,
): () => void {
  const look = () => {
    servers.present(new Set(client.guilds.cache.keys()), Date.now()).then(
      (deleted) => {
        if (deleted.length > 0) {
          log.info(
            { servers: deleted.length },
            'Settings of servers that the bot left are deleted',
          );
        }
      },
      (error: unknown) => log.error({ err: error }, 'It was not noted which servers there are'),
    );
  };

  client.on(Events.GuildCreate, look);
  client.on(Events.GuildDelete, look);
  const timer = setInterval(look, interval).unref();
  look();

  return () => {
    clearInterval(timer);
    client.off(Events.GuildCreate, look);
    client.off(Events.GuildDelete, look);
  };
}
