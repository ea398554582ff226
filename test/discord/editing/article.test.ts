import { readdir } from 'node:fs/promises';
import { type APIMessage, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { type EditorScene, openEditorScene } from '../../support/discord/editor-scene.ts';

const pool = '---\ntitle: Das Bad bleibt\n---\n\nDas Bad bleibt offen.\n\nDer Rat stimmte zu.\n';
const cup = '---\ntitle: Cup final reached\nlanguage: en\n---\n\nThe team won the match.\n';
const organ = '---\ntitle: Eine Orgel für Lindhagen\n---\n\n„Sie bewegt Luft“, sagte Eva Kurz.\n';

const patience = 50_000;

/** The custom id of the only button of a message. */
function buttonOf({ components = [] }: APIMessage): string {
  const [row] = components;
  const [button] = row?.type === ComponentType.ActionRow ? row.components : [];

  return button !== undefined && 'custom_id' in button ? button.custom_id : '';
}

// Several threads start for each of these, which takes its time on a busy machine.
describe('/article', { timeout: 120_000 }, () => {
  let newsroom: EditorScene;
  let editor: SandboxUser;
  let reader: SandboxUser;

  beforeEach(async () => {
    newsroom = await openEditorScene({ 'bad.md': pool, 'cup.md': cup });
    const { sandbox } = newsroom.scene;
    editor = sandbox.user('Edda', { locale: 'de' });
    editor.manage(sandbox.guild);
    reader = sandbox.user('Rita', { locale: 'en-US' });
  });

  afterEach(() => newsroom.close());

  const use = async (
    who: SandboxUser,
    action: string,
    values: Readonly<Record<string, string | boolean>> = {},
    file?: { readonly name: string; readonly text: string },
  ) => {
    const { general } = newsroom.scene.sandbox;
    const { scene } = newsroom;
    const handled = scene.outcomes().length;
    const handle = who.slash(general, `article ${action}`, values, file ? { file } : {});
    // What is said first is only progress.
    await expect.poll(() => scene.outcomes().length, { timeout: patience }).toBe(handled + 1);

    return handle.finalMessage();
  };
  const slugs = () =>
    newsroom.library
      .list()
      .map(({ article }) => article.slug)
      .sort();

  it('adds a story from a file, for good, and says so to the editor alone', async () => {
    const told = await use(editor, 'add', {}, { name: 'orgel.md', text: organ });

    expect(told.content).toBe(
      'Aufgenommen: „Eine Orgel für Lindhagen“, 1 Absatz. Ab jetzt kann danach gefragt werden.',
    );
    expect((told.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(slugs()).toEqual(['bad', 'cup', 'orgel']);
    expect((await newsroom.reopened()).list()).toHaveLength(3);
  });

  it('corrects a story only where the editor says that it takes the place of another', async () => {
    const corrected = { name: 'bad.md', text: pool.replace('offen', 'geschlossen') };

    const refused = await use(editor, 'add', {}, corrected);
    expect(refused.content).toContain('there is a story of that name already');
    expect(newsroom.library.knowledge.stories.one('bad')?.paragraphs[1]?.text).toContain('offen');

    await use(editor, 'add', { replace: true }, corrected);
    expect(newsroom.library.knowledge.stories.one('bad')?.paragraphs[1]?.text).toContain(
      'geschlossen',
    );
  });

  it.each([
    ['list', {}],
    ['add', { address: 'https://example.org/story' }],
    ['remove', { story: 'bad' }],
    ['use', { story: 'bad' }],
    ['undo', {}],
  ])('%s is refused to whoever is no editor', async (action, values) => {
    const told = await use(reader, action, values);

    expect(told.content).toContain('Only editors may do that');
    expect(slugs()).toEqual(['bad', 'cup']);
    expect((await newsroom.servers.of(newsroom.scene.sandbox.guild.id)).bindings).toEqual({});
  });

  it('is open to whoever has the role that was set, as long as they have it', async () => {
    const { sandbox } = newsroom.scene;
    const role = sandbox.addRole('Desk');
    await newsroom.servers.change(sandbox.guild.id, (now) => ({ ...now, editorRole: role.id }));

    expect((await use(reader, 'list')).content).toContain('Only editors');
    reader.takeRole(sandbox.guild, role.id);

    expect((await use(reader, 'list')).content).toContain('2 stories, newest first');
  });

  it('takes a story away after asking, and brings it back', async () => {
    const asked = await use(editor, 'remove', { story: 'bad' });
    expect(asked.content).toContain('wirklich');
    expect(slugs()).toEqual(['bad', 'cup']);

    const gone = await editor.press(asked, buttonOf(asked)).finalMessage();
    expect(gone.content).toContain('Weggenommen: „Das Bad bleibt“');
    expect(slugs()).toEqual(['cup']);
    expect(await readdir(newsroom.files.place.articles)).toEqual(['cup.md']);

    await newsroom.scene.restartBot();
    const back = await editor.press(gone, buttonOf(gone)).finalMessage();

    expect(back.content).toBe('Wieder da: „Das Bad bleibt“.');
    expect(slugs()).toEqual(['bad', 'cup']);
    expect((await newsroom.reopened()).list()).toHaveLength(2);
  });

  it('brings back what was taken away last also without its button', async () => {
    await newsroom.desk.retract('bad');

    expect((await use(editor, 'undo')).content).toBe('Wieder da: „Das Bad bleibt“.');
    expect((await use(editor, 'undo')).content).toContain('nicht mehr rückgängig');
  });

  it('shows paragraphs as they are counted, speakers and questions', async () => {
    await use(editor, 'add', {}, { name: 'orgel.md', text: organ });

    const shown = await use(editor, 'show', { story: 'orgel' });

    expect(shown.content).toContain('**1 Absatz, wie sie gezählt werden**');
    expect(shown.content).toContain('Absatz 1: „Sie bewegt Luft“, sagte Eva Kurz.');
    expect(shown.content).toContain('Weggelassen wurde nichts.');
    expect(shown.content).toContain('Eva Kurz');
    expect(shown.content).toContain('Wie lange ist die Brücke gesperrt?');
  });

  it('binds a channel and lets it go', async () => {
    const { general, guild } = newsroom.scene.sandbox;

    expect((await use(editor, 'use', { story: 'cup' })).content).toBe(
      'In #general und seinen Threads geht es ab jetzt allein um „Cup final reached“.',
    );
    expect((await newsroom.servers.of(guild.id)).bindings).toEqual({ [general.id]: 'cup' });
    expect((await use(editor, 'unuse')).content).toContain('wieder um alle Artikel');
    expect((await newsroom.servers.of(guild.id)).bindings).toEqual({});
  });

  it('loses nothing of two editors who work at once', async () => {
    const { general, guild } = newsroom.scene.sandbox;
    const other = newsroom.scene.sandbox.user('Otto', { locale: 'de' });
    other.manage(guild);
    const upload = (who: SandboxUser, name: string) =>
      who.slash(general, 'article add', {}, { file: { name, text: organ } }).finalMessage(patience);

    const told = await Promise.all([
      upload(editor, 'one.md'),
      upload(other, 'two.md'),
      upload(editor, 'same.md'),
      upload(other, 'same.md'),
    ]);
    await expect.poll(slugs, { timeout: patience }).toEqual(['bad', 'cup', 'one', 'same', 'two']);
    await expect.poll(() => newsroom.scene.outcomes().length, { timeout: patience }).toBe(4);

    expect(told).toHaveLength(4);
    expect(newsroom.scene.outcomes().toSorted()).toEqual(['done', 'done', 'done', 'refused']);
  });

  it('says what is wrong with a file, an address, or both', async () => {
    const picture = await use(editor, 'add', {}, { name: 'bild.png', text: 'nothing' });
    const neither = await use(editor, 'add');
    const inside = await use(editor, 'add', { address: 'http://127.0.0.1/story' });

    expect(picture.content).toContain('bild.png');
    expect(neither.content).toBe('Gib entweder eine Datei oder eine Adresse an.');
    expect(inside.content).toContain('127.0.0.1');
    expect(slugs()).toEqual(['bad', 'cup']);
  });

  it('changes no story from one of several servers unless that one is named', async () => {
    newsroom.scene.sandbox.addGuild('Elsewhere');
    await expect
      .poll(async () =>
        (await use(editor, 'reindex', { story: 'bad' })).content.replaceAll('\\', ''),
      )
      .toContain(`FOOTNOTE_EDITOR_SERVERS=${newsroom.scene.sandbox.guild.id}`);

    expect((await use(editor, 'use', { story: 'bad' })).content).toContain('allein um');
  });
});
