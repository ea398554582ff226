import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { languageOfArticle } from '../../src/language/detection/detect-language.ts';
import { readFiles } from '../../src/library/article-files.ts';
import { createStoryReader, ownReadingLimits } from '../../src/story/reading/story-reader.ts';

const reader = createStoryReader(ownReadingLimits);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
});

afterEach(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

it('files are read beside the event loop as they are on it, faults included, and one after the other is told', async () => {
  const story = await readFile('data/articles/us-iran-verhandlungen.md', 'utf8');
  const texts = { 'long.md': story, 'short.txt': 'Ein Satz.', 'empty.md': '', 'strange.pdf': 'D.' };
  const files = Object.keys(texts).map((name) => join(folder, name));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  const told: number[] = [];
  const options = { detectLanguage: languageOfArticle };

  const here = await readFiles(files, options);
  const beside = await readFiles(files, { ...options, reader, onRead: (done) => told.push(done) });

  expect(here.articles).toHaveLength(2);
  expect(here.faults).toHaveLength(2);
  expect(beside).toEqual(here);
  expect(told).toEqual([1, 2, 3, 4]);
}, 30_000);
