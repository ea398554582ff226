import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { Scene } from '../../support/discord/scene.ts';

describe('a direct message', () => {
  let scene: Scene;
  let anna: SandboxUser;

  beforeEach(async () => {
    scene = await Scene.open();
    anna = scene.sandbox.user('Anna');
  });

  afterEach(() => scene.close());

  /** The contents of the bot's messages once so many messages were handled. */
  const conversation = async (handled: number) => {
    await scene.handled(handled);

    return scene.replies(anna.directChannel).map(({ content }) => content);
  };

  it('is a question; the first one is answered after an introduction', async () => {
    anna.dm('Wie lange ist die Brücke gesperrt?');

    expect(await conversation(1)).toEqual([
      expect.stringMatching(
        /^Ich bin ein Programm, kein Mensch\. Ich beantworte Fragen .*\n- Wie lange ist die Brücke gesperrt\?\n/,
      ),
      expect.stringContaining('[1] Absatz 1: „'),
    ]);
  });

  it('that only says hello is answered by the introduction alone', async () => {
    anna.dm('Hallo, wer bist du?');

    expect(await conversation(1)).toEqual([
      expect.stringMatching(/^Ich bin ein Programm, kein Mensch\. Ich beantworte Fragen/),
    ]);
  });

  it('that asks about the bot what no introduction says is answered after it', async () => {
    anna.dm('Bist du ein Mensch?');

    expect(await conversation(1)).toEqual([
      expect.stringMatching(/^Ich bin ein Programm, kein Mensch\. Ich beantworte Fragen/),
      'Ich bin ein Programm.',
    ]);
  });

  it('that leaves too much out is asked back after the introduction', async () => {
    anna.dm('Worauf?');

    expect(await conversation(1)).toEqual([
      expect.stringMatching(/^Ich bin ein Programm, kein Mensch\. Ich beantworte Fragen/),
      'Worauf bezieht sich das?',
    ]);
  });

  it('continues the conversation, without another introduction', async () => {
    anna.dm('Wie lange ist die Brücke gesperrt?');
    await scene.handled(1);
    anna.dm('Und dann?');

    const contents = await conversation(2);

    expect(contents).toHaveLength(3);
    expect(contents[2]).toContain('[1] Absatz 2');
  });

  it('continues the conversation after a restart', async () => {
    anna.dm('Wie lange ist die Brücke gesperrt?');
    await scene.handled(1);
    await scene.restartBot();
    anna.dm('Und dann?');

    const contents = await conversation(2);

    expect(contents).toHaveLength(3);
    expect(contents[2]).toContain('[1] Absatz 2');
  });

  it('is introduced once when two come at the same time', async () => {
    anna.dm('Wie lange ist die Brücke gesperrt?');
    anna.dm('Welche Risse hat die Brücke?');

    const contents = await conversation(2);

    expect(contents).toHaveLength(3);
    expect(
      contents.filter((content) =>
        content.startsWith('Ich bin ein Programm, kein Mensch. Ich beantworte'),
      ),
    ).toHaveLength(1);
  });

  it('is answered without an introduction when the bot cannot find out whether it is the first', async () => {
    scene.sandbox.fail({
      method: 'GET',
      path: /^\/channels\/\d+\/messages/,
      status: 403,
      code: 50001,
    });
    anna.dm('Wie lange ist die Brücke gesperrt?');

    expect(await conversation(1)).toEqual([expect.stringContaining('[1] Absatz 1')]);
  });

  it('with more than 1,000 characters is refused with the limit', async () => {
    anna.dm('x'.repeat(1500));

    expect(await conversation(1)).toEqual([
      'Deine Frage hat 1500 Zeichen, erlaubt sind 1000. Bitte kürze sie.',
    ]);
  });

  it('keeps conversations of different people apart', async () => {
    const ben = scene.sandbox.user('Ben');
    anna.dm('Wie lange ist die Brücke gesperrt?');
    await scene.handled(1);
    ben.dm('Und dann?');
    await scene.handled(2);

    expect(scene.questions.at(-1)?.history).toEqual([]);
  });

  it('of somebody who then closes their direct messages is answered to nobody, without harm', async () => {
    scene.holdAnswers();
    anna.dm('langsam: wie lange ist sie gesperrt?');
    await scene.asked(1);
    scene.sandbox.closeDms(anna);
    scene.release();
    await scene.handled(1);

    expect(scene.outcomes()).toEqual(['undelivered']);
    scene.sandbox.openDms(anna);
    anna.dm('Welche Risse?');
    await scene.handled(2);
    expect(scene.outcomes()).toEqual(['undelivered', 'answered']);
  });
});
