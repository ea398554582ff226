// What it takes until a story that was saved is answered from.

import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openLiveAnswerer } from '../../src/app/open-answerer.ts';
import { warmUp } from '../../src/app/warm-up.ts';
import { parseConfig } from '../../src/config/config.ts';
import type { StoryChanges } from '../../src/library/follow.ts';

export interface StoriesBenchOptions {
  /** File of the story that is changed; copies of it under other names stand beside it. */
  readonly story: string;
  readonly copies: number;
  readonly changes: number;
  readonly onProgress: (what: string) => void;
}

/** Milliseconds of each change, from the saved file on, and MiB after it. */
export interface StoryChange {
  readonly swapped: number;
  readonly answered: number;
  /** The longest time for which the event loop did no other work until the swap. */
  readonly blocked: number;
  readonly resident: number;
  readonly heap: number;
}

export interface StoriesBench {
  readonly changes: readonly StoryChange[];
  /** Milliseconds from the deleted file to the exchanged state. */
  readonly retracted: number;
  /** Answers that did not quote the new words. */
  readonly wrong: number;
}

const mebibyte = 2 ** 20;

/** Saves a story again and again, and asks each time about what is new in it. */
export async function measureStories({
  story,
  copies,
  changes,
  onProgress,
}: StoriesBenchOptions): Promise<StoriesBench> {
  const data = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
  const articles = join(data, 'articles');
  await mkdir(articles);
  const text = await readFile(story, 'utf8');
  for (let copy = 0; copy < copies; copy += 1) await cp(story, join(articles, `copy-${copy}.md`));
  const file = join(articles, 'story.md');
  await writeFile(file, text);

  let onSwap: (changes: StoryChanges) => void = () => {};
  const nextSwap = () =>
    new Promise<StoryChanges>((resolve) => {
      onSwap = resolve;
    });
  const answerer = await openLiveAnswerer(parseConfig({ FOOTNOTE_DATA_DIR: data }), {
    onChange: (found) => onSwap(found),
    onFault: (error) => onProgress(String(error)),
  });
  await warmUp(answerer);
  // Following files keeps no program alive by itself.
  const alive = setInterval(() => {}, 60_000);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const measured: StoryChange[] = [];
  let wrong = 0;

  for (let change = 0; change < changes; change += 1) {
    const sentence = `Im Hafen von Falkenbrück wurden am Morgen ${100 + change} Boote gezählt.`;
    await writeFile(join(articles, '.beside'), `${text}\n\n${sentence}\n`);
    const swap = nextSwap();
    delay.reset();
    delay.enable();
    const begun = performance.now();
    await rename(join(articles, '.beside'), file);
    await swap;
    const swapped = performance.now() - begun;
    delay.disable();

    const answer = await answerer.answer({
      text: 'Wie viele Boote wurden in Falkenbrück gezählt?',
      history: [],
    });
    const answered = performance.now() - begun;
    if (!JSON.stringify(answer).includes(String(100 + change))) wrong += 1;

    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    measured.push({
      swapped,
      answered,
      blocked: delay.max / 1e6,
      resident: rss / mebibyte,
      heap: heapUsed / mebibyte,
    });
    if (change % 20 === 19) onProgress(`${change + 1} changes`);
  }

  const swap = nextSwap();
  const begun = performance.now();
  await rm(file);
  await swap;
  const retracted = performance.now() - begun;
  clearInterval(alive);
  await answerer.close();
  await rm(data, { recursive: true });

  return { changes: measured, retracted, wrong };
}
