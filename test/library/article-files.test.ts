import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticleFiles } from '../../src/library/article-files.ts';

const options = { detectLanguage: () => 'en' as const };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

describe('article files', () => {
  it('are read from the folder that comes along', async () => {
    const { articles, faults } = await readArticleFiles(['data/articles'], options);
    expect(articles.map(({ article }) => article.slug)).toContain('us-iran-verhandlungen');
    expect(faults).toEqual([]);
  });

  it('are read although others are faulty, and every fault is told', async () => {
    await mkdir(join(folder, 'more'));
    await Promise.all([
      write('b.md', 'B.'),
      write('a.txt', 'A.'),
      write('c.md', ''),
      write('d.pdf', 'D.'),
      write('.hidden', 'H.'),
      write('more/e.md', 'E.'),
    ]);

    const { articles, faults } = await readArticleFiles([folder], options);
    expect(articles.map(({ article }) => article.slug)).toEqual(['a', 'b', 'e']);
    expect(faults.map(({ error }) => error.message)).toEqual([
      expect.stringContaining('c.md: the file is empty'),
      expect.stringContaining('d.pdf: the file name ends in ".pdf"'),
    ]);
  });

  it('with the same slug are told with both names', async () => {
    const first = await write('a.md', 'A.');
    const second = await write('A.txt', 'B.');
    const { articles, faults } = await readArticleFiles([first, second, first], options);
    expect(articles).toHaveLength(1);
    expect(faults.map(({ error }) => error.message)).toEqual([
      `${second}: line 1: the slug "a" from its file name is taken by ${first}. Rename one of them.`,
    ]);
  });

  it('of 50 MB are refused with the limit named', async () => {
    const file = await write('big.md', 'A.');
    const handle = await open(file, 'r+');
    await handle.truncate(50_000_000);
    await handle.close();

    const { faults } = await readArticleFiles([file], options);
    expect(faults[0]?.error.message).toBe(
      `${file}: the file has 47.7 MiB, an article at most 5.0 MiB. Split it into several articles.`,
    );
  });

  it('that do not exist or are no files are told', async () => {
    const missing = join(folder, 'missing.md');
    const { faults } = await readArticleFiles([missing, '/dev/null'], options);
    expect(faults.map(({ error }) => error.message)).toEqual([
      `${missing}: there is no such file or folder. Check the path.`,
      '/dev/null: it is not a regular file. Name a text file.',
    ]);
  });
});
