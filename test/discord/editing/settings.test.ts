import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemorySettings } from '../../../src/library/settings/memory-settings.ts';
import { defaultServerSettings } from '../../../src/library/settings/server-settings.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { Scene } from '../../support/discord/scene.ts';

const id = (part: string) => `settings:1:${part}`;

describe('/settings', () => {
  let servers: MemorySettings;
  let scene: Scene;
  let editor: SandboxUser;

  beforeEach(async () => {
    servers = new MemorySettings();
    scene = await Scene.open({ servers });
    editor = scene.sandbox.user('Edda', { locale: 'de' });
    editor.manage(scene.sandbox.guild);
  });

  afterEach(() => scene.close());

  const chosen = () => servers.of(scene.sandbox.guild.id);
  const open = (who: SandboxUser): Promise<APIMessage> =>
    who.slash(scene.sandbox.general, 'settings').finalMessage();

  it('shows and changes what is chosen in one form', async () => {
    const { general, questions } = scene.sandbox;
    const form = await open(editor);
    expect(form.content).toContain('Antworten auf Befehle: für alle');

    await editor.select(form, id('language'), ['en']).firstResponse();
    await editor.select(form, id('channels'), [general.id, questions.id]).firstResponse();
    await editor.press(form, id('private')).firstResponse();

    expect(await chosen()).toEqual({
      ...defaultServerSettings,
      language: 'en',
      channels: [general.id, questions.id],
      isPrivate: true,
    });
    expect((await open(editor)).content).toContain('nur für den Fragenden');
  });

  it('takes budgets as they are written, and says what is none', async () => {
    const form = await open(editor);
    const write = async (user: string) =>
      editor.submitModal(editor.press(form, id('budgets')), { user, channel: '', guild: '' });

    await (await write('5/30s')).firstResponse();
    expect((await chosen()).budgets).toEqual({ user: { questions: 5, seconds: 30 } });

    const refused = await (await write('viele')).finalMessage();
    expect(refused.content).toContain('keine Angabe wie 10/60s');
    expect((await chosen()).budgets).toEqual({ user: { questions: 5, seconds: 30 } });

    await (await write('')).firstResponse();
    expect((await chosen()).budgets).toEqual({});
  });

  it('lets answers be left alone whose story is corrected', async () => {
    const form = await open(editor);
    expect(form.content).toContain('Antworten kennzeichnen, deren Artikel korrigiert wird: ja');
    await editor.press(form, id('corrections')).firstResponse();

    expect((await chosen()).corrections).toBe(false);
  });

  it('refuses whoever is no editor', async () => {
    const reader = scene.sandbox.user('Rita', { locale: 'en-US' });

    const refused = await open(reader);

    expect(refused.content).toContain('Only editors may do that');
    expect(refused.components ?? []).toEqual([]);
  });
});
