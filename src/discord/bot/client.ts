// The discord.js client, with what Footnote needs of it.

import { Client, GatewayIntentBits, Partials } from 'discord.js';
import type { DiscordSettings } from '../../config/discord.ts';
import { type SendingOptions, sendOnce } from '../delivery/send-once.ts';
import { cacheOptions } from './cache.ts';
import { type GatewayListeners, GuardedStrategy, guardPackets } from './guarded-gateway.ts';

/**
 * A client without any privileged intent: Discord shows the content of direct messages, of messages that mention the
 * bot and of replies that ping it, and the bot needs no other. `Partials.Channel` because the channel of a direct
 * message is not known at a start, and the message would be lost without a word.
 */
export function createClient(
  settings: DiscordSettings,
  gateway: GatewayListeners,
  listeners: Pick<SendingOptions, 'onResponse' | 'onRefusals'> = {},
): Client {
  const client: Client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    rest: {
      api: settings.apiUrl,
      // Repeated by `sendOnce`, which knows what may be.
      retries: 0,
      timeout: 30_000,
      makeRequest: sendOnce({ authorization: () => `Bot ${client.token ?? ''}`, ...listeners }),
    },
    ws: { buildStrategy: (manager) => new GuardedStrategy(manager, gateway) },
    ...cacheOptions(),
  });
  guardPackets(client, gateway);

  return client;
}
