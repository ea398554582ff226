import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Locale } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { customIdOf, isPrivate, saidIn } from '../../support/discord/card.ts';
import { type EditorScene, openEditorScene } from '../../support/discord/editor-scene.ts';

const bridge = '---\ntitle: Brücke gesperrt\n---\n\nDie Brücke am Hafen bleibt gesperrt.\n';
const pool =
  '<html><body><article><h1>Bad</h1><p>Das Bad bleibt offen.</p></article></body></html>';
const text = 'Die Fähre kostet drei Euro. Sie fährt jede Stunde.';

// Several threads start for each of these, which takes its time on a busy machine.
describe('a gap that an editor answers', { timeout: 120_000 }, () => {
  let newsroom: EditorScene;
  let anna: SandboxUser;
  let editor: SandboxUser;

  beforeEach(async () => {
    newsroom = await openEditorScene(
      { 'bruecke.md': bridge, 'bad.html': pool },
      { FOOTNOTE_ANSWER_FORM: 'card' },
    );
    const { sandbox } = newsroom.scene;
    anna = sandbox.user('Anna', { locale: Locale.German });
    editor = sandbox.user('Edda', { locale: Locale.German });
    editor.manage(sandbox.guild);
    await newsroom.servers.change(sandbox.guild.id, (now) => ({ ...now, gapDesk: true }));
  });

  afterEach(() => newsroom.close());

  const note = async (values: Readonly<Record<string, string>>) => {
    const { scene } = newsroom;
    const done = scene.outcomes().length;
    const handle = editor.slash(scene.sandbox.general, 'article note', { text, ...values });
    await expect.poll(() => scene.outcomes().length, { timeout: 50_000 }).toBe(done + 1);

    return saidIn(await handle.finalMessage());
  };
  const replace = async (name: string, content: string) => {
    const { scene } = newsroom;
    const done = scene.outcomes().length;
    const handle = editor.slash(
      scene.sandbox.general,
      'article add',
      { replace: true },
      { file: { name, text: content } },
    );
    await expect.poll(() => scene.outcomes().length, { timeout: 50_000 }).toBe(done + 1);

    return saidIn(await handle.finalMessage());
  };
  const missed = async () => {
    const { scene } = newsroom;
    return scene.replyTo(
      scene.sandbox.general.send(anna, `${scene.sandbox.botMention} Wie teuer wird die Fähre?`),
    );
  };
  const toldTo = (person: SandboxUser) =>
    newsroom.scene.replies(person.directChannel).map(({ content }) => content);

  it('is a paragraph of the story that says who added it, for good', async () => {
    expect(await note({ story: 'bruecke' })).toBe(
      'Angefügt an „Brücke gesperrt“: Absatz 2. Ab jetzt kann danach gefragt werden.',
    );

    const file = join(newsroom.files.place.articles, 'bruecke.md');
    expect(await readFile(file, 'utf8')).toBe(`${bridge}\n\nAnmerkung der Redaktion: ${text}\n`);
    const again = (await newsroom.reopened()).knowledge.stories.one('bruecke');
    expect(again?.paragraphs.at(-1)).toMatchObject({
      number: 2,
      text: `Anmerkung der Redaktion: ${text}`,
    });
  });

  it('is told once to whoever asked to be told, and to nobody else', async () => {
    const card = await missed();
    const noted = await anna.press(card, customIdOf(card, 'wait')).finalMessage();
    expect(saidIn(noted)).toContain('Ich schreibe dir einmal');
    expect(isPrivate(noted)).toBe(true);

    expect(await note({ story: 'bruecke', topic: 'hund' })).not.toContain('erfährt');
    expect(toldTo(anna)).toEqual([]);

    expect(await note({ story: 'bruecke', topic: 'fähre' })).toContain(
      'Wer es wissen wollte, erfährt es: 1.',
    );
    const [told] = toldTo(anna);
    expect(told).toContain('Du wolltest etwas über „fähre“ wissen.');
    expect(told).toContain('> Die Fähre kostet drei Euro.');

    await note({ story: 'bruecke', topic: 'fähre' });
    expect(toldTo(anna)).toHaveLength(1);
    expect(await newsroom.gaps.waitingOf(anna.id)).toEqual([]);
  });

  it('is awaited no more by whoever deletes what is kept of them', async () => {
    const card = await missed();
    await anna.press(card, customIdOf(card, 'wait')).finalMessage();
    const [waiting] = await newsroom.gaps.waitingOf(anna.id);
    expect(waiting).toMatchObject({ story: 'bruecke', words: ['fähre', 'teuer'], language: 'de' });

    await newsroom.gaps.forget(anna.id);
    await note({ story: 'bruecke', topic: 'fähre' });
    expect(toldTo(anna)).toEqual([]);
  });

  it('cannot be awaited where editors count no gaps', async () => {
    const before = await missed();
    const { guild } = newsroom.scene.sandbox;
    await newsroom.servers.change(guild.id, (now) => ({ ...now, gapDesk: false }));

    const refused = await anna.press(before, customIdOf(before, 'wait')).finalMessage();
    expect(saidIn(refused)).toContain('hier werden keine Lücken gezählt');
    const after = await missed();
    expect(() => customIdOf(after, 'wait')).toThrow('No button');
  });

  it('loses none of two notes that are added at once', async () => {
    const { desk } = newsroom;
    await Promise.all([
      desk.note('bruecke', 'Das ist der erste Satz.', () => {}),
      desk.note('bruecke', 'Das ist der zweite Satz.', () => {}),
    ]);

    const { paragraphs } = newsroom.library.knowledge.stories.one('bruecke') ?? { paragraphs: [] };
    expect(paragraphs.map((one) => one.text).slice(2)).toEqual([
      'Anmerkung der Redaktion: Das ist der erste Satz.',
      'Anmerkung der Redaktion: Das ist der zweite Satz.',
    ]);
  });

  it('outlives the story that it was added to: the one in its place has it too', async () => {
    await note({ story: 'bruecke' });
    const corrected = bridge.replace('gesperrt', 'offen');
    expect(await replace('bruecke.md', corrected)).toContain(
      'Die Anmerkung der Redaktion zur bisherigen Fassung steht auch hier am Ende.',
    );

    const file = join(newsroom.files.place.articles, 'bruecke.md');
    const noted = `${corrected}\n\nAnmerkung der Redaktion: ${text}\n`;
    expect(await readFile(file, 'utf8')).toBe(noted);
    expect(newsroom.library.knowledge.stories.one('bruecke')?.paragraphs.at(-1)?.text).toContain(
      text,
    );

    expect(await replace('bruecke.md', noted)).not.toContain('Anmerkung');
    expect(await readFile(file, 'utf8')).toBe(noted);
  });

  it('is shown to the editor where the file in its place takes none', async () => {
    const noted = `<p>Anmerkung der Redaktion: ${text}</p>`;
    await replace('bad.html', pool.replace('</article>', `${noted}</article>`));

    const told = await replace('bad.html', pool);
    expect(told).toContain('nimmt die Anmerkung der Redaktion zur bisherigen Fassung nicht auf');
    expect(told).toContain(`> Anmerkung der Redaktion: ${text}`);
  });

  it('is refused where the file takes no paragraph, which is left as it is', async () => {
    expect(await note({ story: 'bad' })).toContain('.md and .txt alone');
    expect(await note({ story: 'bruecke', text: '…' })).toContain('the note is empty');

    const { articles } = newsroom.files.place;
    expect(await readFile(join(articles, 'bad.html'), 'utf8')).toBe(pool);
    expect(await readFile(join(articles, 'bruecke.md'), 'utf8')).toBe(bridge);
  });
});
