// The discord.js client, with what Footnote needs of it.

import { Client, type ClientOptions, GatewayIntentBits, Partials } from 'discord.js';
import type { DiscordSettings, ShardRange } from '../../config/discord.ts';
import { type SendingOptions, sendOnce } from '../delivery/send-once.ts';
import { cacheOptions } from './cache.ts';
import { type GatewayListeners, GuardedStrategy, guardPackets } from './gateway/guarded-gateway.ts';

/** Milliseconds that requests wait longer than Discord says, whose clock is another one. */
const lateness = 50;

/** Who is told of what happens to requests. */
export interface ClientListeners extends Pick<SendingOptions, 'onResponse' | 'onRefusals'> {
  /** Told before it is reckoned by the system's clock how long a request must wait. */
  readonly onWait?: () => void;
}

/** Milliseconds after which queues of requests go that nothing waits in. */
export const queueAge = 60_000;

/**
 * A client without any privileged intent: Discord shows the content of direct messages, of messages that mention the
 * bot and of replies that ping it, and the bot needs no other. `Partials.Channel` because the channel of a direct
 * message is not known at a start, and the message would be lost without a word.
 */
export function createClient(
  settings: DiscordSettings,
  gateway: GatewayListeners,
  { onWait = () => {}, ...listeners }: ClientListeners = {},
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
      // Kept by `sendOnce`: discord.js counts answers to interactions as well, which Discord does not.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      offset() {
        onWait();
        return lateness;
      },
      // Each interaction has a queue of its own, and 15 minutes are enough for 50,000 of them.
      handlerSweepInterval: queueAge,
      makeRequest: sendOnce({ authorization: () => `Bot ${client.token ?? ''}`, ...listeners }),
    },
    ws: { buildStrategy: (manager) => new GuardedStrategy(manager, gateway) },
    ...shardOptions(settings.shards),
    ...cacheOptions(),
  });
  guardPackets(client, gateway);

  return client;
}

/** Several connections of one process, each with its part of the servers. */
function shardOptions(range: ShardRange | undefined): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (range === undefined) return { shards: 'auto' };

  const { first, last, count } = range;
  const shards = Array.from({ length: last - first + 1 }, (_, index) => first + index);

  return { shards, shardCount: count };
}
