// The connection to Discord as the log and the supervisor see it.

import { type Client, Events, Status } from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../../base/errors.ts';
import { createLogLimit } from '../../base/log-limit.ts';
import type { DiscordSettings } from '../../config/discord.ts';
import { routeOf } from '../delivery/request-kind.ts';
import { noObserver, type Observer } from '../state/observer.ts';
import { clockInterval, moveWaits, watchClock } from './changed-clock.ts';
import { createClient } from './client.ts';
import type { Ending, GatewayListeners } from './gateway/guarded-gateway.ts';
import { createWatchdog, type Health, watchInterval } from './watchdog.ts';

/** A client, and how its connection does. */
export interface Connection {
  readonly client: Client;
  health(): Health;
  /** Rejects, if ever, when the connection has been dead for so long that only a new process can help. */
  readonly dead: Promise<never>;
  /** Ends the watch. */
  unwatch(): void;
}

/** Time as the watch sees it. */
export interface WatchClock {
  /** Milliseconds that never go back. */
  now(): number;
  /** Calls again and again until the returned function is called. */
  every(milliseconds: number, look: () => void): () => void;
}

/** Who watches, and by what clock. */
interface Watchers {
  readonly clock?: WatchClock | undefined;
  readonly observer?: Observer | undefined;
}

const realClock: WatchClock = {
  now: () => performance.now(),
  every(milliseconds, look) {
    const timer = setInterval(look, milliseconds).unref();
    return () => clearInterval(timer);
  },
};

/** A client that is not logged in yet, watched from now on; what happens to its connection is logged, not too often. */
export function openConnection(
  settings: DiscordSettings,
  log: Logger,
  closing: AbortSignal,
  { clock = realClock, observer = noObserver }: Watchers = {},
): Connection {
  const limit = createLogLimit(clock.now);
  const endings = new Map<number, Ending>();
  let lastFrame = clock.now();
  let lookAtClock = () => {};

  const listeners: GatewayListeners = {
    onFrame: () => {
      lastFrame = clock.now();
    },
    onFault: (cause, error) => {
      observer.frameLeftOut();
      const line = limit(`frame: ${cause}`);
      if (line === undefined) return;
      log.warn(
        { cause, ...line, ...(error !== undefined && { err: error }) },
        'A frame of the gateway was left out: what it told is not known here. Where this goes on, look for a newer version',
      );
    },
    onClosing: (shard, ending) => {
      endings.set(shard, ending);
      observer.connectionEnded(ending.code);
    },
  };
  const client = createClient(settings, listeners, {
    onWait: () => lookAtClock(),
    onResponse: (method, url, status) => observer.responded(method, routeOf(url), status),
    onRefusals: (refused) =>
      log.warn(
        { refused },
        'Discord refuses many requests, and bans at 10,000 in ten minutes: look at permissions and budgets',
      ),
  });

  client.on(Events.Error, (error) => {
    const line = limit(`client: ${error.message}`);
    if (line !== undefined)
      log.error(
        { err: error, ...line },
        'discord.js met an error and goes on: an event may be lost. Where this goes on, please report it',
      );
  });
  client.on(Events.ShardError, (error, shard) => {
    const line = limit(`connection: ${error.message}`);
    if (line !== undefined)
      log.warn(
        { err: error, shard, ...line },
        'The connection to Discord failed and is tried again: what is asked meanwhile waits. Where this goes on, check the network and https://discordstatus.com',
      );
  });
  client.on(Events.ShardReconnecting, (shard) => {
    const ending = endings.get(shard) ?? { reason: 'the gateway could not be reached' };
    endings.delete(shard);
    if (closing.aborted) return;

    const line = limit(`again: ${ending.code} ${ending.reason}`);
    if (line !== undefined) log.info({ shard, ...ending, ...line }, 'Connecting again');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    const line = limit('resumed');
    if (line !== undefined) log.info({ shard, replayed, ...line }, 'Session resumed');
  });

  const { unwatch, ...watched } = watch(client, () => lastFrame, log, clock);
  lookAtClock = clockFollower(client, log, clock, observer);
  // Nobody may have to wait for long.
  const unfollow = clock.every(clockInterval, lookAtClock);

  return {
    client,
    ...watched,
    unwatch() {
      unwatch();
      unfollow();
    },
  };
}

/** To be called again and again, so that requests wait no longer because the system's clock was changed. */
function clockFollower(
  { rest }: Client,
  log: Logger,
  clock: WatchClock,
  { clockChanged }: Observer,
) {
  const changed = watchClock(clock.now);

  return () => {
    const milliseconds = changed();
    if (milliseconds === 0) return;

    moveWaits(rest, milliseconds);
    clockChanged();
    log.warn(
      { seconds: Math.round(milliseconds / 1000) },
      'The clock of this machine was put to another time, or the machine slept: waits go on as they were',
    );
  };
}

function watch(client: Client, lastFrame: () => number, log: Logger, clock: WatchClock) {
  const lookAt = createWatchdog(clock.now);
  /** As of the last look; before the first one, what the client says of itself. */
  let seen: Health | undefined;
  const isReady = () => client.ws.status === Status.Ready && isEveryShardReady(client);
  let unwatch = () => {};

  const dead = new Promise<never>((_, reject) => {
    unwatch = clock.every(watchInterval, () => {
      const before = seen;
      seen = lookAt({ isReady: isReady(), lastFrame: lastFrame() });
      if (before === 'alive' && seen === 'ailing')
        log.warn(
          'There is no connection to Discord: what is asked meanwhile waits, and after five minutes this process ends to be started anew. Check the network and https://discordstatus.com',
        );
      if (seen !== 'dead') return;

      unwatch();
      reject(
        new UserError(
          'There has been no connection to Discord for five minutes, and this process ends so that its supervisor can ' +
            'start it anew. Check the network and https://discordstatus.com.',
        ),
      );
    });
  });
  // Who waits for it hears of it; nobody may wait.
  dead.catch(() => {});

  const health = (): Health => {
    if (seen === undefined || seen === 'alive') return isReady() ? 'alive' : 'ailing';

    return seen;
  };

  return { health, dead, unwatch: () => unwatch() };
}

function isEveryShardReady({ ws }: Client): boolean {
  return ws.shards.every(({ status }) => status === Status.Ready);
}
