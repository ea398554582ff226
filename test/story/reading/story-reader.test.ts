import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import {
  createStoryReader,
  type ReadingLimits,
  readingLimits,
  type StoryReader,
} from '../../../src/story/reading/story-reader.ts';

const text = (content: string, file = 'story.txt', charset?: string) => ({
  bytes: Buffer.from(content, 'latin1'),
  file,
  ...(charset !== undefined && { charset }),
});

/** Threads that do as the texts say: answer, also after a second in which they did not get to work, never answer, fill the memory, or end. */
const behaviour = `
  const { parentPort } = require('node:worker_threads');
  const { readlinkSync } = require('node:fs');
  parentPort.on('message', ({ file }) => {
    if (file === 'endless') for (;;);
    if (file === 'starved') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
    if (file === 'greedy') for (const kept = []; ; ) kept.push(new Array(100_000).fill(0.5));
    if (file === 'crash') throw new Error('crash');
    if (file === 'exit') process.exit(1);
    parentPort.postMessage({ kind: 'done', reading: file });
  });
  const thread = process.platform === 'linux' ? /\\d+$/.exec(readlinkSync('/proc/thread-self'))[0] : undefined;
  parentPort.postMessage({ kind: 'ready', thread });
`;

const derive = promisify(pbkdf2);

/** Work for another thread of this process. */
const hash = () => derive('word', 'salt', 20_000, 64, 'sha512');

/** For a machine that is busy with other tests. */
const patient = { ...readingLimits, milliseconds: 60_000 };

let reader: StoryReader | undefined;
let started: Worker[] = [];
/** When each of them ends. */
let exits: Promise<unknown>[] = [];

afterEach(async () => {
  await reader?.close();
  started = [];
  exits = [];
});

function scriptedReader(limits: Partial<ReadingLimits> = {}): StoryReader {
  reader = createStoryReader({ ...readingLimits, ...limits }, async (resourceLimits) => {
    const worker = new Worker(behaviour, { eval: true, resourceLimits, stderr: true });
    started.push(worker);
    exits.push(new Promise((resolve) => worker.once('exit', resolve)));
    return worker;
  });

  return reader;
}

describe('the reader of foreign text', () => {
  it('reads in a thread what is an article, and gives plain data', async () => {
    reader = createStoryReader(patient);

    const { article } = await reader.read(
      text('Die Br\u00fccke ist zu.\n\nBis Mai.', 'a.txt', 'latin1'),
    );

    expect(article).toMatchObject({
      slug: 'a',
      language: 'de',
      paragraphs: [
        { number: 1, text: 'Die Brücke ist zu.' },
        { number: 2, text: 'Bis Mai.' },
      ],
    });
  });

  it('refuses what is no article as reading without a thread does', async () => {
    reader = createStoryReader(patient);

    await expect(reader.read(text('', 'leer.txt'))).rejects.toThrow(
      /^leer\.txt: the file is empty/,
    );
    await expect(reader.read(text('a', 'bild.png'))).rejects.toThrow(UserError);
  });

  it('keeps its thread for the next text', async () => {
    const { read } = scriptedReader();

    await expect(read(text('', 'one'))).resolves.toBe('one');
    await expect(read(text('', 'two'))).resolves.toBe('two');
    expect(started).toHaveLength(1);
  });

  it('ends the thread of a text that takes too long, names the limit, and has another one ready', async () => {
    const { read } = scriptedReader({ milliseconds: 50 });

    await expect(read(text('', 'endless'))).rejects.toThrow(
      'endless: reading it takes more than 0.05 seconds, which is the limit.',
    );
    expect(started).toHaveLength(2);
    await exits[0];
    await expect(read(text('', 'next'))).resolves.toBe('next');
    expect(started).toHaveLength(2);
  });

  it('is patient with a thread that does not get to work on a busy machine', async () => {
    const { read } = scriptedReader({ milliseconds: 500 });

    await expect(read(text('', 'starved'))).resolves.toBe('starved');
  });

  // Other systems do not tell which thread works.
  it.runIf(process.platform === 'linux')(
    'is as patient where the rest of the program works',
    async () => {
      const { read } = scriptedReader({ milliseconds: 150 });
      await read(text('', 'first'));
      const answer = read(text('', 'starved'));
      const before = process.cpuUsage();
      while (process.cpuUsage(before).user < 200_000)
        await Promise.all(Array.from({ length: 4 }, hash));

      expect(await answer).toBe('starved');
    },
  );

  it('is not patient for ever', async () => {
    const { read } = scriptedReader({ milliseconds: 20 });

    await expect(read(text('', 'starved'))).rejects.toThrow('more than 0.02 seconds');
  });

  it('survives a text that takes too much memory, and names the limit', async () => {
    const { read } = scriptedReader({ milliseconds: 60_000, megabytes: 16 });

    await expect(read(text('', 'greedy'))).rejects.toThrow(
      'greedy: reading it takes more than 16 MiB of memory, which is the limit.',
    );
    await expect(read(text('', 'next'))).resolves.toBe('next');
  });

  it.each(['crash', 'exit'])('survives that its thread ends by itself: %s', async (fault) => {
    const { read } = scriptedReader();

    await expect(read(text('', fault))).rejects.not.toThrow(UserError);
    await expect(read(text('', 'next'))).resolves.toBe('next');
  });

  it('lets only so many wait, in their order', async () => {
    const { read } = scriptedReader({ waiting: 2 });
    const ended: unknown[] = [];
    const reading = ['one', 'two', 'three', 'four', 'five'].map((file) =>
      read(text('', file)).then(
        (reading) => ended.push(reading),
        (error) => ended.push(error instanceof UserError && error.message),
      ),
    );
    await Promise.all(reading);

    expect(ended).toEqual([
      'four: 2 other texts are waiting to be read already. Try again in a moment.',
      'five: 2 other texts are waiting to be read already. Try again in a moment.',
      'one',
      'two',
      'three',
    ]);
  });

  it('gives up what it reads when it is closed, and takes nothing more', async () => {
    const closing = scriptedReader({ milliseconds: 60_000 });
    await closing.read(text('', 'first'));
    const endless = expect(closing.read(text('', 'endless'))).rejects.toThrow('was closed');
    await closing.close();

    await endless;
    await expect(closing.read(text('', 'next'))).rejects.toThrow('The reader was closed.');
    expect(started).toHaveLength(1);
  });
});
