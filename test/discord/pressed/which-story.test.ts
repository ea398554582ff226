import type { APIMessage } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { articleOf } from '../../support/articles.ts';
import { Scene } from '../../support/discord/scene.ts';

const bridge = articleOf(
  'bruecke.md',
  '---\ntitle: "Brücke gesperrt"\n---\n\nDie Brücke am Hafen bleibt bis Freitag gesperrt.\n',
);
const ferry = articleOf(
  'ferry.md',
  '---\ntitle: Ferries stay in port\noutlet: The Gull\nlanguage: en\n---\n\nThe ferries do not sail today.\n',
);

/** The buttons of a message by what they say. */
function buttonsOf({ components = [] }: APIMessage): ReadonlyMap<string, string> {
  const buttons = components.flatMap((one) =>
    one.type === ComponentType.ActionRow ? one.components : [],
  );

  return new Map(
    buttons.flatMap((one) =>
      'label' in one && 'custom_id' in one && one.label !== undefined
        ? [[one.label, one.custom_id]]
        : [],
    ),
  );
}

describe('a question that fits two stories', () => {
  let scene: Scene;
  let anna: SandboxUser;

  beforeEach(async () => {
    scene = await Scene.open({
      stories: [bridge, ferry],
      settings: { FOOTNOTE_ANSWER_FORM: 'card' },
    });
    anna = scene.sandbox.user('Anna', { locale: 'en-US' });
  });

  afterEach(() => scene.close());

  const ask = (question: string) =>
    anna.slash(scene.sandbox.general, 'ask', { question }).finalMessage();
  const mention = (question: string) =>
    scene.replyTo(scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${question}`));

  it.each([
    ['a command', ask],
    ['a mention', mention],
  ])('is asked back by %s with a button for each, which asks of that one', async (_, send) => {
    const back = await send('What does it cost?');
    const button = buttonsOf(back).get('Ferries stay in port') ?? '';

    expect(buttonsOf(back).size).toBe(2);
    expect(JSON.stringify(back.components)).toContain('Ferries stay in port');
    await anna.press(back, button).finalMessage();

    expect(scene.questions.map(({ text, story }) => [text, story])).toEqual([
      ['What does it cost?', undefined],
      ['What does it cost?', 'ferry'],
    ]);
  });

  it('is asked of the story that is chosen also after a restart', async () => {
    const back = await mention('What does it cost?');
    await scene.restartBot();

    await anna.press(back, buttonsOf(back).get('Ferries stay in port') ?? '').finalMessage();

    expect(scene.questions.at(-1)).toMatchObject({ text: 'What does it cost?', story: 'ferry' });
  });

  it('is not asked back again by whoever chose before, and by others it is', async () => {
    const ben = scene.sandbox.user('Ben', { locale: 'en-US' });
    const back = await ask('What does it cost?');
    await anna.press(back, buttonsOf(back).get('Ferries stay in port') ?? '').finalMessage();

    await ask('And what was the cost?');
    await ben
      .slash(scene.sandbox.general, 'ask', { question: 'What was the cost?' })
      .finalMessage();

    expect(scene.questions.slice(-2).map(({ lean }) => lean)).toEqual(['ferry', undefined]);
  });
});
