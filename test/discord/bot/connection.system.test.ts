import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { Scene } from '../../support/discord/scene.ts';

describe('the connection', () => {
  let scene: Scene;
  let anna: SandboxUser;

  beforeEach(async () => {
    scene = await Scene.open();
    anna = scene.sandbox.user('Anna');
  });

  afterEach(() => scene.close());

  const say = (text: string) =>
    scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${text}`);

  /** Resolves when the gateway has (re)connected the bot. */
  const connectedAgain = () =>
    new Promise<string>((resolve) => {
      const unsubscribe = scene.sandbox.subscribe((event) => {
        if (event.type !== 'gateway') return;
        if (event.change !== 'resumed' && event.change !== 'identified') return;

        unsubscribe();
        resolve(event.change);
      });
    });

  it.each([
    ['is asked to reconnect (op 7)', (sandbox: Sandbox) => sandbox.reconnect(), 'resumed'],
    ['is lost', (sandbox: Sandbox) => sandbox.disconnect(), 'resumed'],
    ['is closed (4000)', (sandbox: Sandbox) => sandbox.disconnect({ code: 4000 }), 'resumed'],
    [
      'has an invalid session that can be resumed (op 9)',
      (sandbox: Sandbox) => sandbox.invalidateSession(true),
      'resumed',
    ],
    [
      'has an invalid session (op 9)',
      (sandbox: Sandbox) => sandbox.invalidateSession(false),
      'identified',
    ],
  ] as const)(
    'that %s in the middle of an answer costs neither that answer nor later ones',
    async (_, interrupt, change) => {
      scene.holdAnswers();
      const command = anna.slash(scene.sandbox.general, 'ask', { question: 'langsam: gesperrt?' });
      const mention = say('langsam: welche Risse?');
      await scene.asked(2);

      const again = connectedAgain();
      interrupt(scene.sandbox);
      expect(await again).toBe(change);
      scene.release();

      expect((await command.finalMessage()).content).toContain('[1]');
      await scene.replyTo(mention);
      await scene.replyTo(say('welche Umleitung?'));
      const later = anna.slash(scene.sandbox.general, 'ask', { question: 'Welche Risse?' });
      expect((await later.finalMessage()).content).toContain('[1]');

      await scene.handled(4);
      expect(scene.outcomes()).toEqual(['answered', 'answered', 'answered', 'answered']);
    },
  );

  it('says why it connects again, and says the same thing once', async () => {
    for (let times = 0; times < 3; times += 1) {
      const again = connectedAgain();
      scene.sandbox.disconnect({ code: 4000 });
      await again;
    }
    const asked = connectedAgain();
    scene.sandbox.reconnect();
    await asked;

    const lines = scene.logLines
      .map((line) => JSON.parse(line))
      .filter(({ msg }) => msg === 'Connecting again');
    expect(lines).toEqual([
      expect.objectContaining({ code: 4000, shard: 0, leftOut: 0 }),
      expect.objectContaining({ reason: 'Told to reconnect by Discord' }),
    ]);
  });

  it('may be lost twenty times: each question between is answered once, and the log says so once', async () => {
    const flaps = 20;
    for (let flap = 0; flap < flaps; flap += 1) {
      const again = connectedAgain();
      scene.sandbox.disconnect();
      const asker = scene.sandbox.user(`Asker ${flap}`);
      scene.sandbox.general.send(asker, `${scene.sandbox.botMention} welche Risse?`);
      await again;
    }
    await scene.handled(flaps);

    expect(scene.outcomes()).toEqual(Array.from({ length: flaps }, () => 'answered'));
    expect(scene.questions).toHaveLength(flaps);
    expect(scene.replies(scene.sandbox.general)).toHaveLength(flaps);
    const lines = scene.logLines.map((line) => JSON.parse(line));
    expect(lines.filter(({ msg }) => msg === 'Connecting again')).toHaveLength(1);
    expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
  }, 120_000);

  it('ends itself for its supervisor after five dead minutes', async () => {
    const looks: (() => void)[] = [];
    let now = 0;
    const clock = {
      now: () => now,
      every: (_: number, look: () => void) => {
        looks.push(look);
        return () => looks.pop();
      },
    };
    const watched = await Scene.open({ clock });

    // No heartbeat is due within the seconds that this takes: nothing is heard.
    for (let minutes = 0; minutes < 8 && looks.length > 0; minutes += 0.25) {
      now += 15_000;
      looks[0]?.();
    }

    expect((await watched.bot.lost).message).toMatch(/^There has been no connection/);
    await watched.close();
  });

  it('that is lost while somebody asks: the question is answered after the resume', async () => {
    scene.sandbox.disconnect();
    const message = say('welche Risse?');

    await scene.replyTo(message);

    expect(scene.questions).toHaveLength(1);
  });
});
