import { MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { saidIn } from '../../support/discord/card.ts';
import { Scene } from '../../support/discord/scene.ts';
import { call, takeViolations } from '../../support/sandbox.ts';

const question = 'Wie lange ist die Brücke gesperrt?';
const quote = 'Die Brücke am Hafen bleibt bis Freitag gesperrt.';
const isCard = ({ flags = 0 }: { flags?: number }) => (flags & MessageFlags.IsComponentsV2) !== 0;

describe('a card that Discord refuses', () => {
  let scene: Scene;
  let anna: SandboxUser;
  /** What Discord says of a card that it does not take. */
  let refusal: { readonly status: number; readonly body: unknown };

  beforeEach(async () => {
    scene = await Scene.open({ settings: { FOOTNOTE_ANSWER_FORM: 'card' } });
    anna = scene.sandbox.user('Anna', { locale: 'de' });
    const { status, body } = await call(
      scene.sandbox,
      'POST',
      `/channels/${scene.sandbox.questions.id}/messages`,
      {
        components: [{ type: 17, components: [] }],
        flags: MessageFlags.IsComponentsV2,
        allowed_mentions: { parse: [] },
      },
    );
    takeViolations(scene.sandbox);
    refusal = { status, body };
    expect(body).toMatchObject({ code: 50035, errors: { components: {} } });
  });

  afterEach(() => scene.close());

  const refuse = (method: string, path: RegExp) => scene.sandbox.fail({ method, path, ...refusal });
  const mention = () => scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${question}`);

  it('is said as text instead, and so is what comes next in that channel, and there alone', async () => {
    const { general, questions } = scene.sandbox;
    refuse('POST', /\/messages$/u);
    const first = await scene.replyTo(mention());
    const second = await scene.replyTo(mention());
    const elsewhere = await scene.replyTo(
      questions.send(anna, `${scene.sandbox.botMention} ${question}`),
    );

    expect([first, second, elsewhere].map(isCard)).toEqual([false, false, true]);
    for (const one of [first, second, elsewhere]) expect(saidIn(one)).toContain(quote);
    expect(scene.replies(general)).toHaveLength(2);
    expect(scene.logLines.filter((line) => line.includes('A card was refused'))).toHaveLength(1);
  });

  it('is said as text in reply to a command', async () => {
    refuse('PATCH', /\/messages\/@original$/u);
    const reply = await anna.slash(scene.sandbox.general, 'ask', { question }).finalMessage();

    expect(isCard(reply)).toBe(false);
    expect(reply.content).toContain(quote);
  });

  it('gives way to a message of text where the question behind it was edited', async () => {
    const { general } = scene.sandbox;
    const asked = mention();
    const before = await scene.replyTo(asked);
    expect(isCard(before)).toBe(true);
    refuse('PATCH', new RegExp(`/messages/${before.id}$`, 'u'));
    general.edit(asked, `${scene.sandbox.botMention} Welche Risse?`);
    await scene.handled(2);

    const replies = scene.replies(general);
    expect(replies).toHaveLength(1);
    expect(replies.map(isCard)).toEqual([false]);
    expect(replies[0]?.content).toContain('Risse gefunden');
  });

  it('that fails for another reason is not said again', async () => {
    scene.sandbox.fail({ method: 'POST', path: /\/messages$/u, status: 403, code: 50013 });
    mention();
    await scene.handled(1);

    expect(scene.replies(scene.sandbox.general)).toEqual([]);
  });
});
