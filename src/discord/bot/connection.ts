// The connection to Discord as the log and the supervisor see it.

import { type Client, Events, Status } from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../../base/errors.ts';
import { createLogLimit } from '../../base/log-limit.ts';
import type { DiscordSettings } from '../../config/discord.ts';
import { routeOf } from '../delivery/request-kind.ts';
import { type IncidentListeners, tellIncident } from '../state/incidents.ts';
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
  const listening = { log, limit, observer };
  const endings = new Map<number, Ending>();
  let lastFrame = clock.now();
  let lookAtClock = () => {};

  const listeners: GatewayListeners = {
    onFrame: () => {
      lastFrame = clock.now();
    },
    onFault: (cause, error) => {
      observer.frameLeftOut();
      tellIncident(listening, 'frame-left-out', cause, error === undefined ? {} : { err: error });
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
      tellIncident(listening, 'requests-refused', `${refused} in ten minutes`),
  });

  client.on(Events.Error, (error) => tellIncident(listening, 'client-failed', error));
  client.on(Events.ShardError, (error, shard) =>
    tellIncident(listening, 'connection-failed', error, { shard }),
  );
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

  const { unwatch, ...watched } = watch(client, () => lastFrame, listening, clock);
  lookAtClock = clockFollower(client, listening, clock);
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
function clockFollower({ rest }: Client, listening: IncidentListeners, clock: WatchClock) {
  const changed = watchClock(clock.now);

  return () => {
    const milliseconds = changed();
    if (milliseconds === 0) return;

    moveWaits(rest, milliseconds);
    listening.observer.clockChanged();
    const seconds = Math.round(milliseconds / 1000);
    tellIncident(listening, 'clock-changed', `by ${seconds} s`, { seconds });
  };
}

function watch(
  client: Client,
  lastFrame: () => number,
  listening: IncidentListeners,
  clock: WatchClock,
) {
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
        tellIncident(
          listening,
          'no-connection',
          'no shard is ready, or nothing was heard for long',
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
