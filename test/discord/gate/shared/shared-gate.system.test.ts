import { createClient } from '@redis/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../../../src/answer/answerer.ts';
import { citeWhole } from '../../../../src/answer/citations.ts';
import { Secret } from '../../../../src/base/secret.ts';
import { SharedBudgets } from '../../../../src/discord/gate/shared/shared-budgets.ts';
import { SharedConversations } from '../../../../src/discord/gate/shared/shared-conversations.ts';
import { SharedSeenEvents } from '../../../../src/discord/gate/shared/shared-seen-events.ts';
import {
  openSharedState,
  type SharedState,
} from '../../../../src/discord/gate/shared/shared-state.ts';
import { storiesOf } from '../../../../src/story/stories.ts';
import { answeredWith } from '../../../support/answers.ts';
import { Scene } from '../../../support/discord/scene.ts';
import { bridge } from '../../../support/discord/story.ts';
import type { ServerProcess } from '../../../support/servers/server-process.ts';
import { isStateServerInstalled, startStateServer } from '../../../support/servers/state-server.ts';
import { budgetsContract } from '../budgets.contract.ts';
import { conversationsContract, exchange, limits } from '../conversations.contract.ts';
import { seenEventsContract } from '../seen-events.contract.ts';

const patience = { work: 2_000, connection: 5_000, rest: 0 };
const plenty = { questions: 100, seconds: 60 };
const scarce = { user: { questions: 1, seconds: 60 }, channel: plenty, guild: plenty };
const anna = { user: 'anna', channel: 'general', guild: 'server' };
const shelf = storiesOf([bridge]);
const stories = () => shelf;

const [first] = bridge.paragraphs.filter(({ text }) => text.includes('bis Freitag'));
if (first === undefined) throw new Error('The story says nothing of Friday.');

/** An exchange whose quote stands in the story. */
const aboutBridge: Exchange = {
  question: 'Wie lange ist die Brücke gesperrt?',
  answer: answeredWith([{ text: 'Bis Freitag.', citations: [citeWhole(bridge, first)] }]),
  by: 'anna',
};

describe.skipIf(!isStateServerInstalled())('state in Valkey or Redis', () => {
  let server: ServerProcess;
  let state: SharedState;
  let notices: string[];
  let failures: number;
  const opened: SharedState[] = [];

  const open = async (work = patience.work) => {
    const opening = await openSharedState(
      new Secret(server.url),
      {
        onNotice: (notice) => notices.push(notice),
        onFailure: () => {
          failures += 1;
        },
      },
      { ...patience, work },
    );
    opened.push(opening);

    return opening;
  };

  /** Everything at the server grows older. */
  const advance = async (milliseconds: number) => {
    const client = createClient({ url: server.url });
    await client.connect();
    for (const key of await client.keys('*')) {
      await client.pExpire(key, Math.max(0, (await client.pTTL(key)) - milliseconds));
    }
    await client.close();
  };

  beforeAll(async () => {
    server = await startStateServer();
  }, 30_000);

  afterAll(() => server?.stop());

  beforeEach(async () => {
    notices = [];
    failures = 0;
    const client = createClient({ url: server.url });
    await client.connect();
    await client.flushAll();
    await client.close();
    state = await open();
  });

  afterEach(() => {
    for (const one of opened.splice(0)) one.close();
  });

  budgetsContract('a server', (budgets) => new SharedBudgets(budgets, state), advance);
  conversationsContract(
    'a server',
    (limits) => new SharedConversations(state, stories, limits),
    advance,
  );
  seenEventsContract('a server', () => new SharedSeenEvents(state));

  it('counts, remembers and knows for all processes together', async () => {
    const other = await open();

    expect(await new SharedBudgets(scarce, state).take(anna)).toBeUndefined();
    expect(await new SharedBudgets(scarce, other).take(anna)).toMatchObject({ scope: 'user' });

    expect(await new SharedSeenEvents(state).firstTime('1')).toBe(true);
    expect(await new SharedSeenEvents(other).firstTime('1')).toBe(false);

    await new SharedConversations(state, stories).keep(['channel:1'], [aboutBridge]);
    expect(await new SharedConversations(other, stories).get('channel:1')).toEqual([aboutBridge]);
  });

  it('believes no quote that does not stand in the stories', async () => {
    const conversations = new SharedConversations(state, stories);
    await conversations.keep(['channel:1'], [aboutBridge, exchange('Und wer?')]);
    const client = createClient({ url: server.url });
    await client.connect();
    const key = 'footnote:1:conversation:channel:1';
    const kept = (await client.get(key)) ?? '';

    await client.set(key, kept.replaceAll('bis Freitag', 'bis Montag'));
    expect(await conversations.get('channel:1')).toEqual([exchange('Und wer?')]);

    for (const broken of ['', '{', '17', '[17, {"question": 1}]']) {
      await client.set(key, broken);
      expect(await conversations.get('channel:1')).toEqual([]);
    }
    await client.close();
    expect(await new SharedConversations(state, () => storiesOf([])).get('channel:1')).toEqual([]);
  });

  it('answers alone while the server is gone, says so once, and shares again when it is back', async () => {
    const budgets = new SharedBudgets(scarce, state);
    const seen = new SharedSeenEvents(state);
    const conversations = new SharedConversations(state, stories, limits);
    await conversations.keep(['channel:1'], [{ ...exchange('a'), by: 'anna' }]);

    await server.kill();
    for (const user of ['ben', 'carl', 'dora']) {
      expect(await budgets.take({ ...anna, user })).toBeUndefined();
    }
    expect(await budgets.take({ ...anna, user: 'ben' })).toMatchObject({ scope: 'user' });
    expect(await seen.firstTime('1')).toBe(true);
    expect(await seen.firstTime('1')).toBe(false);
    await conversations.keep(['channel:2'], [exchange('b')]);
    expect(await conversations.get('channel:2')).toEqual([exchange('b')]);
    expect(notices).toEqual([expect.stringContaining('cannot be used')]);
    expect(notices[0]).not.toContain('a-secret-word');
    expect(failures).toBeGreaterThan(0);

    await server.restart();
    await expect
      .poll(async () => {
        await seen.firstTime(String(Math.random()));
        return notices;
      })
      .toEqual([expect.anything(), expect.stringContaining('answers again')]);
    await conversations.keep(['channel:3'], [exchange('c')]);
    expect(await new SharedConversations(await open(), stories).get('channel:3')).toEqual([
      exchange('c'),
    ]);
  });

  it('waits for a server that hangs as long as one piece of work may take, and no longer for the next', async () => {
    const quick = await open(100);
    const seen = new SharedSeenEvents(quick);
    await seen.firstTime('1');

    server.hang(true);
    try {
      const firsts = [];
      for (let event = 10; event < 20; event += 1) firsts.push(await seen.firstTime(`${event}`));
      expect(firsts).not.toContain(false);
      expect(notices).toEqual([expect.stringContaining('did not answer in time')]);
    } finally {
      server.hang(false);
    }
    await expect
      .poll(async () => {
        await seen.firstTime(String(Math.random()));
        return notices.length;
      })
      .toBe(2);
  });

  it('forgets somebody as soon as the server is back', async () => {
    const conversations = new SharedConversations(state, stories, limits);
    const other = new SharedConversations(await open(), stories, limits);
    await conversations.keep(['channel:1'], [{ ...exchange('a'), by: 'anna' }]);

    server.hang(true);
    const quick = new SharedConversations(await openImpatient(), stories, limits);
    await quick.forget('anna');
    server.hang(false);

    await expect
      .poll(async () => {
        await quick.get('channel:1');
        return other.questionsOf('anna');
      })
      .toEqual([]);
  });

  it('lets every question be answered on Discord while the server comes and goes', async () => {
    const scene = await Scene.open({
      shared: {
        budgets: new SharedBudgets({ user: plenty, channel: plenty, guild: plenty }, state),
        conversations: new SharedConversations(state, stories),
        seen: new SharedSeenEvents(state),
      },
    });
    const ben = scene.sandbox.user('Ben');
    const ask = async () => {
      const handle = ben.slash(scene.sandbox.general, 'ask', { question: 'Welche Risse?' });
      return (await handle.finalMessage()).content;
    };

    expect(await ask()).toContain('Risse gefunden');
    await server.kill();
    expect(await ask()).toContain('Risse gefunden');
    await server.restart();
    expect(await ask()).toContain('Risse gefunden');

    await scene.close();
    expect(notices.filter((notice) => notice.includes('cannot be used'))).toHaveLength(1);
  });

  const openImpatient = async () => {
    const opening = await openSharedState(
      new Secret(server.url),
      { onNotice: (notice) => notices.push(notice) },
      { work: 100, connection: 100, rest: 0 },
    );
    opened.push(opening);

    return opening;
  };
});
