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

  it('that is lost while somebody asks: the question is answered after the resume', async () => {
    scene.sandbox.disconnect();
    const message = say('welche Risse?');

    await scene.replyTo(message);

    expect(scene.questions).toHaveLength(1);
  });
});
