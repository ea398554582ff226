import { Locale } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { articleOf } from '../../support/articles.ts';
import { Scene } from '../../support/discord/scene.ts';

const bridge = articleOf(
  'bruecke.md',
  '---\ntitle: "Brücke gesperrt"\noutlet: Hafenbote\n---\n\nDie Brücke am Hafen bleibt bis Freitag gesperrt.\n',
);
const ferry = articleOf(
  'faehre.md',
  '---\ntitle: "Fähre fährt wieder"\n---\n\nDie Fähre fährt seit gestern wieder.\n',
);

describe('/ask', () => {
  let scene: Scene;
  let anna: SandboxUser;

  beforeEach(async () => {
    scene = await Scene.open({ stories: [bridge, ferry] });
    anna = scene.sandbox.user('Anna');
    anna.locale = Locale.German;
  });

  afterEach(() => scene.close());

  const choices = async (typed: Record<string, string>, focused: string) =>
    (await anna.autocomplete(scene.sandbox.general, 'ask', typed, focused).choices()).map(
      ({ name }) => name,
    );

  it('suggests questions that the stories answer, in the language of whoever types', async () => {
    expect(await choices({ question: 'wa' }, 'question')).toEqual(['Warum ist sie gesperrt?']);

    anna.locale = Locale.EnglishGB;
    expect(await choices({ question: 'det' }, 'question')).toEqual(['Where is the detour?']);
  });

  it('suggests stories by the words of their headlines', async () => {
    expect(await choices({ question: 'Was?', story: '' }, 'story')).toEqual([
      'Brücke gesperrt · Hafenbote',
      'Fähre fährt wieder',
    ]);
    expect(await choices({ question: 'Was?', story: 'wieder' }, 'story')).toEqual([
      'Fähre fährt wieder',
    ]);
  });

  it.each([
    ['chosen', 'faehre'],
    ['typed', 'Fähre'],
  ])('asks the story that was %s, and it alone', async (_, story) => {
    const values = { question: 'Ist die Brücke gesperrt?', story };
    await anna.slash(scene.sandbox.general, 'ask', values).finalMessage();

    expect(scene.questions.map((question) => question.story)).toEqual(['faehre']);
  });

  it('asks all stories where none is chosen', async () => {
    const values = { question: 'Ist die Brücke gesperrt?' };
    await anna.slash(scene.sandbox.general, 'ask', values).finalMessage();

    expect(scene.questions.map((question) => question.story)).toEqual([undefined]);
  });

  it('says to the person alone which stories there are where it knows no such one', async () => {
    const values = { question: 'Was?', story: 'Mond *everyone*' };
    const handle = anna.slash(scene.sandbox.general, 'ask', values);
    const reply = await handle.finalMessage();

    expect(reply.content).toContain('„Mond \\*everyone\\*“ kenne ich nicht');
    expect(reply.content).toContain('„Brücke gesperrt“, „Fähre fährt wieder“');
    expect((reply.flags ?? 0) & 64).toBe(64);
    expect(scene.questions).toEqual([]);
  });
});
