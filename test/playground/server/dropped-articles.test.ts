import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import type { DroppedFile, FileFault } from '../../../src/playground/protocol/bot-wire.ts';
import { DroppedArticles } from '../../../src/playground/server/dropped-articles.ts';
import { readForeign } from '../../../src/story/reading/read-foreign.ts';

let folder: string;
/** What the bot was handed, each time. */
let handed: DroppedFile[][];
let faults: FileFault[];
let dropped: DroppedArticles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-dropped-'));
  handed = [];
  faults = [];
  dropped = new DroppedArticles(
    folder,
    async (files) => {
      handed.push([...files]);
      return faults;
    },
    async (text) => readForeign(text),
  );
});

afterEach(() => rm(folder, { recursive: true }));

const bytes = Buffer.from('Die Brücke ist zu.');

describe('articles that are dropped on the page', () => {
  it('hands the bot what was read, not what is to be read', async () => {
    await dropped.add('C:\\Texte\\bruecke.txt', bytes);

    expect(handed).toEqual([
      [{ name: 'bruecke.txt', reading: readForeign({ bytes, file: 'bruecke.txt' }) }],
    ]);
  });

  it('hands the bot nothing that cannot be read', async () => {
    await expect(dropped.add('leer.txt', new Uint8Array())).rejects.toThrow(UserError);
    expect(handed).toEqual([]);
  });

  it('takes back what the bot has no use for', async () => {
    await dropped.add('eins.txt', bytes);
    faults = [{ file: 'zwei.txt', message: 'Zu viel.' }];

    await expect(dropped.add('zwei.txt', bytes)).rejects.toThrow('Zu viel.');
    expect(handed.map((files) => files.map(({ name }) => name))).toEqual([
      ['eins.txt'],
      ['eins.txt', 'zwei.txt'],
      ['eins.txt'],
    ]);
  });

  it('keeps an article as it was dropped', async () => {
    await dropped.add('bruecke.txt', bytes);

    const path = await dropped.keep('bruecke.txt', 'bruecke');

    expect(path).toBe(join(folder, 'bruecke.txt'));
    expect(await readFile(path)).toEqual(bytes);
    expect(handed.at(-1)).toEqual([]);
  });
});
