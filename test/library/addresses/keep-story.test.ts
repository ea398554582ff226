import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { languageOfArticle } from '../../../src/language/detection/detect-language.ts';
import { type FetchedPage, fetchPage } from '../../../src/library/addresses/fetch-page.ts';
import {
  fetchStory,
  keepStory,
  type StoryParts,
} from '../../../src/library/addresses/fetch-story.ts';
import { keepStories } from '../../../src/library/addresses/keep-stories.ts';
import { readFiles } from '../../../src/library/article-files.ts';
import type { Article } from '../../../src/story/article.ts';
import {
  createStoryReader,
  readingLimits,
  type StoryReader,
} from '../../../src/story/reading/story-reader.ts';
import { createLibraryScene, type LibraryScene } from '../../support/library/library-scene.ts';
import { type PageServer, sends, startPageServer } from '../../support/servers/page-server.ts';

const sentence =
  'Die Brücke über die Weser ist seit Montag gesperrt, sagte Bürgermeisterin Ida Brandt.';

function pageOf(text = sentence, head = ''): string {
  return `<!doctype html><html lang="de"><head><title>Brücke gesperrt</title>${head}</head><body><article><h1>Brücke gesperrt</h1><p>${text}</p><p>${text} Das gilt bis März.</p></article></body></html>`;
}

let reader: StoryReader;
let scene: LibraryScene;
let server: PageServer;
let parts: StoryParts;
/** What the server sends next. */
let next: { body: string | Uint8Array; headers?: Record<string, string>; status?: number };

beforeAll(() => {
  // The machine may be busy with other tests.
  reader = createStoryReader({ ...readingLimits, milliseconds: 60_000 });
});

afterAll(() => reader.close());

beforeEach(async () => {
  next = { body: pageOf() };
  scene = await createLibraryScene();
  server = await startPageServer({
    '/bruecke': (request, response) => {
      const { body, headers = {}, status = 200 } = next;
      sends(status, body, { 'Content-Type': 'text/html', ...headers })(request, response);
    },
  });
  parts = {
    fetch: (address, known) => fetchPage(address, known, server.parts),
    read: reader.read,
  };
});

afterEach(async () => {
  await server.close();
  await scene.close();
});

const keep = () => keepStory(server.url('/bruecke'), scene.place.articles, parts);

/** The story as it is read from its file. */
async function readAgain(file: string): Promise<Article | undefined> {
  const { articles } = await readFiles([file], { detectLanguage: languageOfArticle });
  return articles[0]?.article;
}

describe('keeping a story from an address', () => {
  it('writes the page as it came, named by its headline, and reads the same story from it', async () => {
    const { file, isUnchanged } = await keep();
    const { article } = await fetchStory(server.url('/bruecke'), parts);

    expect(isUnchanged).toBe(false);
    expect(file).toBe(join(scene.place.articles, 'bruecke-gesperrt.html'));
    expect(await readFile(file, 'utf8')).toBe(pageOf());
    expect(await readdir(scene.place.articles)).toEqual([
      '.bruecke-gesperrt.html.origin.json',
      'bruecke-gesperrt.html',
    ]);
    expect(await readAgain(file)).toEqual({ ...article, slug: 'bruecke-gesperrt' });
    expect(article).toMatchObject({ title: 'Brücke gesperrt', url: server.url('/bruecke') });
    expect(await scene.update()).toEqual({ 'articles/bruecke-gesperrt.html': 'added' });
    expect(await scene.update()).toEqual({ 'articles/bruecke-gesperrt.html': 'unchanged' });
  });

  it('reads the encoding that the server names, also from the file', async () => {
    const plain = `Der Fährverkehr ruht.\n\n${sentence}`;
    next = {
      body: Buffer.from(plain, 'latin1'),
      headers: { 'Content-Type': 'text/plain; charset=iso-8859-1' },
    };
    const { file } = await keep();

    expect(file).toBe(join(scene.place.articles, 'bruecke.txt'));
    expect(await readFile(file)).toEqual(Buffer.from(plain, 'latin1'));
    expect((await readAgain(file))?.paragraphs[0]?.text).toBe('Der Fährverkehr ruht.');
  });

  it('leaves what the server calls unchanged, and what it sends again without a change', async () => {
    next = { body: pageOf(), headers: { ETag: '"v1"' } };
    const first = await keep();
    next = { body: '', status: 304 };
    const second = await keep();
    next = { body: pageOf() };
    const third = await keep();

    expect(server.requests[1]?.headers['if-none-match']).toBe('"v1"');
    expect([first, second, third]).toEqual([
      { file: first.file, isUnchanged: false, notices: [] },
      { file: first.file, isUnchanged: true, notices: [] },
      { file: first.file, isUnchanged: true, notices: [] },
    ]);
  });

  it('replaces the story by what the page says now, under its first name', async () => {
    const { file } = await keep();
    next = { body: pageOf('Die Brücke ist wieder frei.').replaceAll('gesperrt', 'frei') };
    const again = await keep();

    expect(again).toEqual({ file, isUnchanged: false, notices: [] });
    expect((await readAgain(file))?.title).toBe('Brücke frei');
  });

  it('fetches whole what was edited or deleted since, and says nothing false of an edited file', async () => {
    next = { body: pageOf(), headers: { ETag: '"v1"' } };
    const { file } = await keep();
    await writeFile(file, pageOf('Etwas anderes.'));

    expect(await readAgain(file)).not.toHaveProperty('url');
    const { file: beside } = await keep();
    expect(server.requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
    expect(beside).toBe(join(scene.place.articles, 'bruecke-gesperrt-2.html'));
  });

  it('believes a page its own address, and no other host', async () => {
    const canonical = (url: string) => ({
      ...page(),
      bytes: Buffer.from(`---\nurl: ${url}\n---\n\n${sentence}\n`),
    });
    const page = (): FetchedPage => ({
      bytes: new Uint8Array(),
      ending: '.md',
      finalAddress: 'https://www.news.example/a?utm=1',
      asksNoindex: false,
    });
    const urlOf = async (url: string) =>
      (await fetchStory('https://news.example/a', { ...parts, fetch: async () => canonical(url) }))
        .article.url;

    expect(await urlOf('https://news.example/a')).toBe('https://news.example/a');
    expect(await urlOf('https://elsewhere.example/a')).toBe('https://www.news.example/a?utm=1');
  });

  it('says once that a page asks not to be listed, in its header or in itself', async () => {
    const meta = '<meta content="noindex, follow" name="robots">';
    const told = [expect.stringContaining('robots: noindex')];

    next = { body: pageOf(sentence, meta) };
    expect((await keep()).notices).toEqual(told);
    next = { body: pageOf(sentence, meta), headers: { 'X-Robots-Tag': 'noindex' } };
    expect((await keep()).notices).toEqual(told);
    next = { body: pageOf(), headers: { 'X-Robots-Tag': 'none' } };
    expect((await keep()).notices).toEqual(told);
  });

  it('has what is to be known of each told with its file, and a fault leaves the others alone', async () => {
    next = { body: pageOf(), headers: { 'X-Robots-Tag': 'noindex' } };
    const addresses = [server.url('/nowhere'), server.url('/bruecke')];
    const { notices, faults } = await keepStories(addresses, scene.place.articles, (work) =>
      work(parts),
    );

    expect(notices).toEqual([expect.stringMatching(/bruecke-gesperrt\.html: .*robots: noindex/)]);
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('/nowhere: there is no such page (404). Check the address.'),
    ]);
  });

  it('keeps nothing of what is no story, and names the address', async () => {
    next = { body: '<p></p>' };

    await expect(keep()).rejects.toThrow(
      /^http:\/\/news\.example:\d+\/bruecke: there is no article/,
    );
    expect(await readdir(scene.root)).toEqual([]);
  });

  it('says what to do where it cannot be written', async () => {
    await scene.write('articles', 'a file, not a folder');

    await expect(keep()).rejects.toThrow();
  });
});
