// The library: its index brought up to date, its knowledge opened, and exchanged when the stories change.

import { mkdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isMissing, UserError } from '../base/errors.ts';
import { syncFolder } from '../base/files.ts';
import { languageOfArticle } from '../language/detection/detect-language.ts';
import type { Embedder } from '../search/embedder.ts';
import { assembleKnowledge, type Knowledge } from '../search/knowledge.ts';
import { LexicalIndex } from '../search/lexical/lexical-index.ts';
import { searchableText } from '../search/searchable-text.ts';
import { ExactIndex } from '../search/vectors/exact.ts';
import { createVectorRows } from '../search/vectors/vector-rows.ts';
import type { HeldVectors, VectorStore } from '../search/vectors/vector-store.ts';
import type { Article } from '../story/article.ts';
import { type QuotedWords, type Standing, standing } from '../story/standing.ts';
import { newestFirst, type StoryFile, type StoryShelf } from '../story/stories.ts';
import {
  type ArticleSource,
  currentSources,
  decodeSources,
  filesElsewhere,
  isBelow,
  sameSources,
  sourceOf,
  type Unsettled,
} from './article-sources.ts';
import { decodeHistories, type Histories, historyVersion } from './history.ts';
import { explainFailure } from './index/durable-files.ts';
import { currentGeneration, loadAttachments, loadIndex } from './index/load-index.ts';
import type { Attachment, LoadedIndex } from './index/snapshot.ts';
import { lockForWriting, type WriterLock } from './index/writer-lock.ts';
import { attachments, type IngestedFile, type IngestProgress, ingest, recipe } from './ingest.ts';
import { type PutFile, putFile } from './put-file.ts';

/** Where a library is and what its vectors are made with. */
export interface LibraryPlace {
  /** Folder of the articles. */
  readonly articles: string;
  /** Folder of the index. */
  readonly index: string;
  readonly embedder: Embedder;
  /** Holds the vectors for searches outside this process too; absent: each process searches its own. */
  readonly store?: VectorStore;
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Told why the index has to be made anew or was mended; one sentence. */
  readonly onNotice?: (notice: string) => void;
}

/** The stories of a folder, with everything that is known of them. One object in a process; others may write too. */
export interface Library extends StoryShelf {
  /** What is known now. It never changes: when the stories do, another takes its place. */
  readonly knowledge: Knowledge;
  /** Why files gave no story when they were last read. */
  readonly faults: readonly UserError[];
  /** Files from outside the folder of articles that were added by name. */
  readonly elsewhere: readonly string[];
  /** Whether nobody has written another index since the one that is known. */
  isLatest(): Promise<boolean>;
  /** Whether what an answer quoted still stands. */
  standing(words: QuotedWords): Standing;
  /**
   * Brings index and knowledge up to date with the files, or takes over what another process has written.
   *
   * @param unsettled - Files that are being written: their stories stay as they are.
   * @returns What became of each file; undefined where nothing had to be read.
   * @throws UserError When the files cannot be read or the index cannot be written; all is then as it was.
   */
  refresh(unsettled?: Unsettled): Promise<readonly IngestedFile[] | undefined>;
}

/**
 * Opens the library, with an index that is brought up to date first where it is missing, damaged, made with other
 * embeddings, or older than the files. There may be no story in it.
 *
 * @throws UserError When the index cannot be written.
 */
export async function openLibrary(place: LibraryPlace): Promise<Library> {
  const { articles: folder } = place;
  let found = await load(place);
  let knowledge = await knowledgeOf(place, found.index);
  /** One change after the other. */
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work);
    turn = mine.catch(() => {});

    return mine;
  };
  const adopt = async (now: Found) => {
    // An index that is of no use will be made anew: what was known is known until then.
    if (now.index !== undefined && now.index !== found.index) {
      knowledge = await knowledgeOf(place, now.index);
    }
    found = now;
  };
  let faults: readonly UserError[] = [];
  const update = async (change: Change) => {
    const updated = await updateIndex(place, found, change);
    await adopt(updated.found);
    faults = updated.files.flatMap(({ fault }) => fault ?? []);

    return updated.files;
  };
  const refresh = async (unsettled?: Unsettled) => {
    await adopt(await latest(place, found));
    const sources = await currentSources(folder, found.sources, unsettled);
    const isCurrent = found.index !== undefined && sameSources(sources, found.sources);
    // Where there is no story, the files are read again to say why.
    if (isCurrent && knowledge.stories.newest() !== undefined) return undefined;

    return update(unsettled === undefined ? {} : { unsettled });
  };

  for (const file of (await refresh()) ?? []) {
    const notice = noticeOf(file);
    if (notice !== undefined) place.onNotice?.(notice);
  }

  return {
    get knowledge() {
      return knowledge;
    },

    get faults() {
      return faults;
    },

    get elsewhere() {
      return filesElsewhere(folder, found.sources);
    },

    list() {
      const files = new Map(found.sources.map(({ slug, file }) => [slug, file]));

      return knowledge.stories.list().map((article) => ({
        article,
        file: files.get(article.slug) ?? '',
        version: found.histories.get(article.slug)?.versions.at(-1)?.version ?? 1,
      }));
    },

    async isLatest() {
      return (await currentGeneration(place.index)) === found.generation;
    },

    standing(words) {
      const { article } = words;
      return standing(words, knowledge.stories.one(article), found.histories.get(article));
    },

    refresh: (unsettled) => inTurn(() => refresh(unsettled)),

    add: (story) =>
      inTurn(async () => {
        await adopt(await latest(place, found));
        const ingested = async (file: string) =>
          articleOf(await update({ added: [file], unsettled: allBut(file) }), file);
        if (typeof story === 'string') return ingested(story);

        const { file, put } = await keep(place, found, story);
        try {
          const article = await ingested(file);
          await put.settle();

          return article;
        } catch (error) {
          await put.takeBack();
          throw error;
        }
      }),

    remove: (slug) =>
      inTurn(async () => {
        await adopt(await latest(place, found));
        const source = found.sources.find((one) => one.slug === slug);
        if (source === undefined) return false;

        const { file } = source;
        if (isBelow(folder, file)) await removeFile(file);
        await update({ forgotten: file, unsettled: allBut(file) });

        return true;
      }),
  };
}

/** What a person should know of a file that was read: which fault it has and what follows; undefined without one. */
export function noticeOf({ change, fault }: IngestedFile): string | undefined {
  if (fault === undefined) return undefined;

  return `${change === 'kept' ? 'The earlier version stays' : 'Left out'}: ${fault.message}`;
}

/** The knowledge of a library that is to answer. @throws UserError When there is no story in it. */
export function requireStories(library: Library, place: LibraryPlace): Knowledge {
  const missing = missingStories(library, place);
  if (missing !== undefined) throw missing;

  return library.knowledge;
}

/** Why there is no story in a library, and what to do; undefined where there is one. */
export function missingStories(
  { knowledge, faults }: Library,
  { articles }: LibraryPlace,
): UserError | undefined {
  if (knowledge.stories.newest() !== undefined) return undefined;

  return new UserError(
    faults.length > 0
      ? `No article could be read:\n${faults.map(({ message }) => `  - ${message}`).join('\n')}`
      : whereNone(articles),
  );
}

/** What to do where a folder has no article. */
export function whereNone(articles: string): string {
  return `There is no article in ${articles}. Put a .md, .txt or .html file there, or name one: npm run ingest -- FILE`;
}

/**
 * Brings the index up to date with the articles' folder, and with `added` files from anywhere.
 *
 * @throws UserError When a file of `added` is not there, or the index cannot be written.
 */
export async function updateLibrary(
  place: LibraryPlace,
  added: readonly string[],
): Promise<readonly IngestedFile[]> {
  const { files } = await updateIndex(place, await load(place), { added });

  return files;
}

/** The index as it is on the disk, with what is attached to it. */
interface Found {
  /** Of which generation this is; undefined where there was none. */
  readonly generation: string | undefined;
  /** Undefined where there is none to use. */
  readonly index: LoadedIndex | undefined;
  readonly sources: readonly ArticleSource[];
  readonly histories: Histories;
}

/** What is to be different beside the files themselves. */
interface Change {
  /** Files from anywhere that come in. */
  readonly added?: readonly string[];
  /** A file that goes, though it may still be there. */
  readonly forgotten?: string;
  readonly unsettled?: Unsettled;
}

/** Another process may have to embed many stories first. */
const patience = 10 * 60_000;

/** Reads what there is, changes it and writes it, as the only one to do so meanwhile. */
async function updateIndex(
  place: LibraryPlace,
  before: Found,
  { added = [], forgotten, unsettled }: Change,
): Promise<{ readonly found: Found; readonly files: readonly IngestedFile[] }> {
  const { articles: folder, index: directory, onNotice } = place;
  const named = await Promise.all(added.map(requireSource));
  await explainFailure(directory, () => mkdir(directory, { recursive: true }));
  const lock = await lockForWriting(directory, {
    patience,
    onWait: (holder) => onNotice?.(`Waiting until another process (${holder}) has finished.`),
  });

  try {
    const previous = await latest(place, before, lock);
    const known = [...previous.sources, ...named];
    const sources = (await currentSources(folder, known, unsettled)).filter(
      ({ file }) => forgotten === undefined || resolve(file) !== resolve(forgotten),
    );
    const files = await ingest({
      ...place,
      directory,
      folder,
      previous: previous.index,
      previousSources: previous.sources,
      previousHistories: previous.histories,
      sources,
      lock,
    });

    return { found: await latest(place, previous, lock), files };
  } finally {
    await lock.release();
  }
}

/** What is on the disk now: the same object where that is the generation that was read last. */
async function latest(place: LibraryPlace, before: Found, lock?: WriterLock): Promise<Found> {
  const generation = await currentGeneration(place.index);
  if (before.generation === generation) return before;

  const now = await load(place, lock);
  // Unchanged stories stay the objects that they were: what is remembered of their paragraphs still holds.
  return { ...now, index: now.index && withKnownArticles(now.index, before.index) };
}

function withKnownArticles(now: LoadedIndex, before: LoadedIndex | undefined): LoadedIndex {
  const known = new Map(before?.articles.map((article) => [article.slug, article]));
  const articles = now.articles.map((article) => {
    const same = known.get(article.slug);
    return same?.contentHash === article.contentHash ? same : article;
  });

  return { ...now, articles };
}

async function load(
  { articles, index: directory, embedder, onNotice }: LibraryPlace,
  lock?: WriterLock,
): Promise<Found> {
  const generation = await currentGeneration(directory);
  const loaded = await loadIndex(
    directory,
    { embedding: embedder.identity, recipe },
    lock === undefined ? {} : { lock },
  );
  if (loaded.state !== 'ready') {
    if (loaded.state !== 'missing') onNotice?.(`The index is made anew: ${loaded.reason}`);
    return {
      generation,
      index: undefined,
      ...attachedOf(await loadAttachments(directory), articles),
    };
  }

  for (const repair of loaded.repairs) onNotice?.(repair);
  const attached = attachedOf(loaded.attachments, articles);
  return { generation: loaded.generation, index: loaded, ...attached };
}

/** What an index remembers beside its content; nothing of what another version of the program wrote. */
function attachedOf(
  {
    [attachments.sources.name]: sources,
    [attachments.history.name]: history,
  }: Readonly<Record<string, Attachment>>,
  folder: string,
): Pick<Found, 'sources' | 'histories'> {
  return {
    sources:
      sources?.version === attachments.sources.version ? decodeSources(sources.bytes, folder) : [],
    histories: history?.version === historyVersion ? decodeHistories(history.bytes) : new Map(),
  };
}

async function requireSource(file: string): Promise<ArticleSource> {
  const source = await sourceOf(file);
  if (source !== undefined) return source;

  throw new UserError(`${file}: there is no such file. Check the path.`);
}

/**
 * Writes a file that was handed over into the folder of articles; an older one of its name makes room.
 *
 * @returns Its path, and how it is taken back.
 * @throws UserError When it gives no story, or its slug belongs to another file.
 */
async function keep(
  { articles: folder }: LibraryPlace,
  { sources }: Found,
  { name, bytes, isNew }: StoryFile,
): Promise<{ readonly file: string; readonly put: PutFile }> {
  if (basename(name) !== name || name.startsWith('.')) {
    throw new UserError(`${name}: a story's file name holds no folder and starts with no dot.`);
  }

  const { parseArticle } = await import('../story/parse-article.ts');
  const { slug } = parseArticle(bytes, name, { detectLanguage: languageOfArticle });
  const file = join(folder, name);
  const other = sources.find((source) => source.slug === slug);
  if (other !== undefined && resolve(other.file) !== resolve(file)) {
    throw new UserError(
      `${name}: the slug "${slug}" from its file name is taken by ${other.file}. Rename the file.`,
    );
  }

  if (isNew && (other !== undefined || (await isThere(file)))) {
    throw new UserError(
      `${name}: there is a story of that name already. Rename the file, or say that it takes the other one's place.`,
    );
  }

  const put = await explainFailure(file, async () => {
    await mkdir(folder, { recursive: true });

    return putFile(file, bytes);
  });
  return { file, put };
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function removeFile(file: string): Promise<void> {
  await explainFailure(file, () => rm(file, { force: true }));
  await syncFolder(dirname(file)).catch((error) => {
    if (!isMissing(error)) throw error;
  });
}

/** Adding or removing one story waits for no other, nor fails with it. */
function allBut(file: string): Unsettled {
  return { has: (path) => path !== resolve(file) };
}

function articleOf(files: readonly IngestedFile[], file: string): Article {
  const one = files.find((other) => resolve(other.file) === resolve(file));
  if (one?.fault !== undefined) throw one.fault;
  if (one?.article !== undefined) return one.article;

  throw new UserError(`${file}: there is no such file. Check the path.`);
}

async function knowledgeOf(
  { embedder, store }: LibraryPlace,
  loaded: LoadedIndex | undefined,
): Promise<Knowledge> {
  const {
    articles = [],
    chunks = [],
    index = new ExactIndex(createVectorRows(embedder.identity.dimension)),
    attachments: attached = {},
  } = loaded ?? {};
  const stored = attached[attachments.lexical.name];
  const lexical =
    stored?.version === attachments.lexical.version
      ? await LexicalIndex.fromBytes(stored.bytes)
      : await LexicalIndex.build([]).renewed(chunks.map(searchableText), []);

  return assembleKnowledge({
    articles: newestFirst(articles),
    chunks,
    lexical,
    index,
    embedder,
    ...(store !== undefined &&
      loaded !== undefined && {
        elsewhere: (own, languageOf) => store.searchAmong(heldVectors(loaded), own, languageOf),
      }),
  });
}

function heldVectors({ embedding, chunks, rows }: LoadedIndex): HeldVectors {
  return { maker: JSON.stringify(embedding), chunks, rows };
}
