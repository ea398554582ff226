// A Valkey or Redis that several processes share, and that no question fails with.

import { untilAborted, within } from '../../../base/abort.ts';
import { systemCodeOf, UserError } from '../../../base/errors.ts';
import type { Secret } from '../../../base/secret.ts';
import { steady } from '../../../base/steady.ts';

/** The connection, as the package gives it. */
export type StateServer = ReturnType<Awaited<ReturnType<typeof loadPackage>>>;

/** What several processes share. */
export interface SharedState {
  /** What `there` gives, or what `here` gives while the server is away, slow or refuses. */
  ask<Result>(
    there: (server: StateServer) => Promise<Result>,
    here: () => Promise<Result>,
  ): Promise<Result>;
  /** Ends the connection. */
  close(): void;
}

/** Who hears of the server. */
export interface StateListeners {
  /** Told when the server fails and when it answers again; a sentence or two each, not for every question. */
  readonly onNotice: (notice: string, isOver: boolean) => void;
  /** Told of each failure. */
  readonly onFailure?: () => void;
}

/** What a test changes to be quick; in milliseconds. */
export interface StatePatience {
  /** For one piece of work: four stand before an acknowledgement, which is due after three seconds. */
  readonly work: number;
  /** For a connection. */
  readonly connection: number;
  /** Until the server is tried again after it failed. */
  readonly rest: number;
}

const usualPatience: StatePatience = { work: 250, connection: 2_000, rest: 5_000 };

/** Every key of this program begins so; the number changes with what is kept under it. */
const keyPrefix = 'footnote:1:';

/** Commands that may wait for a reply; more of them are refused, and done at home. */
const mostWaiting = 1_000;

/**
 * Connects, or gives up for now; it is tried again while it is used.
 *
 * @param url - Such as `redis://:password@host:6379/0`.
 * @throws UserError When the package that speaks to it is missing.
 */
export async function openSharedState(
  url: Secret,
  { onNotice, onFailure = () => {} }: StateListeners,
  patience: StatePatience = usualPatience,
): Promise<SharedState> {
  const connect = await loadPackage();
  let server: StateServer | undefined;
  let isClosed = false;

  const place = steady({
    rest: patience.rest,
    onNotice,
    explain: (error) => explain(url, error),
    back: 'The server of FOOTNOTE_STATE answers again; budgets and conversations are shared.',
    async prepare() {
      const next = connect(url, patience.connection);
      // Without a listener it would end the process. A connection that was given up has nothing to tell.
      next.on('error', (error) => {
        if (server === next) lose(error);
      });
      try {
        await limited(patience.connection, () => next.connect());
      } catch (error) {
        end(next);
        throw error;
      }
      if (isClosed) end(next);
      else server = next;
    },
  });

  const lose = (error: unknown) => {
    if (server !== undefined) end(server);
    server = undefined;
    if (isClosed) return;

    onFailure();
    place.fails(error);
  };

  await within(patience.connection, place.tried);

  return {
    ask: (there, here) =>
      place.do(async () => {
        const current = server;
        if (current === undefined) throw new Error('There is no connection.');

        try {
          return await limited(patience.work, () => there(current));
        } catch (error) {
          // Another piece of work may have ended it already.
          if (server === current) lose(error);
          throw error;
        }
      }, here),

    close() {
      isClosed = true;
      if (server !== undefined) end(server);
      server = undefined;
    },
  };
}

/** What makes a connection that is not open yet. */
async function loadPackage() {
  const { createClient } = await import('@redis/client').catch((error) => {
    if (systemCodeOf(error) !== 'ERR_MODULE_NOT_FOUND') throw error;

    throw new UserError(
      'FOOTNOTE_STATE needs the package @redis/client, which is not installed. Run `npm install @redis/client`, or ' +
        'leave FOOTNOTE_STATE out.',
    );
  });

  return (url: Secret, connectTimeout: number) =>
    createClient({
      url: url.reveal(),
      keyPrefix,
      disableOfflineQueue: true,
      commandsQueueMaxLength: mostWaiting,
      socket: { connectTimeout, reconnectStrategy: false },
    });
}

/** Rejects where it takes longer; what was sent may still be done. */
function limited<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  return untilAborted(work(), AbortSignal.timeout(milliseconds));
}

function end(server: StateServer): void {
  if (server.isOpen) server.destroy();
}

/** Never the server's whole message: it may hold what was sent. */
function explain(url: Secret, error: unknown): string {
  const code = systemCodeOf(error) ?? /^[A-Z]{2,20}\b/u.exec(String(error))?.[0];
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  const reason = isLate ? 'it did not answer in time' : (code ?? 'the connection ended');

  return (
    `The server of FOOTNOTE_STATE at ${new URL(url.reveal()).host} cannot be used (${reason}). Each process keeps budgets ` +
    'and conversations for itself until it answers; look whether it runs and the setting is right.'
  );
}
