import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../src/library/library.ts';
import { trigramEmbedder } from '../support/evidence/trigram-embedder.ts';
import { createLibraryScene, type LibraryScene } from '../support/library/library-scene.ts';

const bridge = 'Die Brücke bleibt gesperrt.';
const ferry = 'Die Fähre fährt nicht.';
const bytes = (text: string) => new TextEncoder().encode(`${text}\n`);
const upload = (name: string, text: string) => ({ name, bytes: bytes(text) });

let scene: LibraryScene;
let library: Library;
const open = () => openLibrary({ ...scene.place, embedder: trigramEmbedder });
const textOf = (one: Library, slug: string) =>
  one.knowledge.stories.one(slug)?.paragraphs.map(({ text }) => text);
const slugsOf = (one: Library) => one.list().map(({ article }) => article.slug);

beforeEach(async () => {
  scene = await createLibraryScene();
  await scene.write('articles/bruecke.md', `${bridge}\n`);
  library = await open();
});

afterEach(() => scene.close());

describe('the shelf', () => {
  it('lists each story with its file and its version', async () => {
    await library.add(upload('bruecke.md', ferry));

    expect(library.list()).toEqual([
      {
        article: library.knowledge.stories.one('bruecke'),
        file: join(scene.place.articles, 'bruecke.md'),
        version: 2,
      },
    ]);
  });

  it('keeps a story that is handed over in the folder, for good', async () => {
    const article = await library.add(upload('faehre.md', ferry));

    expect(article.slug).toBe('faehre');
    expect(textOf(library, 'faehre')).toEqual([ferry]);
    expect(await readdir(scene.place.articles)).toEqual(['bruecke.md', 'faehre.md']);
    expect(slugsOf(await open()).sort()).toEqual(['bruecke', 'faehre']);
  });

  it('knows a story by the path of its file, for good', async () => {
    const file = await scene.write('elsewhere/faehre.md', `${ferry}\n`);
    await library.add(file);

    expect(library.elsewhere).toEqual([file]);
    expect(slugsOf(await open()).sort()).toEqual(['bruecke', 'faehre']);
  });

  it('takes stories away for good, with the file where it is its own', async () => {
    const file = await scene.write('elsewhere/faehre.md', `${ferry}\n`);
    await library.add(file);

    expect(await library.remove('faehre')).toBe(true);
    expect(await library.remove('bruecke')).toBe(true);
    expect(await library.remove('bruecke')).toBe(false);
    expect(library.list()).toEqual([]);
    expect(await readdir(scene.place.articles)).toEqual([]);
    expect(await readdir(join(scene.root, 'elsewhere'))).toEqual(['faehre.md']);
    expect((await open()).list()).toEqual([]);
  });

  it.each([
    ['no story', upload('leer.md', ''), /leer\.md: .*empty|without a paragraph/],
    ['the slug of another', upload('Brücke.txt', ferry), /the slug "bruecke" .*taken by/],
    ['a name with a folder', upload('../faehre.md', ferry), /holds no folder/],
    ['a hidden name', upload('.faehre.md', ferry), /starts with no dot/],
    ['a path to nothing', '/nowhere/faehre.md', /there is no such file/],
  ])('refuses %s, and is as it was', async (_, story, fault) => {
    await expect(library.add(story)).rejects.toThrow(fault);

    expect(slugsOf(library)).toEqual(['bruecke']);
    expect(await readdir(scene.place.articles)).toEqual(['bruecke.md']);
    expect(slugsOf(await open())).toEqual(['bruecke']);
  });

  it('loses nothing when several put stories there at once', async () => {
    const others = await Promise.all([open(), open(), open()]);
    const names = Array.from({ length: 12 }, (_, index) => `story-${index}`);

    await Promise.all(
      names.map((name, index) =>
        [library, ...others][index % 4]?.add(upload(`${name}.md`, `${bridge} ${index}`)),
      ),
    );

    expect(slugsOf(await open()).sort()).toEqual(['bruecke', ...names].sort());
    expect(slugsOf(library).length).toBeGreaterThan(3);
  });
});

describe('what is known of a quote', () => {
  const words = { article: 'bruecke', paragraph: 1, kind: 'text' as const, quote: bridge };

  it('outlives the program', async () => {
    await library.add(upload('bruecke.md', `Neues.\n\n${bridge.replace('gesperrt', 'offen')}`));
    const changed = {
      kind: 'changed',
      to: { paragraph: 2, kind: 'text' },
      before: bridge,
      after: 'Die Brücke bleibt offen.',
      since: expect.stringMatching(/^\d{4}-/),
    };

    expect(library.standing(words)).toEqual(changed);
    expect((await open()).standing(words)).toEqual(changed);
  });

  it('begins anew with a story that was away and came back', async () => {
    await library.remove('bruecke');
    expect(library.standing(words)).toMatchObject({ kind: 'gone', since: expect.any(String) });
    await library.add(upload('bruecke.md', bridge));

    expect(library.standing(words)).toEqual({ kind: 'stands' });
  });

  it('keeps the last twenty versions', async () => {
    for (let version = 2; version <= 24; version += 1) {
      await library.add(upload('bruecke.md', `${bridge}\n\nStand ${version}.`));
    }

    const stand = (version: number) =>
      library.standing({ ...words, paragraph: 2, quote: `Stand ${version}.` }).kind;
    expect(library.list()[0]?.version).toBe(24);
    expect(stand(24)).toBe('stands');
    expect(stand(23)).toBe('changed');
  });
});

describe('an index that is of no use any more', () => {
  it('still tells which files from elsewhere belong to it, and what changed', async () => {
    const file = await scene.write('elsewhere/faehre.md', `${ferry}\n`);
    await library.add(file);
    await library.add(upload('bruecke.md', 'Die Brücke ist offen.'));
    const { identity } = trigramEmbedder;
    const other = { ...trigramEmbedder, identity: { ...identity, model: 'another' } };
    const reopened = await openLibrary({ ...scene.place, embedder: other });

    expect(slugsOf(reopened).sort()).toEqual(['bruecke', 'faehre']);
    expect(reopened.list().find(({ article }) => article.slug === 'bruecke')?.version).toBe(2);

    const vectors = (await readdir(scene.place.index)).find((name) => name.endsWith('.f32'));
    await writeFile(join(scene.place.index, vectors ?? ''), 'damaged');
    const mended = await openLibrary({ ...scene.place, embedder: other });
    expect(slugsOf(mended).sort()).toEqual(['bruecke', 'faehre']);
  });
});
