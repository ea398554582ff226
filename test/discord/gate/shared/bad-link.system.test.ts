import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/base/secret.ts';
import { SharedBudgets } from '../../../../src/discord/gate/shared/shared-budgets.ts';
import { SharedConversations } from '../../../../src/discord/gate/shared/shared-conversations.ts';
import { SharedSeenEvents } from '../../../../src/discord/gate/shared/shared-seen-events.ts';
import {
  openSharedState,
  type SharedState,
} from '../../../../src/discord/gate/shared/shared-state.ts';
import { storiesOf } from '../../../../src/story/stories.ts';
import { Scene } from '../../../support/discord/scene.ts';
import { bridge } from '../../../support/discord/story.ts';
import { type Link, linkTo } from '../../../support/servers/link.ts';
import type { ServerProcess } from '../../../support/servers/server-process.ts';
import { isStateServerInstalled, startStateServer } from '../../../support/servers/state-server.ts';

const plenty = { questions: 100, seconds: 60 };
/** Milliseconds, as in the program, but for the rest after a failure. */
const patience = { work: 250, connection: 2_000, rest: 0 };

describe.skipIf(!isStateServerInstalled())('a bot whose shared state is badly connected', () => {
  let server: ServerProcess;
  let link: Link;
  let state: SharedState;
  let scene: Scene;
  let notices: string[];
  let failures: number;

  beforeEach(async () => {
    notices = [];
    failures = 0;
    server = await startStateServer();
    const address = new URL(server.url);
    link = await linkTo(Number(address.port));
    address.port = String(link.port);
    state = await openSharedState(
      new Secret(address.href),
      {
        onNotice: (notice) => notices.push(notice),
        onFailure: () => {
          failures += 1;
        },
      },
      patience,
    );
    const shelf = storiesOf([bridge]);
    scene = await Scene.open({
      shared: {
        budgets: new SharedBudgets({ user: plenty, channel: plenty, guild: plenty }, state),
        conversations: new SharedConversations(state, () => shelf),
        seen: new SharedSeenEvents(state),
      },
    });
    await ask();
  }, 30_000);

  afterEach(async () => {
    await scene.close();
    state.close();
    await link.close();
    await server.stop();
  });

  /** Asks, and looks that the answer comes; Discord gives an acknowledgement three seconds. */
  async function ask(): Promise<void> {
    const ben = scene.sandbox.user('Ben');
    const handle = ben.slash(scene.sandbox.general, 'ask', { question: 'Welche Risse?' });
    expect((await handle.finalMessage()).content).toContain('Risse gefunden');
    expect(handle.hasFailed).toBe(false);
  }

  it.each([
    ['slow', () => link.slow(400)],
    ['half open', () => link.silence()],
  ])(
    'that is %s: answers all the same, says so once, and shares again when it is well',
    async (_, spoil) => {
      expect(notices).toEqual([]);
      spoil();
      for (let question = 0; question < 3; question += 1) await ask();

      expect(notices).toEqual([expect.stringContaining('did not answer in time')]);
      expect(failures).toBeGreaterThan(0);
      link.mend();
      await expect
        .poll(
          async () => {
            await ask();
            return notices.at(-1);
          },
          { timeout: 20_000 },
        )
        .toContain('answers again');
      expect(new Set(scene.outcomes())).toEqual(new Set(['answered']));
    },
    60_000,
  );
});
