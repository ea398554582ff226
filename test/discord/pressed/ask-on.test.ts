import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { customIdOf, isPrivate, labelsOf, saidIn } from '../../support/discord/card.ts';
import { Scene } from '../../support/discord/scene.ts';

const question = 'Wie lange ist die Brücke gesperrt?';

describe('asking on from a card', () => {
  let scene: Scene;
  let anna: SandboxUser;
  let ben: SandboxUser;

  beforeEach(async () => {
    scene = await Scene.open({ settings: { FOOTNOTE_ANSWER_FORM: 'card' } });
    anna = scene.sandbox.user('Anna');
    ben = scene.sandbox.user('Ben');
  });

  afterEach(() => scene.close());

  const mentioned = async (text: string) =>
    scene.replyTo(scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${text}`));
  const asked = (text: string, isHidden = false) =>
    anna.slash(scene.sandbox.general, 'ask', { question: text, private: isHidden }).finalMessage();
  const history = () => scene.questions.at(-1)?.history.map((exchange) => exchange.question);

  it('begins with what the story says, and shows the question of a command', async () => {
    const card = await asked(question);

    expect(saidIn(card).split('\n')[0]).toMatch(/^\*\*Absatz 1: Die Brücke am Hafen/u);
    expect(saidIn(card)).toContain(`-# Gefragt: ${question}`);
    expect(card.content).toBe('');
  });

  it('asks what a button says, for everybody to see', async () => {
    const introduction = await mentioned('');
    const [suggestion = ''] = labelsOf(introduction.components ?? []);
    const answer = await ben
      .press(introduction, customIdOf(introduction, suggestion))
      .finalMessage();

    expect(saidIn(answer)).toContain(`-# Asked: ${suggestion}`);
    expect(saidIn(answer)).toMatch(
      /\n-# ✓ Proved: .*\n-# Hafenbote · Brücke gesperrt · 2 March 2026$/u,
    );
    expect(isPrivate(answer)).toBe(false);
  });

  it('asks what a button says after a restart', async () => {
    const introduction = await mentioned('');
    await scene.restartBot();
    const answer = await ben.press(introduction, customIdOf(introduction, 'ask')).finalMessage();

    expect(saidIn(answer)).toContain('bis Freitag gesperrt');
  });

  it.each([
    ['at once', false],
    ['after a restart', true],
  ])('takes a question in a form and keeps its context %s', async (_, isRestarted) => {
    const card = await mentioned(question);
    await scene.handled(1);
    if (isRestarted) await scene.restartBot();
    const form = ben.press(card, customIdOf(card, 'more'));
    const sent = await ben.submitModal(form, { question: 'Und dann?' });
    const answer = await sent.finalMessage();

    expect(history()).toEqual([question]);
    expect(saidIn(answer)).toContain('Gefragt: Und dann?');
    expect(saidIn(answer)).toContain('drei');
  });

  it('takes a form that was opened before a restart', async () => {
    const card = await asked(question);
    const form = ben.press(card, customIdOf(card, 'more'));
    await form.firstResponse();
    await scene.restartBot();
    const answer = await (await ben.submitModal(form, { question: 'Und dann?' })).finalMessage();

    expect(history()).toEqual([question]);
    expect(saidIn(answer)).toContain('drei');
  });

  it('stays private where the answer was', async () => {
    const card = await asked(question, true);
    const form = anna.press(card, customIdOf(card, 'more'));
    const answer = await (await anna.submitModal(form, { question: 'Und dann?' })).finalMessage();

    expect(isPrivate(answer)).toBe(true);
    expect(history()).toEqual([question]);
  });

  it('goes on with a reply to the card after a restart', async () => {
    const card = await asked(question);
    await scene.restartBot();
    const reply = scene.sandbox.general.send(anna, 'Und dann?', { replyTo: card });

    expect(saidIn(await scene.replyTo(reply))).toContain('drei');
    expect(history()).toEqual([question]);
  });

  it('edits a card when its question is edited', async () => {
    const message = scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${question}`);
    const card = await scene.replyTo(message);
    await scene.handled(1);
    scene.sandbox.general.edit(message, `${scene.sandbox.botMention} hallo`);
    await scene.handled(2);

    const [edited, ...others] = scene.replies(scene.sandbox.general);
    expect(edited?.id).toBe(card.id);
    expect(edited === undefined ? '' : saidIn(edited)).toBe('Das steht nicht im Artikel.');
    expect(others).toEqual([]);
  });
});
