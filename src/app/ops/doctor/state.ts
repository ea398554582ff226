// Whether the server that processes share their state in can be used.

import type { Config } from '../../../config/config.ts';
import { openSharedState } from '../../../discord/gate/shared/shared-state.ts';
import { type Check, mend, note, ok } from './check.ts';

/** Milliseconds of a round trip above which questions wait for the server. */
const slow = 50;

/** One check, where a server is set. Nothing is written to it. */
export function stateChecks({ storage: { state } }: Config): readonly Check[] {
  if (state === undefined) return [];

  return [
    {
      name: 'Shared state',
      async look() {
        const notices: string[] = [];
        const shared = await openSharedState(state, { onNotice: (text) => notices.push(text) });
        try {
          const { host } = new URL(state.reveal());
          const took = await shared.ask(roundTrip, async () => undefined);
          if (took === undefined) return mend(notices[0] ?? `${host} does not answer.`);

          const text = `${host} answers in ${took.toFixed(1)} ms`;
          return took > slow
            ? note(`${text}: slowly, and each question asks it several times. Put it nearer.`)
            : ok(text);
        } finally {
          shared.close();
        }
      },
    },
  ];
}

async function roundTrip(server: { ping(): Promise<unknown> }): Promise<number> {
  const started = performance.now();
  await server.ping();

  return performance.now() - started;
}
