/** Bringing the index up to date with the files that articles come from. */
import { resolve } from 'node:path';
import type { UserError } from '../base/errors.ts';
import { groupBy } from '../base/group-by.ts';
import { pauses } from '../base/slices/pauses.ts';
import { languageOfArticle } from '../language/detection/detect-language.ts';
import type { Chunk } from '../search/chunk.ts';
import { chunkArticle } from '../search/chunks.ts';
import type { Embedder } from '../search/embedder.ts';
import { embedChunks } from '../search/knowledge.ts';
import { LexicalIndex } from '../search/lexical/lexical-index.ts';
import { searchableText } from '../search/searchable-text.ts';
import type { Article } from '../story/article.ts';
import type { LeftOut } from '../story/document/document.ts';
import { type ArticleFiles, readFiles } from './article-files.ts';
import {
  type ArticleSource,
  encodeSources,
  sameSources,
  sourcesVersion,
} from './article-sources.ts';
import { encodeHistories, type Histories, historyVersion, nextHistories } from './history.ts';
import { saveIndex } from './index/save-index.ts';
import type { LoadedIndex } from './index/snapshot.ts';
import type { WriterLock } from './index/writer-lock.ts';

/** Version of the rules that turn files into articles and chunks; raised whenever they change. */
export const recipe = 'articles-7';

/** Names of what is kept in the index beside chunks and vectors, and the versions of their formats. */
export const attachments = {
  lexical: { name: 'lexical', version: '2' },
  sources: { name: 'sources', version: sourcesVersion },
  history: { name: 'history', version: historyVersion },
} as const;

/** What became of one file. */
export interface IngestedFile {
  readonly file: string;
  /** `kept`: the file has a fault now; the article stays as it was indexed before. */
  readonly change: 'added' | 'updated' | 'unchanged' | 'removed' | 'refused' | 'kept';
  /** The article in the index; absent for `removed` and `refused`. */
  readonly article?: Article;
  /** Why it was refused or kept. */
  readonly fault?: UserError;
  /** What is unusual about a file that was read, and what of it is no part of the story; absent for other files. */
  readonly notices?: readonly string[];
  readonly leftOut?: readonly LeftOut[];
}

export interface IngestProgress {
  readonly step: 'reading' | 'embedding' | 'writing';
  readonly done: number;
  readonly total: number;
}

export interface IngestParts {
  /** Folder of the index. */
  readonly directory: string;
  /** Folder of the articles. */
  readonly folder: string;
  /** The index as it is; undefined where there is none to use. */
  readonly previous: LoadedIndex | undefined;
  readonly previousSources: readonly ArticleSource[];
  readonly previousHistories: Histories;
  /** What the index shall hold. */
  readonly sources: readonly ArticleSource[];
  readonly embedder: Embedder;
  /** Held from before the previous index was read, so that nobody else's change gets lost. */
  readonly lock: WriterLock;
  readonly onProgress?: (progress: IngestProgress) => void;
}

/**
 * Brings the index up to date with its sources: reads what is new or changed, keeps the rest with its vectors,
 * and replaces the index as a whole, if anything changed at all.
 *
 * @throws UserError When the index cannot be written; it is then as it was before.
 */
export async function ingest(parts: IngestParts): Promise<readonly IngestedFile[]> {
  const { previous, previousSources, sources, onProgress = () => {} } = parts;
  const slugsBefore = new Map(previousSources.map(({ file, slug }) => [resolve(file), slug]));
  const articlesBefore = new Map(previous?.articles.map((article) => [article.slug, article]));
  const articleBefore = (file: string) => articlesBefore.get(slugsBefore.get(resolve(file)) ?? '');
  const isUnchanged = ({ file, contentHash }: ArticleSource) =>
    articleBefore(file)?.contentHash === contentHash;

  const toRead = sources.filter((source) => !isUnchanged(source));
  onProgress({ step: 'reading', done: 0, total: toRead.length });
  const read = await readAll(
    toRead.map(({ file }) => file),
    takenSlugs(sources, articleBefore),
    (done) => onProgress({ step: 'reading', done, total: toRead.length }),
  );
  const fresh = new Map(read.articles.map((reading) => [reading.file, reading]));
  const faults = new Map(read.faults.map(({ file, error }) => [file, error]));

  const files = sources.map(({ file }): IngestedFile => {
    const old = articleBefore(file);
    const reading = fresh.get(file);
    if (reading !== undefined) return { ...reading, change: old ? 'updated' : 'added' };

    const fault = faults.get(file);
    if (fault === undefined) return { file, change: 'unchanged', ...(old && { article: old }) };

    return old === undefined
      ? { file, change: 'refused', fault }
      : { file, change: 'kept', article: old, fault };
  });
  const now = new Set(sources.map(({ file }) => resolve(file)));
  const removed = previousSources
    .filter(({ file, slug }) => slug !== undefined && !now.has(resolve(file)))
    .map(({ file }): IngestedFile => ({ file, change: 'removed' }));

  const articles = files.flatMap(({ article }) => article ?? []);
  const isSame =
    previous !== undefined &&
    sameSources(sources, previousSources) &&
    files.every(({ change }) => change !== 'added' && change !== 'updated');
  if (!isSame) await write(parts, articles, sourcesOf(files, sources), onProgress);

  return [...files, ...removed];
}

/** Files from which on they are read in a thread: each holds up everything else for some 50 milliseconds. */
const fewestForThread = 8;

/** Reads files, many of them beside the event loop. */
async function readAll(
  files: readonly string[],
  taken: ReadonlyMap<string, string>,
  onRead: (done: number) => void,
): Promise<ArticleFiles> {
  const options = { detectLanguage: languageOfArticle, taken, onRead };
  if (files.length < fewestForThread) return readFiles(files, options);

  const { createStoryReader, ownReadingLimits } = await import('../story/reading/story-reader.ts');
  const reader = createStoryReader(ownReadingLimits);
  try {
    return await readFiles(files, { ...options, reader });
  } finally {
    await reader.close();
  }
}

/** The slugs of indexed articles whose files are still there: theirs also while a file has a fault. */
function takenSlugs(
  sources: readonly ArticleSource[],
  articleBefore: (file: string) => Article | undefined,
): ReadonlyMap<string, string> {
  return new Map(
    sources.flatMap(({ file }) => {
      const slug = articleBefore(file)?.slug;
      return slug === undefined ? [] : [[slug, file]];
    }),
  );
}

/** The sources as the index remembers them: each with its article, faulty ones without, unless an old one stays. */
function sourcesOf(
  files: readonly IngestedFile[],
  sources: readonly ArticleSource[],
): readonly ArticleSource[] {
  return sources.map(({ file, contentHash }, index) => {
    const slug = files[index]?.article?.slug;
    return { file, contentHash, ...(slug !== undefined && { slug }) };
  });
}

/**
 * A graph saves a question one millisecond of 10,000 vectors, and building it costs every change seconds
 * (`npm run bench -- vectors`, `-- stories`).
 */
const fewestForGraph = 20_000;

async function write(
  { directory, folder, previous, previousHistories, embedder, lock }: IngestParts,
  articles: readonly Article[],
  sources: readonly ArticleSource[],
  onProgress: (progress: IngestProgress) => void,
): Promise<void> {
  const chunks = await chunksOf(articles, previous);
  const vectors = await vectorsOf(chunks, previous, embedder, onProgress);

  onProgress({ step: 'writing', done: 0, total: chunks.length });
  const lexical = await lexicalOf(chunks, previous);
  const histories = nextHistories(
    previousHistories,
    new Map(previous?.articles.map((article) => [article.slug, article])),
    articles,
    new Date().toISOString(),
  );

  await saveIndex(
    directory,
    {
      articles,
      chunks,
      vectors,
      embedding: embedder.identity,
      recipe,
      attachments: {
        [attachments.lexical.name]: {
          version: attachments.lexical.version,
          bytes: await lexical.toBytes(),
        },
        [attachments.sources.name]: {
          version: attachments.sources.version,
          bytes: encodeSources(sources, folder),
        },
        [attachments.history.name]: {
          version: attachments.history.version,
          bytes: encodeHistories(histories),
        },
      },
    },
    {
      lock,
      fewestForGraph,
      onProgress: (done, total) => onProgress({ step: 'writing', done, total }),
    },
  );
}

/** The chunks of all articles: those of articles that did not change as they are. */
async function chunksOf(
  articles: readonly Article[],
  previous: LoadedIndex | undefined,
): Promise<readonly Chunk[]> {
  const kept = new Set(previous?.articles);
  const before = groupBy(previous?.chunks ?? [], ({ article }) => article);

  const pause = pauses();
  const chunks: Chunk[] = [];
  for (const article of articles) {
    chunks.push(...(kept.has(article) ? (before.get(article.slug) ?? []) : chunkArticle(article)));
    await pause();
  }

  return chunks;
}

/** How the chunks are spelt: of those that the index knows its own postings, the others are read. */
async function lexicalOf(
  chunks: readonly Chunk[],
  previous: LoadedIndex | undefined,
): Promise<LexicalIndex> {
  const stored = previous?.attachments[attachments.lexical.name];
  const before =
    stored?.version === attachments.lexical.version
      ? await LexicalIndex.fromBytes(stored.bytes)
      : LexicalIndex.build([]);

  return before.renewed(
    chunks.map(searchableText),
    await knownRows(chunks, previous?.chunks.slice(0, before.size) ?? [], searchableText),
  );
}

/** For each chunk where it stands among those before, or another one with the same words; undefined where it is new. */
async function knownRows(
  chunks: readonly Chunk[],
  before: readonly Chunk[],
  wordsOf: (chunk: Chunk) => string,
): Promise<readonly (number | undefined)[]> {
  const pause = pauses();
  const same = new Map<Chunk, number>();
  for (const [row, chunk] of before.entries()) {
    same.set(chunk, row);
    await pause();
  }
  if (chunks.every((chunk) => same.has(chunk))) return chunks.map((chunk) => same.get(chunk));

  const alike = new Map<string, number>();
  for (const [row, chunk] of before.entries()) {
    alike.set(wordsOf(chunk), row);
    await pause();
  }

  return chunks.map((chunk) => same.get(chunk) ?? alike.get(wordsOf(chunk)));
}

/** A vector for each chunk: of texts that the index knows its own, the others are embedded. */
async function vectorsOf(
  chunks: readonly Chunk[],
  previous: LoadedIndex | undefined,
  embedder: Embedder,
  onProgress: (progress: IngestProgress) => void,
): Promise<Float32Array> {
  const rows = await knownRows(chunks, previous?.chunks ?? [], ({ text }) => text);
  const fresh = chunks.filter((_, position) => rows[position] === undefined);
  const embedded = await embedChunks(fresh, embedder, (done) =>
    onProgress({ step: 'embedding', done, total: fresh.length }),
  );

  if (fresh.length === chunks.length) return embedded.values;

  const { dimension } = embedder.identity;
  const vectors = new Float32Array(chunks.length * dimension);
  const pause = pauses();
  let next = 0;
  for (const position of chunks.keys()) {
    await pause();
    const row = rows[position];
    const source = row === undefined ? embedded : previous?.rows;
    const start = (row ?? next) * dimension;
    if (row === undefined) next += 1;

    vectors.set(source?.values.subarray(start, start + dimension) ?? [], position * dimension);
  }

  return vectors;
}
