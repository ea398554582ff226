import { readFileSync } from 'node:fs';
import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemorySettings } from '../../../src/library/settings/memory-settings.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { articleOf } from '../../support/articles.ts';
import { customIdOf, isPrivate, labelsOf, saidIn } from '../../support/discord/card.ts';
import { Scene } from '../../support/discord/scene.ts';
import { bridge } from '../../support/discord/story.ts';

const council = articleOf(
  'gemeinderat.md',
  readFileSync(new URL('../../../data/eval/gemeinderat.md', import.meta.url), 'utf8'),
);
const question = 'Wie lange ist die Brücke gesperrt?';
const isCard = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;

describe('commands of one of several stories', () => {
  let servers: MemorySettings;
  let scene: Scene;
  let anna: SandboxUser;

  beforeEach(async () => {
    servers = new MemorySettings();
    scene = await Scene.open({
      settings: { FOOTNOTE_ANSWER_FORM: 'card' },
      stories: [bridge, council],
      servers,
    });
    anna = scene.sandbox.user('Anna', { locale: 'de' });
  });

  afterEach(() => scene.close());

  const called = (name: string, values: Record<string, string | boolean> = {}) =>
    anna.slash(scene.sandbox.general, name, values).finalMessage();
  const bind = () =>
    servers.change(scene.sandbox.guild.id, (now) => ({
      ...now,
      bindings: { [scene.sandbox.general.id]: 'gemeinderat' },
    }));

  it.each([
    ['story', {}, 'Ahlbrunn saniert sein Freibad'],
    ['timeline', {}, 'Absatz 17'],
    ['quotes', {}, 'Sabine Hettich'],
    ['compare', { first: 'Hettich', second: 'Biehler' }, 'Anton Biehler'],
  ])('/%s is a card of the story that its channel is bound to', async (name, values, shown) => {
    await bind();
    const card = await called(name, values);

    expect(isCard(card)).toBe(true);
    expect(saidIn(card)).toContain(shown);
    expect(saidIn(card)).toContain('-# Ahltal-Bote · Ahlbrunn saniert sein Freibad');
  });

  it('are of the story that is named, also where the channel is bound to another', async () => {
    await bind();

    expect(saidIn(await called('story', { story: 'bruecke' }))).toContain('**Brücke gesperrt**');
  });

  it('turn the pages of a card as a card', async () => {
    const first = await called('story', { story: 'gemeinderat' });
    expect(labelsOf(first.components ?? [])).toContain('▶');
    const next = await anna.press(first, customIdOf(first, '▶')).finalMessage();

    expect([next.id, isCard(next)]).toEqual([first.id, true]);
    expect(saidIn(next)).not.toBe(saidIn(first));
  });

  it('are acknowledged before any work, and private where the editors chose so', async () => {
    await servers.change(scene.sandbox.guild.id, (now) => ({ ...now, isPrivate: true }));
    const shown = anna.slash(scene.sandbox.general, 'story');

    expect((await shown.firstResponse()).type).toBe(5);
    expect(isPrivate(await shown.finalMessage())).toBe(true);
  });

  it('come as text where Discord refuses the card', async () => {
    scene.sandbox.fail({
      method: 'PATCH',
      path: /\/messages\/@original$/u,
      status: 400,
      body: {
        code: 50035,
        message: 'Invalid Form Body',
        errors: {
          components: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be 1.' }] },
        },
      },
    });
    const shown = await called('story', { story: 'gemeinderat' });

    expect(isCard(shown)).toBe(false);
    expect(shown.content).toContain('Ahlbrunn saniert sein Freibad');
  });

  const stories = () => scene.questions.map(({ story }) => story);

  it('lead on within the story that was asked: by a button, a form and a reply, also after a restart', async () => {
    const card = await called('ask', { question, story: 'gemeinderat' });
    expect(saidIn(card)).not.toBe('');
    await scene.restartBot();

    const form = anna.press(card, customIdOf(card, 'more'));
    await (await anna.submitModal(form, { question: 'Und warum?' })).finalMessage();
    expect(stories()).toEqual(['gemeinderat', 'gemeinderat', 'gemeinderat']);

    scene.sandbox.general.send(anna, `${scene.sandbox.botMention} Wo ist die Umleitung?`, {
      replyTo: card,
    });
    await scene.asked(5);
    expect(stories().at(-1)).toBe('gemeinderat');
  });

  it('lead on within it by a reply to an answer of text, and to the answer to that, also after restarts', async () => {
    const asText = await Scene.open({
      settings: { FOOTNOTE_ANSWER_FORM: 'text' },
      stories: [bridge, council],
    });
    try {
      const { sandbox } = asText;
      const ben = sandbox.user('Ben', { locale: 'de' });
      const first = await ben
        .slash(sandbox.general, 'ask', { question, story: 'gemeinderat' })
        .finalMessage();
      await asText.restartBot();
      const second = await asText.replyTo(
        sandbox.general.send(ben, `${sandbox.botMention} Wo ist die Umleitung?`, {
          replyTo: first,
        }),
      );
      await asText.restartBot();
      await asText.replyTo(
        sandbox.general.send(ben, `${sandbox.botMention} Und warum?`, { replyTo: second }),
      );

      expect(new Set(asText.questions.map(({ story }) => story))).toEqual(new Set(['gemeinderat']));
      expect(asText.questions).toHaveLength(5);
    } finally {
      await asText.close();
    }
  });

  it('ask all stories again where a new question does not follow on one', async () => {
    await called('ask', { question, story: 'gemeinderat' });
    await called('ask', { question: 'Wo ist die Umleitung?' });

    expect(stories()).toEqual(['gemeinderat', undefined]);
    expect(scene.questions.at(-1)?.history.at(-1)?.story).toBe('gemeinderat');
  });
});
