import { Locale } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { flatten } from '../../../src/sandbox/rules/component-tree.ts';
import type { Article } from '../../../src/story/article.ts';
import { articleOf } from '../../support/articles.ts';
import { customIdOf, isPrivate, saidIn } from '../../support/discord/card.ts';
import { Scene } from '../../support/discord/scene.ts';
import { bridge } from '../../support/discord/story.ts';

const first = 'Die Brücke am Hafen bleibt bis Freitag gesperrt.';

const storyOf = (...paragraphs: readonly string[]): Article =>
  articleOf('bruecke.md', ['# Brücke gesperrt', ...paragraphs].join('\n\n'));

describe('the paragraph reader', () => {
  let scene: Scene;
  let stories: Article[];
  let anna: SandboxUser;

  beforeEach(async () => {
    stories = [bridge];
    scene = await Scene.open({ settings: { FOOTNOTE_ANSWER_FORM: 'card' }, stories });
    anna = scene.sandbox.user('Anna', { locale: Locale.German });
  });

  afterEach(() => scene.close());

  const asked = (question = 'Wie lange ist die Brücke gesperrt?') =>
    anna.slash(scene.sandbox.general, 'ask', { question }).finalMessage();
  const opened = async (question?: string) => {
    const card = await asked(question);
    return anna.press(card, customIdOf(card, 'read')).finalMessage();
  };
  const isOff = (message: Awaited<ReturnType<typeof asked>>, id: string) =>
    flatten(message.components ?? []).find(({ node }) => node.custom_id === id)?.node.disabled;

  it('shows the cited sentence in its paragraph, where it stands, to the person alone', async () => {
    const reader = await opened();

    expect(isPrivate(reader)).toBe(true);
    expect(saidIn(reader)).toBe(
      ['-# Hafenbote · Brücke gesperrt', '**¶ 1 / 3**', `**${first}**`].join('\n'),
    );
  });

  it('says who speaks', async () => {
    const reader = await opened('Warum ist sie gesperrt? Welche Risse?');

    expect(saidIn(reader)).toMatch(/\*\*¶ [12] \/ 3\*\*/u);
    const turned = await anna.press(reader, customIdOf(reader, 'turn:1:right')).finalMessage();
    expect(saidIn(turned) + saidIn(reader)).toContain('Es spricht: die Bürgermeisterin');
  });

  it('turns to the neighbours and back, in its own message', async () => {
    const reader = await opened();
    const next = await anna.press(reader, customIdOf(reader, 'turn:1:right')).finalMessage();
    expect(next.id).toBe(reader.id);
    expect(saidIn(next)).toContain('**¶ 2 / 3**');
    expect(saidIn(next)).toContain('„Wir haben drei Risse gefunden“');

    const back = await anna.press(next, customIdOf(next, 'Zum Zitat')).finalMessage();
    expect(saidIn(back)).toContain(`**${first}**`);
  });

  it('ends at the headline and at the last paragraph', async () => {
    const reader = await opened();
    const title = await anna.press(reader, customIdOf(reader, 'turn:1:left')).finalMessage();

    expect(saidIn(title)).toContain('**Überschrift**');
    expect(isOff(title, customIdOf(title, 'turn:1:left'))).toBe(true);
    expect(isOff(title, customIdOf(title, 'turn:1:right'))).toBeUndefined();
  });

  it('opens what is chosen in the menu of a card, also after a restart', async () => {
    const second = '„Wir haben \\*drei\\* Risse gefunden“, sagte die Bürgermeisterin.';
    stories.splice(0, 1, storyOf(first, second));
    const card = await asked('Alles bitte');
    await scene.restartBot();
    const menu = flatten(card.components ?? []).find(({ node }) => node.type === 3)?.node;
    const value = menu?.options?.at(-1)?.value ?? '';
    const reader = await anna.select(card, menu?.custom_id ?? '', [value]).finalMessage();

    expect(saidIn(reader)).toContain('**¶ 2 / 2**');
    expect(saidIn(reader)).toContain('**„Wir haben \\*drei\\* Risse gefunden“');
  });

  it('turns pages after a restart', async () => {
    const reader = await opened();
    await scene.restartBot();
    const next = await anna.press(reader, customIdOf(reader, 'turn:1:right')).finalMessage();

    expect(saidIn(next)).toContain('**¶ 2 / 3**');
  });

  it.each([
    [
      'was rewritten, and shows both',
      [storyOf('Die Brücke am Hafen bleibt bis Sonntag gesperrt.', 'Es gab Risse.')],
      [
        '⚠ Der Artikel wurde seitdem geändert: Das Zitat steht so nicht mehr da.',
        '\nZitiert wurde:',
        `> ${first}`,
        '\nJetzt steht dort:',
        '> Die Brücke am Hafen bleibt bis Sonntag gesperrt.',
        '**¶ 1 / 2**',
        '**Die Brücke am Hafen bleibt bis Sonntag gesperrt.**',
      ],
    ],
    [
      'moved',
      [storyOf('Am Hafen geschah heute etwas ganz anderes.', first)],
      ['⚠ Der Artikel wurde seitdem geändert; das Zitat steht jetzt hier.', '**¶ 2 / 2**'],
    ],
    [
      'stands in a longer paragraph',
      [storyOf(`${first} Das sagte die Stadt.`)],
      ['das Zitat steht noch so darin', '**¶ 1 / 1**', `**${first}** Das sagte die Stadt.`],
    ],
    [
      'is gone',
      [storyOf('Am Hafen geschah heute etwas ganz anderes.')],
      ['Das Zitat steht nicht mehr da.', '\nZitiert wurde:', `> ${first}`, '**¶ 1 / 1**'],
    ],
    ['is gone with its story', [], ['Diesen Artikel gibt es hier nicht mehr.']],
  ])('says that a quote %s', async (_, changed, lines) => {
    const card = await asked();
    stories.splice(0, 1, ...changed);
    const reader = await anna.press(card, customIdOf(card, 'read')).finalMessage();

    expect(isPrivate(reader)).toBe(true);
    for (const line of lines) expect(saidIn(reader)).toContain(line);
  });
});
