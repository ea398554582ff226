import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemorySentAnswers } from '../../../src/library/sent/memory-sent-answers.ts';
import { MemorySettings } from '../../../src/library/settings/memory-settings.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import type { Article } from '../../../src/story/article.ts';
import { articleOf } from '../../support/articles.ts';
import { customIdOf, saidIn } from '../../support/discord/card.ts';
import { Scene } from '../../support/discord/scene.ts';
import { bridge } from '../../support/discord/story.ts';

const first = 'Die Brücke am Hafen bleibt bis Freitag gesperrt.';
const corrected = 'Die Brücke am Hafen bleibt bis Sonntag gesperrt.';
const question = 'Wie lange ist die Brücke gesperrt?';

const heading = '**⚠ Korrigiert: Der Artikel wurde nach dieser Antwort geändert.**';

const storyOf = (...paragraphs: readonly string[]): Article =>
  articleOf('bruecke.md', ['# Brücke gesperrt', ...paragraphs].join('\n\n'));

describe.each(['card', 'text'])('an answer as %s whose story changes', (form) => {
  let scene: Scene;
  let stories: Article[];
  let servers: MemorySettings;
  let sent: MemorySentAnswers;
  let anna: SandboxUser;
  let tell: () => void;

  beforeEach(async () => {
    stories = [bridge];
    servers = new MemorySettings();
    sent = new MemorySentAnswers();
    scene = await Scene.open({
      settings: { FOOTNOTE_ANSWER_FORM: form },
      stories,
      servers,
      sent,
      feed(onChange) {
        tell = onChange;
        return () => {};
      },
    });
    anna = scene.sandbox.user('Anna', { locale: 'de' });
  });

  afterEach(() => scene.close());

  const mentioned = async () => {
    const asked = scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${question}`);
    return scene.replyTo(asked);
  };
  const commanded = (more: Record<string, unknown> = {}) =>
    anna.slash(scene.sandbox.general, 'ask', { question, ...more }).finalMessage();
  const now = ({ id, channel_id }: APIMessage) =>
    scene.sandbox.channel(channel_id)?.messages.find((one) => one.id === id);
  const says = async (answer: APIMessage, part: string) =>
    await scene.sandbox.waitForMessage(
      (one) => one.id === answer.id && saidIn(one).includes(part),
      5_000,
    );
  const become = (...next: readonly Article[]) => {
    stories.splice(0, stories.length, ...next);
    tell();
  };

  it.each([
    ['a mention', mentioned],
    ['a command', commanded],
  ])('is marked as corrected and shows what stands there now, after %s', async (_, ask) => {
    const answer = await ask();
    become(storyOf(corrected, 'Es gab Risse.'));

    const marked = saidIn(await says(answer, heading));
    expect(marked).toContain(`[1] ¶ 1: Jetzt steht dort:\n> ${corrected}`);
    expect(marked).toContain(first);
    expect(marked.indexOf(heading)).toBeLessThan(marked.indexOf(first));
  });

  it('is marked once, anew where the story changes again, and not any more where it is put back', async () => {
    const answer = await mentioned();
    const before = saidIn(answer);
    become(storyOf(corrected));
    await says(answer, heading);
    become(storyOf('Die Brücke am Hafen bleibt bis Montag gesperrt.'));
    const again = saidIn(await says(answer, 'bis Montag'));
    expect(again.split(heading)).toHaveLength(2);
    expect(again).not.toContain('Sonntag');

    become(bridge);
    await expect.poll(() => saidIn(now(answer) ?? answer)).toBe(before);
  });

  it.each([
    [
      'whose quote is gone',
      [storyOf('Am Hafen geschah heute etwas ganz anderes.')],
      'Zurückgezogen: Was hier zitiert wird, steht nicht mehr im Artikel.',
    ],
    ['whose story is gone', [], 'Zurückgezogen: Den Artikel gibt es hier nicht mehr.'],
    [
      'around whose quote the paragraph changed',
      [storyOf(`${first} Das sagte die Stadt.`)],
      'Der Absatz wurde geändert; das Zitat steht noch so darin.',
    ],
  ])('says so %s', async (_, next, said) => {
    const answer = await mentioned();
    become(...next);

    expect(saidIn(await says(answer, said))).toContain(first);
  });

  it('is marked after a restart, in which the story changed', async () => {
    const answer = await commanded();
    await scene.bot.stop();
    stories.splice(0, 1, storyOf(corrected));
    await scene.startBot();

    await says(answer, heading);
  });

  it('leads on after a restart when it is marked', async () => {
    const answer = await commanded();
    become(storyOf(corrected));
    const marked = await says(answer, heading);
    await scene.restartBot();
    scene.sandbox.general.send(anna, 'Und warum?', { replyTo: marked });

    await scene.asked(3);
    expect(scene.questions.at(-1)?.history.at(-1)?.question).toBe(question);
  });

  it('stays as it is where its quote moved, or another paragraph changed', async () => {
    const answer = await mentioned();
    become(storyOf('Neues vom Hafen steht hier.', first, 'Es gab Risse.'));
    await mentioned();
    become(storyOf('Neues vom Hafen steht hier.', first, 'Es gab keine Risse.'));
    await mentioned();
    become(storyOf('Neues vom Hafen steht hier.', corrected));

    await says(answer, heading);
    const edits = scene.sandbox.requests.filter(
      ({ method, path }) => method === 'PATCH' && path.endsWith(`/messages/${answer.id}`),
    );
    expect(edits).toHaveLength(1);
  });

  it('stays as it is where the editors of the server want no corrections', async () => {
    const answer = await mentioned();
    await servers.change(scene.sandbox.guild.id, (now) => ({ ...now, corrections: false }));
    const { channel_id } = anna.dm(question);
    await expect.poll(() => sent.youngAt(Date.now()), { timeout: 5_000 }).toHaveLength(2);
    become(storyOf(corrected));

    await scene.sandbox.waitForMessage(
      (one) => one.channel_id === channel_id && saidIn(one).includes(heading),
      5_000,
    );
    expect(saidIn(now(answer) ?? answer)).not.toContain('⚠');
  });

  it('is not kept where one person alone sees it', async () => {
    await commanded({ private: true });

    expect(await sent.youngAt(Date.now())).toEqual([]);
  });

  it('is forgotten with its question', async () => {
    const asked = scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${question}`);
    await scene.replyTo(asked);
    await expect.poll(() => sent.youngAt(Date.now()), { timeout: 5_000 }).toHaveLength(1);
    scene.sandbox.general.delete(asked);

    await expect.poll(() => sent.youngAt(Date.now()), { timeout: 5_000 }).toHaveLength(0);
  });

  it('that was deleted is forgotten, and holds up no other', async () => {
    const gone = await mentioned();
    const answer = await commanded();
    scene.sandbox.fail({
      method: 'GET',
      path: `/channels/${gone.channel_id}/messages/${gone.id}`,
      status: 404,
      code: 10008,
    });
    become(storyOf(corrected));

    await says(answer, heading);
    expect((await sent.youngAt(Date.now())).map(({ message }) => message)).toEqual([answer.id]);
  });

  if (form === 'card') {
    it('still opens its paragraph', async () => {
      const answer = await mentioned();
      become(storyOf(corrected));
      const marked = await says(answer, heading);
      const reader = await anna.press(marked, customIdOf(marked, 'read')).finalMessage();

      expect(saidIn(reader)).toContain(`Zitiert wurde:\n> ${first}`);
    });
  }
});
