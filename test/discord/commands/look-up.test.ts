import { readFileSync } from 'node:fs';
import { type APIMessage, Locale } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { articleOf } from '../../support/articles.ts';
import { Scene } from '../../support/discord/scene.ts';

const council = articleOf(
  'gemeinderat.md',
  readFileSync(new URL('../../../data/eval/gemeinderat.md', import.meta.url), 'utf8'),
);

describe('commands that look things up', () => {
  let scene: Scene;
  let anna: SandboxUser;

  beforeEach(async () => {
    scene = await Scene.open({ stories: [council] });
    anna = scene.sandbox.user('Anna');
    anna.locale = Locale.German;
  });

  afterEach(() => scene.close());

  const called = (name: string, values: Record<string, string> = {}) =>
    anna.slash(scene.sandbox.general, name, values).finalMessage();
  const shown = ({ content, components }: APIMessage) => JSON.stringify([content, components]);

  it('show what happened when, in the language of whoever asks', async () => {
    expect((await called('timeline')).content).toMatch(
      /21\\?\. April 2026\*\* \(21\\?\. April\)\nAbsatz 17: „Die nächste Sitzung/u,
    );

    anna.locale = Locale.EnglishUS;
    expect((await called('timeline')).content).toContain('**April 21, 2026**');
  });

  it('show what two people say, one below the other', async () => {
    const { content } = await called('compare', { first: 'Hettich', second: 'Biehler' });

    expect(content).toMatch(/Sabine Hettich\*\*\nAbsatz 5: .*Anton Biehler\*\*\nAbsatz 6: /su);
  });

  it('say of two statements what the story says of each', async () => {
    const reply = await called('compare', {
      first: 'Die Brücke ist gesperrt.',
      second: 'Morgen regnet es im ganzen Land.',
    });

    expect(shown(reply)).toMatch(/Steht so im Artikel.*Steht so nicht im Artikel.*Morgen regnet/su);
  });

  it('suggest people for both of them', async () => {
    const choices = await anna
      .autocomplete(scene.sandbox.general, 'compare', { first: 'Hettich', second: 'bie' }, 'second')
      .choices();

    expect(choices.map(({ value }) => value)).toEqual(['Vorsitzender Anton Biehler']);
  });

  it('tell what the bot is and how to ask it, to the person alone', async () => {
    const reply = await called('help');

    expect(reply.content).toContain('ein Programm, kein Mensch');
    expect(reply.content).toContain('`/zeitleiste`');
    expect(reply.content).toContain('- Wie lange ist die Brücke gesperrt?');
    expect((reply.flags ?? 0) & 64).toBe(64);
  });
});
