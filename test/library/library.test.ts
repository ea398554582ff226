import { cp, mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import type { Embedder } from '../../src/search/embedder.ts';
import type { Knowledge } from '../../src/search/knowledge.ts';
import { maximumArticleBytes } from '../../src/story/document/article-size.ts';
import { createLibraryScene, type LibraryScene } from '../support/library/library-scene.ts';

const bridge =
  'Die Brücke am Hafen bleibt bis Freitag gesperrt.\n\nEin Gutachter fand drei Risse.\n';
const ferry = 'Die Fähre nach Helgoland fährt wegen des Sturms nicht.\n';

let scene: LibraryScene;

beforeEach(async () => {
  scene = await createLibraryScene();
});

afterEach(() => scene.close());

const slugsOf = ({ stories }: Knowledge) =>
  stories
    .list()
    .map(({ slug }) => slug)
    .sort();
const textsOf = ({ stories }: Knowledge, slug: string) =>
  stories.one(slug)?.paragraphs.map(({ text }) => text);

describe('bringing the index up to date', () => {
  it('adds what is new and embeds each of its paragraphs once', async () => {
    await scene.write('articles/bruecke.md', bridge);

    expect(await scene.update()).toEqual({ 'articles/bruecke.md': 'added' });
    expect(scene.embedded()).toEqual([
      expect.stringContaining('gesperrt'),
      expect.stringContaining('Risse'),
    ]);
  });

  it('embeds nothing and writes nothing when nothing changed', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.update();
    scene.embedded();
    const files = await readdir(join(scene.root, 'index'));

    expect(await scene.update()).toEqual({ 'articles/bruecke.md': 'unchanged' });
    expect(scene.embedded()).toEqual([]);
    expect(await readdir(join(scene.root, 'index'))).toEqual(files);
  });

  it('embeds only the article that changed', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.write('articles/faehre.md', ferry);
    await scene.update();
    scene.embedded();
    await scene.write('articles/faehre.md', 'Die Fähre fährt wieder.\n');

    expect(await scene.update()).toEqual({
      'articles/bruecke.md': 'unchanged',
      'articles/faehre.md': 'updated',
    });
    expect(scene.embedded()).toEqual([expect.stringContaining('fährt wieder')]);
    expect(textsOf(await scene.open(), 'faehre')).toEqual(['Die Fähre fährt wieder.']);
  });

  it('finds a kept paragraph by its own vector after articles before it came and went', async () => {
    await scene.write('articles/a.md', `${bridge}\nNoch ein Absatz über die Umleitung.\n`);
    await scene.write('articles/faehre.md', ferry);
    await scene.update();
    await scene.remove('articles/a.md');
    await scene.write('articles/b.md', 'Ein ganz anderer Text über Äpfel.\n');
    await scene.update();
    const { retriever } = await scene.open();

    const [first] = await retriever.retrieve('Fährt die Fähre?');

    expect(first?.chunk.article).toBe('faehre');
    expect(first?.vector).toBeGreaterThan(0.3);
  });

  it('takes out an article whose file is gone', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.write('articles/faehre.md', ferry);
    await scene.update();
    await scene.remove('articles/faehre.md');

    expect(await scene.update()).toEqual({
      'articles/bruecke.md': 'unchanged',
      'articles/faehre.md': 'removed',
    });
    expect(slugsOf(await scene.open())).toEqual(['bruecke']);
  });

  it('refuses a faulty file with its fault each time, and indexes the others', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.write('articles/kaputt.txt', Buffer.from([0x48, 0x00, 0x48]));
    await scene.write('articles/leer.md', '');
    await scene.write('articles/riesig.txt', 'x'.repeat(maximumArticleBytes + 1));
    await scene.write('articles/notiz.docx', 'Text');
    const expected = {
      'articles/kaputt.txt': expect.stringMatching(
        /^refused: .*kaputt\.txt: line 1: the byte 0x00/,
      ),
      'articles/leer.md': expect.stringMatching(/^refused: .*leer\.md: the file is empty/),
      'articles/riesig.txt': expect.stringMatching(/^refused: .*at most 5\.0 MiB/),
      'articles/notiz.docx': expect.stringMatching(/^refused: .*ends in "\.docx"/),
    };

    expect(await scene.update()).toEqual({ ...expected, 'articles/bruecke.md': 'added' });
    expect(await scene.update()).toEqual({ ...expected, 'articles/bruecke.md': 'unchanged' });
    expect(slugsOf(await scene.open())).toEqual(['bruecke']);
  });

  it('keeps the earlier version of a file that became faulty, and names the fault until it is mended', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.update();
    await scene.write('articles/bruecke.md', '---\nlanguage fr\n---\n\nPont fermé.\n');
    const kept = { 'articles/bruecke.md': expect.stringMatching(/^kept: .*bruecke\.md: line 2: /) };

    expect(await scene.update()).toEqual(kept);
    expect(await scene.update()).toEqual(kept);
    expect(textsOf(await scene.open(), 'bruecke')?.[0]).toContain('gesperrt');

    await scene.write('articles/bruecke.md', bridge);
    expect(await scene.update()).toEqual({ 'articles/bruecke.md': 'unchanged' });
  });

  it('reads files behind symbolic links, and nothing in hidden folders', async () => {
    const file = await scene.write('elsewhere/faehre.md', ferry);
    await scene.write('articles/.git/bruecke.md', bridge);
    await symlink(file, join(scene.root, 'articles', 'faehre.md'));

    expect(await scene.update()).toEqual({ 'articles/faehre.md': 'added' });
  });

  it('takes a faulty file back in once it is mended', async () => {
    await scene.write('articles/bruecke.md', '');
    await scene.update();
    await scene.write('articles/bruecke.md', bridge);

    expect(await scene.update()).toEqual({ 'articles/bruecke.md': 'added' });
  });

  it('refuses the second file of a slug and names the first', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.write('articles/hafen/Brücke.txt', ferry);

    const changes = await scene.update();

    expect(changes['articles/bruecke.md']).toBe('added');
    expect(changes['articles/hafen/Brücke.txt']).toMatch(
      /^refused: .*the slug "bruecke" from its file name is taken by .*articles\/bruecke\.md/,
    );
  });

  it('refuses a file that would take the slug of an article whose own file became faulty', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.update();
    await scene.write('articles/bruecke.md', '');
    const other = await scene.write('elsewhere/bruecke.md', ferry);

    const changes = await scene.update(other);

    expect(changes['articles/bruecke.md']).toMatch(/^kept: /);
    expect(changes['elsewhere/bruecke.md']).toMatch(/^refused: .*is taken by .*articles/);
    expect(textsOf(await scene.open(), 'bruecke')?.[0]).toContain('gesperrt');
  });
});

describe('files from elsewhere', () => {
  it('stay in the index until they are gone', async () => {
    await scene.write('articles/bruecke.md', bridge);
    const file = await scene.write('elsewhere/faehre.txt', ferry);

    expect(await scene.update(file)).toEqual({
      'articles/bruecke.md': 'added',
      'elsewhere/faehre.txt': 'added',
    });
    expect(await scene.update()).toEqual({
      'articles/bruecke.md': 'unchanged',
      'elsewhere/faehre.txt': 'unchanged',
    });

    await scene.remove('elsewhere/faehre.txt');
    expect(slugsOf(await scene.open())).toEqual(['bruecke']);
  });

  it('are refused when their slug is taken by an article of the folder', async () => {
    await scene.write('articles/bruecke.md', bridge);
    const file = await scene.write('elsewhere/bruecke.txt', ferry);

    const changes = await scene.update(file);

    expect(changes['elsewhere/bruecke.txt']).toMatch(
      /^refused: .*is taken by .*articles\/bruecke\.md/,
    );
    expect(textsOf(await scene.open(), 'bruecke')?.[0]).toContain('gesperrt');
  });

  it('come once, however often and by whatever path they are named', async () => {
    await scene.write('articles/bruecke.md', bridge);
    const file = await scene.write('elsewhere/faehre.txt', ferry);
    await scene.update(file, file, join(scene.root, 'articles', '..', 'elsewhere', 'faehre.txt'));
    await scene.write('elsewhere/faehre.txt', 'Die Fähre fährt wieder.\n');

    expect(await scene.update(file)).toEqual({
      'articles/bruecke.md': 'unchanged',
      'elsewhere/faehre.txt': 'updated',
    });
  });

  it('are found again from another working directory', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.write('elsewhere/faehre.txt', ferry);
    const before = process.cwd();

    try {
      process.chdir(scene.root);
      await scene.update('elsewhere/faehre.txt');
    } finally {
      process.chdir(before);
    }

    expect(slugsOf(await scene.open())).toEqual(['bruecke', 'faehre']);
  });

  it('must be there when they are named', async () => {
    await expect(scene.update(join(scene.root, 'nirgends.md'))).rejects.toThrow(
      /nirgends\.md: there is no such file\. Check the path\./,
    );
  });

  it('are refused when they are folders', async () => {
    await scene.write('elsewhere/faehre.txt', ferry);

    expect(await scene.update(join(scene.root, 'elsewhere'))).toEqual({
      elsewhere: expect.stringMatching(/^refused: elsewhere: it is not a regular file/),
    });
  });

  it('that became a folder are named as faulty, and their article is kept', async () => {
    const file = await scene.write('elsewhere/faehre.txt', ferry);
    await scene.update(file);
    await scene.remove('elsewhere/faehre.txt');
    await mkdir(file);

    expect((await scene.update())['elsewhere/faehre.txt']).toMatch(
      /^kept: .*it is not a regular file/,
    );
  });
});

describe('opening the library', () => {
  it('makes an index where there is none, and uses it without embedding again', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.open();
    expect(scene.embedded()).toHaveLength(2);

    expect(slugsOf(await scene.open())).toEqual(['bruecke']);
    expect(scene.embedded()).toEqual([]);
    expect(scene.notices).toEqual([]);
  });

  it('brings a stale index up to date', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.open();
    await scene.write('articles/faehre.md', ferry);

    expect(slugsOf(await scene.open())).toEqual(['bruecke', 'faehre']);
  });

  it('reports its steps in order, up to the end of each', async () => {
    await scene.write('articles/bruecke.md', bridge);
    const steps: string[] = [];
    await scene.open({
      onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`),
    });

    expect(steps.slice(0, 4)).toEqual([
      'reading 0/1',
      'reading 1/1',
      'embedding 2/2',
      'writing 0/2',
    ]);
  });

  it('makes a damaged index anew and says so', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.open();
    const folder = join(scene.root, 'index');
    const vectors = (await readdir(folder)).find((name) => name.endsWith('vectors.f32')) ?? '';
    const bytes = await readFile(join(folder, vectors));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(join(folder, vectors), bytes);

    expect(slugsOf(await scene.open())).toEqual(['bruecke']);
    expect(scene.notices).toEqual([expect.stringMatching(/^The index is made anew: /)]);
    scene.notices.length = 0;
    await scene.open();
    expect(scene.notices).toEqual([]);
  });

  it('makes the index anew for other embeddings and says so', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.open();
    scene.embedded();
    const { embedder } = scene.place;
    const another: Embedder = {
      identity: { ...embedder.identity, model: 'another' },
      embedPassages: (texts) => embedder.embedPassages(texts),
      embedQuestion: (text) => embedder.embedQuestion(text),
    };

    await scene.open({ embedder: another });

    expect(scene.embedded()).toHaveLength(2);
    expect(scene.notices).toEqual([expect.stringMatching(/made anew: .*another/)]);
  });

  it('names what is left out, and answers from the rest', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.write('articles/leer.md', '');

    expect(slugsOf(await scene.open())).toEqual(['bruecke']);
    expect(scene.notices).toEqual([
      expect.stringMatching(/^Left out: .*leer\.md: the file is empty/),
    ]);
  });

  it.each(['the first time', 'again'])(
    'says %s what to do when there is no article',
    async (time) => {
      if (time === 'again') await scene.open().catch(() => {});

      const error = await scene.open().catch((thrown: unknown) => thrown);

      expect(error).toBeInstanceOf(UserError);
      expect(error).toHaveProperty(
        'message',
        `There is no article in ${scene.place.articles}. Put a .md, .txt or .html file there, or name one: npm run ingest -- FILE`,
      );
    },
  );

  it.each(['the first time', 'again'])('says %s why no article could be read', async (time) => {
    await scene.write('articles/leer.md', '');
    if (time === 'again') await scene.open().catch(() => {});

    await expect(scene.open()).rejects.toThrow(/^No article could be read:\n {2}- .*leer\.md/);
  });

  it('works when the library is opened twice at the same time', async () => {
    await scene.write('articles/bruecke.md', bridge);

    const opened = await Promise.all([scene.open(), scene.open(), scene.open()]);

    expect(opened.map(slugsOf)).toEqual([['bruecke'], ['bruecke'], ['bruecke']]);
    expect(scene.notices).toEqual([]);
  });

  it('follows a library that was copied elsewhere, whether the old one stays or not', async () => {
    await scene.write('articles/bruecke.md', bridge);
    await scene.open();
    scene.embedded();
    await cp(scene.place.articles, join(scene.root, 'copy', 'articles'), { recursive: true });
    await cp(scene.place.index, join(scene.root, 'copy', 'index'), { recursive: true });
    await writeFile(join(scene.root, 'copy', 'articles', 'bruecke.md'), 'Die Kopie.\n');
    const copy = {
      articles: join(scene.root, 'copy', 'articles'),
      index: join(scene.root, 'copy', 'index'),
    };

    expect(textsOf(await scene.open(copy), 'bruecke')).toEqual(['Die Kopie.']);
    await rename(scene.place.articles, join(scene.root, 'gone'));
    expect(textsOf(await scene.open(copy), 'bruecke')).toEqual(['Die Kopie.']);
    expect(scene.notices).toEqual([]);
  });
});
