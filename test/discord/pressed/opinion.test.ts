import { Locale } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proofSchema } from '../../../src/answer/proof/proof.ts';
import { MemoryFeedback } from '../../../src/library/feedback/memory-feedback.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import type { Article } from '../../../src/story/article.ts';
import { customIdOf, isPrivate, saidIn } from '../../support/discord/card.ts';
import { Scene } from '../../support/discord/scene.ts';
import { bridge } from '../../support/discord/story.ts';

const question = 'Wie lange ist die Brücke gesperrt?';
const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u);

describe('what is done with an answer as a whole', () => {
  let scene: Scene;
  let feedback: MemoryFeedback;
  let stories: Article[];
  let anna: SandboxUser;
  let ben: SandboxUser;

  beforeEach(async () => {
    feedback = new MemoryFeedback();
    stories = [bridge];
    scene = await Scene.open({ settings: { FOOTNOTE_ANSWER_FORM: 'card' }, feedback, stories });
    anna = scene.sandbox.user('Anna', { locale: Locale.German });
    ben = scene.sandbox.user('Ben', { locale: Locale.German });
  });

  afterEach(() => scene.close());

  const asked = async (text = question) =>
    scene.replyTo(scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${text}`));

  it('counts a thumb up once for each person', async () => {
    const card = await asked();
    for (const person of [anna, anna, ben]) {
      const thanks = await person.press(card, customIdOf(card, 'rate:1:up')).finalMessage();
      expect(isPrivate(thanks)).toBe(true);
      expect(saidIn(thanks)).toContain('nicht, wer du bist');
    }

    expect(await feedback.counts()).toEqual([{ day, outcome: 'answered', count: 2 }]);
    expect(await feedback.questions()).toEqual([]);
  });

  it('asks why of a thumb down, and keeps no question without leave', async () => {
    const card = await asked('Regnet es?');
    const form = ben.press(card, customIdOf(card, 'rate:1:down'));
    const sent = await ben.submitModal(form, { reason: 'wrong-paragraph', keep: false });
    expect(saidIn(await sent.finalMessage())).toContain('Danke!');

    expect(await feedback.counts()).toEqual([
      { day, outcome: 'related', reason: 'wrong-paragraph', count: 1 },
    ]);
    expect(await feedback.questions()).toEqual([]);
  });

  it('keeps the question with leave, also after a restart', async () => {
    const card = await asked();
    const form = ben.press(card, customIdOf(card, 'rate:1:down'));
    await form.firstResponse();
    await scene.restartBot();
    const sent = await ben.submitModal(form, { reason: 'incomplete', keep: true });
    expect(saidIn(await sent.finalMessage())).toContain('ohne deinen Namen aufgehoben');

    expect(await feedback.questions()).toEqual([
      { day, question, language: 'de', reason: 'incomplete', story: 'bruecke', shown: [1] },
    ]);
  });

  it('wants a reason', async () => {
    const card = await asked();
    const form = ben.press(card, customIdOf(card, 'rate:1:down'));

    await expect(ben.submitModal(form, {})).rejects.toThrow('"reason" must be filled in');
    await expect(ben.submitModal(form, { reason: 'ugly' })).rejects.toThrow('no option "ugly"');
  });

  it.each([
    ['at once', false],
    ['after a restart', true],
  ])('gives the proof %s', async (_, isRestarted) => {
    const card = await asked();
    if (isRestarted) await scene.restartBot();
    const reply = await ben.press(card, customIdOf(card, 'prove')).finalMessage();
    const [file] = reply.attachments;
    const proof = proofSchema.parse(await (await fetch(file?.url ?? '')).json());

    expect(isPrivate(reply)).toBe(true);
    expect(proof.question).toBe(question);
    expect(proof.text).toContain('Die Brücke am Hafen bleibt bis Freitag gesperrt.');
    expect(proof.answers[0]?.citations).toMatchObject([{ story: 'bruecke', paragraph: 1 }]);
  });

  it('has no proof of what the story does not say any more', async () => {
    const card = await asked();
    stories.splice(0, 1);
    const reply = await ben.press(card, customIdOf(card, 'prove')).finalMessage();

    expect(saidIn(reply)).toContain('kann ich nicht mehr nachweisen');
    expect(reply.attachments).toEqual([]);
  });

  it('is taken away by its asker alone, also after a restart', async () => {
    const card = await asked();
    const refused = await ben.press(card, customIdOf(card, 'dismiss')).finalMessage();
    expect(saidIn(refused)).toContain('nur, wer gefragt hat');
    expect(isPrivate(refused)).toBe(true);

    await scene.restartBot();
    anna.press(card, customIdOf(card, 'dismiss'));
    await expect
      .poll(() => scene.sandbox.general.messages.some(({ id }) => id === card.id))
      .toBe(false);
  });

  it('has nothing to take away where nobody else sees it', async () => {
    const card = await anna
      .slash(scene.sandbox.general, 'ask', { question, private: true })
      .finalMessage();

    expect(() => customIdOf(card, 'dismiss')).toThrow('No button');
    expect(customIdOf(card, 'prove')).toBeDefined();
  });
});
