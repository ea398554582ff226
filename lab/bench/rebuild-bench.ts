// What it costs a running program to build the index of very many chunks, and to search it.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Library, type LibraryPlace, openLibrary } from '../../src/library/library.ts';
import type { Embedder } from '../../src/search/embedder.ts';
import { createRandom } from '../../src/search/vectors/random.ts';
import { drawVectors } from './gaussian-mixture.ts';

export interface RebuildBenchOptions {
  /** About how many chunks the index shall have. */
  readonly chunks: number;
  /** A text whose sentences the stories are made of. */
  readonly text: string;
  readonly onProgress: (what: string) => void;
}

/** One piece of work on the index, and what it did to the program that it ran in. */
export interface IndexWork {
  readonly name: string;
  readonly seconds: number;
  /** Milliseconds for which the event loop came late. */
  readonly delay: { readonly p50: number; readonly p99: number; readonly max: number };
  /** Most MiB that the process held meanwhile. */
  readonly resident: number;
  /** How often it told how far it was. */
  readonly told: number;
  /** Milliseconds of each search that was made meanwhile; none where there was nothing to search yet. */
  readonly searches: readonly number[];
}

export interface RebuildBench {
  readonly chunks: number;
  readonly work: readonly IndexWork[];
  /** Milliseconds of each search while nothing else was to be done. */
  readonly searches: readonly number[];
  /** The same of searches in one story. */
  readonly within: readonly number[];
}

/** As many as a longer story has. */
const paragraphs = 25;
/** Of three sentences each. */
const chunksOfParagraph = 4;

const dimension = 256;
const mebibyte = 2 ** 20;

/** Milliseconds between two searches while the index is worked on, and between two looks at the memory. */
const pace = 250;

/** Builds the index of many stories from nothing, changes a story, and opens it again. */
export async function measureRebuild({
  chunks,
  text,
  onProgress,
}: RebuildBenchOptions): Promise<RebuildBench> {
  const data = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
  const articles = join(data, 'articles');
  await mkdir(articles);
  const write = storyWriter(text);
  const stories = Math.ceil(chunks / (paragraphs * chunksOfParagraph));
  for (let story = 0; story < stories; story += 1) {
    await writeFile(join(articles, `story-${story}.md`), write(paragraphs));
  }

  let told = 0;
  const place: LibraryPlace = {
    articles,
    index: join(data, 'index'),
    embedder: clusterEmbedder(),
    onProgress({ step, done, total }) {
      told += 1;
      if (told % 100 === 1) onProgress(`${step} ${done} of ${total}`);
    },
  };
  const question = questionWriter(text);
  const search = async ({ knowledge }: Library, story?: string) => {
    const begun = performance.now();
    await knowledge.retriever.retrieve(question(), story === undefined ? {} : { story });
    return performance.now() - begun;
  };
  const work: IndexWork[] = [];
  const measured = async <Result>(
    name: string,
    library: Library | undefined,
    run: () => Promise<Result>,
  ) => {
    told = 0;
    globalThis.gc?.();
    const searches: number[] = [];
    let resident = 0;
    const look = async () => {
      resident = Math.max(resident, process.memoryUsage.rss());
      if (library !== undefined) searches.push(await search(library));
    };
    const timer = setInterval(() => void look(), pace);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const begun = performance.now();
    const result = await run();
    const seconds = (performance.now() - begun) / 1000;
    delay.disable();
    clearInterval(timer);
    await look();

    const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - 5);
    work.push({
      name,
      seconds,
      delay: {
        p50: late(delay.percentile(50)),
        p99: late(delay.percentile(99)),
        max: late(delay.max),
      },
      resident: resident / mebibyte,
      told,
      searches,
    });
    onProgress(`${name}: ${seconds.toFixed(1)} s`);

    return result;
  };

  const library = await measured('built from nothing', undefined, () => openLibrary(place));
  await writeFile(join(articles, 'story-0.md'), write(paragraphs));
  await measured('one story changed', library, () => library.refresh());
  const opened = await measured('opened again', undefined, () => openLibrary(place));

  const searches: number[] = [];
  const within: number[] = [];
  for (let asked = 0; asked < 1_000; asked += 1) {
    searches.push(await search(opened));
    within.push(await search(opened, `story-${asked % stories}`));
  }
  await rm(data, { recursive: true });

  return { chunks: stories * paragraphs * chunksOfParagraph, work, searches, within };
}

/** Draws a text's words, but for names, which take long to be told apart. */
function wordsOf(text: string, seed: number): () => string {
  const random = createRandom(seed);
  const words = text.match(/(?<![\p{L}-])\p{Ll}{2,}(?![\p{L}-])/gu) ?? [];

  return () => words[Math.floor(random.uniform() * words.length)] ?? '';
}

/** Of a hundred questions in `data/eval` one has more words. */
const questionWords = 14;

/** Writes questions, all different and long. */
function questionWriter(text: string): () => string {
  const word = wordsOf(text, 7);

  return () => `${Array.from({ length: questionWords }, word).join(' ')}?`;
}

/** Writes stories; no paragraph is like another. */
function storyWriter(text: string, seed = 1): (paragraphs: number) => string {
  const word = wordsOf(text, seed);
  const sentence = () => `Es ${Array.from({ length: 14 }, word).join(' ')}.`;
  const paragraph = () => `${sentence()} ${sentence()} Gezählt wurden ${seed}${++written}.`;
  let written = 0;

  return (count) => Array.from({ length: count }, paragraph).join('\n\n');
}

/** Vectors as those of an encoder lie, without its cost: that falls in threads of its own. */
function clusterEmbedder(): Embedder {
  const mixture = { dimension, clusters: 200, deviation: 0.5, seed: 1 };
  const known = drawVectors(mixture, 20_000, 1);
  const vectorOf = (text: string) => {
    const random = createRandom(hashOf(text));
    const row = Math.floor(random.uniform() * 20_000) * dimension;
    // Two texts have the same vector never.
    return known
      .subarray(row, row + dimension)
      .map((value) => value + 0.02 * (random.uniform() - 0.5));
  };

  return {
    identity: {
      provider: 'bench',
      model: 'clusters',
      dimension,
      queryPrefix: '',
      passagePrefix: '',
    },
    embedPassages: async (texts) => texts.map(vectorOf),
    embedQuestion: async (text) => vectorOf(text),
  };
}

function hashOf(text: string): number {
  let hash = 7;
  for (let position = 0; position < text.length; position += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(position)) | 0;
  }

  return Math.abs(hash);
}
