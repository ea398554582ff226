import { type APIMessage, Locale } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { Scene } from '../../support/discord/scene.ts';

const check = 'Check against the story';
const answer = 'Answer this';

describe('the menu of a message', () => {
  let scene: Scene;
  let anna: SandboxUser;
  let ben: SandboxUser;

  beforeEach(async () => {
    scene = await Scene.open();
    anna = scene.sandbox.user('Anna');
    anna.locale = Locale.German;
    ben = scene.sandbox.user('Ben');
    ben.locale = Locale.EnglishUS;
  });

  afterEach(() => scene.close());

  const shown = (message: APIMessage) => JSON.stringify([message.content, message.components]);
  const isHidden = ({ flags }: APIMessage) => ((flags ?? 0) & 64) === 64;
  const written = (text: string, options = {}) => scene.sandbox.general.send(ben, text, options);
  const called = (message: APIMessage, name: string, person = anna) =>
    person.useOnMessage(message, name).finalMessage();

  it('has commands with a name in German, wherever the person sees the message', () => {
    const own = anna.commandsIn(scene.sandbox.general).filter(({ type }) => type === 3);

    expect(
      own.map(({ name, name_localizations, contexts, integration_types }) => [
        name,
        name_localizations?.de,
        contexts,
        integration_types,
      ]),
    ).toEqual([
      [answer, 'Diese Frage beantworten', [0, 1, 2], [0, 1]],
      [check, 'Mit dem Artikel prüfen', [0, 1, 2], [0, 1]],
    ]);
  });

  it('tells of each claim what the story says, to the person alone and in their language', async () => {
    const message = written('Die Brücke ist gesperrt.\nSie ist nicht gesperrt.\nEs regnet.');

    const german = await called(message, check);
    expect(isHidden(german)).toBe(true);
    expect(shown(german)).toMatch(
      /Steht so im Artikel.*ist gesperrt.*Absatz 1: .*sagt etwas anderes.*nicht gesperrt.*Steht so nicht im Artikel.*Es regnet/su,
    );

    expect(shown(await called(message, check, ben))).toContain('The story says so');
  });

  it('reads what was forwarded, and what stands in embeds', async () => {
    const original = written('Die Brücke ist gesperrt.');
    expect(shown(await called(written('', { forward: original }), check))).toContain(
      'Steht so im Artikel',
    );

    const embeds = [{ type: 'rich', title: 'Neu', description: 'Die Brücke ist gesperrt.' }];
    expect(shown(await called(written('', { embeds }), check))).toContain('Steht so im Artikel');
  });

  it('says so where a message claims nothing', async () => {
    const message = written('', { embeds: [{ type: 'rich', title: ' ' }] });

    expect(shown(await called(message, check))).toContain('keine Behauptung');
  });

  it('pings nobody, whoever a message calls', async () => {
    const reply = await called(written(`@everyone ${anna.mention} *gesperrt*`), check);

    expect(scene.sandbox.pingsOf(reply)?.pings).toEqual({ users: [], roles: [], everyone: false });
  });

  it('answers the question of somebody else, above the answer and for all to see', async () => {
    const reply = await called(written('weiß jemand, warum die Brücke zu ist?'), answer);

    expect(isHidden(reply)).toBe(false);
    expect(shown(reply)).toContain('weiß jemand, warum die Brücke zu ist?');
    expect(shown(reply)).toContain('Risse gefunden');
    expect(scene.questions.map(({ text }) => text)).toEqual([
      'weiß jemand, warum die Brücke zu ist?',
    ]);
  });

  it('takes what it does from the budget of whoever calls it', async () => {
    await scene.close();
    scene = await Scene.open({ settings: { FOOTNOTE_BUDGET_USER: '1/60s' } });
    anna = scene.sandbox.user('Anna');
    ben = scene.sandbox.user('Ben');
    const message = written('Die Brücke ist gesperrt.');

    await called(message, check);
    expect(shown(await called(message, check))).toMatch(/You have asked a lot|viel gefragt/u);
  });
});
