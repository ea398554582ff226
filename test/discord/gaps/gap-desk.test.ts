import { Locale } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryGaps } from '../../../src/library/gaps/memory-gaps.ts';
import { MemorySettings } from '../../../src/library/settings/memory-settings.ts';
import { keptAfterRemoval } from '../../../src/library/settings/settings-store.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { customIdOf, saidIn } from '../../support/discord/card.ts';
import { Scene } from '../../support/discord/scene.ts';
import { bridge } from '../../support/discord/story.ts';

const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u);

describe('the gap desk', () => {
  let scene: Scene;
  let gaps: MemoryGaps;
  let servers: MemorySettings;
  let anna: SandboxUser;
  let editor: SandboxUser;
  let server: string;

  beforeEach(async () => {
    gaps = new MemoryGaps();
    servers = new MemorySettings();
    scene = await Scene.open({
      settings: { FOOTNOTE_ANSWER_FORM: 'card' },
      gaps,
      servers,
      stories: [bridge],
    });
    server = scene.sandbox.guild.id;
    anna = scene.sandbox.user('Anna', { locale: Locale.German });
    editor = scene.sandbox.user('Edda', { locale: Locale.German });
    editor.manage(scene.sandbox.guild);
  });

  afterEach(() => scene.close());

  const turnOn = () => servers.change(server, (now) => ({ ...now, gapDesk: true }));
  const asked = async (text: string) => {
    const done = scene.outcomes().length;
    const reply = await scene.replyTo(
      scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${text}`),
    );
    await scene.handled(done + 1);
    return reply;
  };
  const shown = async () =>
    saidIn(await editor.slash(scene.sandbox.general, 'article gaps').finalMessage());

  it('counts nothing as long as no editor has turned it on', async () => {
    await asked('Wie teuer wird die Fähre?');
    await asked('Wie lange ist die Brücke gesperrt?');

    expect(await gaps.counts()).toEqual([]);
    expect(await shown()).toContain('Die Lückenliste ist aus');
  });

  it('is turned on and off in the form of the settings', async () => {
    const form = await editor.slash(scene.sandbox.general, 'settings').finalMessage();
    expect(saidIn(form)).toContain('Lückenliste: aus');
    await editor.press(form, 'settings:1:gaps').finalMessage();

    expect(await servers.of(server)).toMatchObject({ gapDesk: true });
  });

  it('counts what was asked in vain by what the story lacks, and nothing of who asked', async () => {
    await turnOn();
    await asked('Wie teuer wird die Fähre am Hafen?');

    expect(await gaps.counts()).toEqual([
      { server, story: 'bruecke', day, kind: 'missed', words: ['fähre', 'teuer'], count: 1 },
    ]);
    expect(JSON.stringify(await gaps.counts())).not.toContain(anna.id);
  });

  it('counts no private conversation', async () => {
    await turnOn();
    anna.dm('Wie teuer wird die Fähre?');
    await scene.handled(1);

    expect(await gaps.counts()).toEqual([]);
  });

  it('counts the paragraphs that answers rest on and that somebody opens', async () => {
    await turnOn();
    const card = await asked('Wie lange ist die Brücke gesperrt?');
    await anna.press(card, customIdOf(card, 'read')).finalMessage();
    const place = { server, story: 'bruecke', day, paragraph: 1, count: 1 };

    await expect
      .poll(() => gaps.counts())
      .toEqual([
        { ...place, kind: 'cited' },
        { ...place, kind: 'opened' },
      ]);
  });

  it('counts why an answer was doubted, with the question only where its asker lets it be kept', async () => {
    await turnOn();
    const card = await asked('Wie lange ist die Brücke gesperrt?');
    for (const [name, keep] of [
      ['Ben', false],
      ['Cem', true],
    ] as const) {
      const reader = scene.sandbox.user(name, { locale: Locale.German });
      const form = reader.press(card, customIdOf(card, 'rate:1:down'));
      await (await reader.submitModal(form, { reason: 'incomplete', keep })).finalMessage();
    }
    const doubt = { server, story: 'bruecke', day, kind: 'doubted', reason: 'incomplete' };

    await expect
      .poll(async () => (await gaps.counts()).filter(({ kind }) => kind === 'doubted'))
      .toEqual([
        {
          ...doubt,
          paragraphs: [1],
          question: 'Wie lange ist die Brücke gesperrt?',
          count: 1,
        },
        { ...doubt, paragraphs: [1], count: 1 },
      ]);
  });

  it('tells an editor topics, paragraphs and doubts of this server', async () => {
    await turnOn();
    await gaps.count({
      server: '2',
      story: 'bruecke',
      day: '2026-01-01',
      kind: 'cited',
      paragraph: 9,
    });
    await asked('Wie teuer wird die Fähre?');
    await asked('Fährt die Fähre sonntags?');
    const card = await asked('Wie lange ist die Brücke gesperrt?');
    const form = anna.press(card, customIdOf(card, 'rate:1:down'));
    await (await anna.submitModal(form, { reason: 'incomplete', keep: true })).finalMessage();

    await expect.poll(async () => (await gaps.counts(server)).length).toBe(4);
    const told = await shown();
    expect(told).toContain('Brücke gesperrt');
    expect(told).toMatch(/- fähre, .*: 2 Fragen/u);
    expect(told).toContain('Absatz 1: 1-mal zitiert, 0-mal geöffnet · Die Brücke am Hafen');
    expect(told).toContain('1: Absatz 1 (Unvollständig 1)');
    expect(told).toContain('„Wie lange ist die Brücke gesperrt?“');
    expect(told).not.toContain('Absatz 9');
  });

  it('is shown to editors alone', async () => {
    const refused = await anna.slash(scene.sandbox.general, 'article gaps').finalMessage();

    expect(saidIn(refused)).toContain('Das dürfen nur Redakteure');
  });

  it('lets go what is too old when the bot starts', async () => {
    await turnOn();
    const old = { server, story: 'bruecke', kind: 'cited', paragraph: 1 } as const;
    const ago = (days: number) =>
      new Date(Date.now() - days * 24 * 60 * 60_000).toISOString().slice(0, 10);
    await gaps.count({ ...old, day: ago(91) });
    await gaps.count({ ...old, day: ago(89) });
    await scene.restartBot();

    await expect.poll(() => gaps.counts()).toEqual([{ ...old, day: ago(89), count: 1 }]);
  });

  it('goes with the settings of a server that the bot has left', async () => {
    await servers.change('5', (now) => ({ ...now, gapDesk: true }));
    await gaps.count({
      server: '5',
      story: 'bruecke',
      day: '2999-01-01',
      kind: 'cited',
      paragraph: 1,
    });
    await servers.present(new Set(), Date.now() - keptAfterRemoval);
    await scene.restartBot();

    await expect.poll(() => gaps.counts()).toEqual([]);
  });
});
