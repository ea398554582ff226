/** Everything that answers, made from a configuration. */
import type { Answerer } from '../answer/answerer.ts';
import type { Choosing } from '../answer/door/choose-story.ts';
import { StoryAnswerer, suggestionMemory } from '../answer/door/story-answerer.ts';
import { readEvidenceWeights } from '../answer/evidence/weights.ts';
import { ExtractiveResponder } from '../answer/extractive/extractive-responder.ts';
import type { OperatingPoint } from '../answer/operating-point.ts';
import { openVerificationTools } from '../answer/verify/open-tools.ts';
import { dataFolder } from '../base/data-folder.ts';
import type { Config } from '../config/config.ts';
import type { QdrantSettings } from '../config/storage.ts';
import type { StoryFeed } from '../discord/corrections/follow-stories.ts';
import { lazyLexicons } from '../language/lexicon/load-lexicon.ts';
import { type EditorDesk, openEditorDesk } from '../library/editing/editor-desk.ts';
import { followLibrary, type StoryChanges } from '../library/follow.ts';
import type { IngestProgress } from '../library/ingest.ts';
import {
  type LibraryPlace,
  missingStories,
  openLibrary,
  requireStories,
} from '../library/library.ts';
import { openEmbedder } from '../providers/embeddings/embeddings.ts';
import type { DownloadProgress } from '../providers/embeddings/provider.ts';
import type { Embedder } from '../search/embedder.ts';
import { buildKnowledge, type Knowledge } from '../search/knowledge.ts';
import { bilingualReader } from '../search/question/bilingual-question.ts';
import type { QuestionReader } from '../search/question/question.ts';
import type { VectorStore } from '../search/vectors/vector-store.ts';
import type { Article } from '../story/article.ts';
import { bundledModel } from './bundled-model.ts';
import { exchangeable } from './live-answerer.ts';
import {
  generatedAnswererOver,
  type ModelListeners,
  openModelCaller,
} from './open-generated-answerer.ts';
import { warmUp } from './warm-up.ts';

/** Who wants to hear of long work. */
export interface Listeners extends ModelListeners {
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly onDownload?: (progress: DownloadProgress) => void;
  /** Of the server of the vectors: that it fails, and that this is over; as `onNotice` where absent. */
  readonly onStoreNotice?: (notice: string, isOver: boolean) => void;
}

/** How sentences are read that are compared with a story: the lexicons are loaded when one is first in another language. */
export function createReader(): QuestionReader {
  return bilingualReader(lazyLexicons());
}

/** Makes the configured embedder ready. @throws UserError When it is not to be had. */
export function openConfiguredEmbedder(
  { embedding, storage }: Config,
  { onDownload, onNotice }: Listeners = {},
): Promise<Embedder> {
  return openEmbedder(embedding, {
    model: bundledModel(onNotice),
    modelCache: dataFolder(storage.dataDirectory).models,
    ...(onDownload !== undefined && { onDownload }),
  });
}

/** Where the library of a configuration is. */
export async function libraryPlace(config: Config, listeners: Listeners): Promise<LibraryPlace> {
  const embedder = await openConfiguredEmbedder(config, listeners);
  const { articles, index } = dataFolder(config.storage.dataDirectory);
  const { onProgress, onNotice, onStoreNotice = onNotice } = listeners;
  const { qdrant } = config.storage;

  return {
    articles,
    index,
    embedder,
    ...(qdrant !== undefined && {
      store: await openStore(qdrant, onStoreNotice),
    }),
    ...(onProgress !== undefined && { onProgress }),
    ...(onNotice !== undefined && { onNotice }),
  };
}

/** Loads the package of the store that was chosen. */
async function openStore(
  qdrant: QdrantSettings,
  onNotice: Listeners['onStoreNotice'],
): Promise<VectorStore> {
  const { qdrantStore } = await import('../providers/vectors/qdrant.ts');

  return qdrantStore({ ...qdrant, name: qdrant.collection }, onNotice);
}

/** Makes an answerer over any knowledge. */
export type AnswererMaker = (knowledge: Knowledge) => StoryAnswerer;

/**
 * The way of answering that a configuration asks for: in the article's own words, or with a chat model where one is
 * chosen. All answerers of one maker share the model's limits.
 *
 * @throws UserError When the model's package is missing.
 */
export async function openAnswererMaker(
  { model: { chat }, storage, answer }: Config,
  listeners: Listeners = {},
): Promise<AnswererMaker> {
  const { operatingPoint } = answer;
  const suggestions = suggestionMemory();
  if (chat === undefined)
    return (knowledge) => answererOver(knowledge, operatingPoint, suggestions);

  const caller = await openModelCaller(chat, storage.dataDirectory, listeners);
  const readWords = createReader();
  const tools = openVerificationTools(readWords);

  return (knowledge) =>
    generatedAnswererOver(
      knowledge,
      extractiveOver(knowledge, operatingPoint, readWords),
      caller,
      chat,
      tools,
      { ...listeners, suggestions, readWords, choosing: choosingAt(operatingPoint, readWords) },
    );
}

/** An answerer over all articles of the data folder; its index is made or brought up to date first. */
export async function openAnswerer(
  config: Config,
  listeners: Listeners = {},
): Promise<{ answerer: StoryAnswerer; fileOf: (slug: string) => string | undefined }> {
  const makeAnswerer = await openAnswererMaker(config, listeners);
  const place = await libraryPlace(config, listeners);
  const library = await openLibrary(place);
  const answerer = makeAnswerer(requireStories(library, place));

  return {
    answerer,
    fileOf: (slug) => library.list().find(({ article }) => article.slug === slug)?.file,
  };
}

/** Who wants to hear of the stories while they are followed. */
export interface LiveListeners extends Listeners {
  /** Told after later questions are answered from other stories than those before. */
  readonly onChange?: (changes: StoryChanges) => void;
  /** Told why the files cannot be followed; it is tried again. */
  readonly onFault?: (error: unknown) => void;
}

/** An answerer that follows its stories until it is closed. */
export interface LiveAnswerer extends Answerer {
  /** What editors do with the stories. */
  readonly editing: EditorDesk;
  /** Tells when later questions are answered from other stories than those before. */
  readonly feed: StoryFeed;
  close(): Promise<void>;
}

/**
 * The same for a program that runs on: a story that is added, changed or taken away counts for the next question,
 * while those in flight end with the stories that they began with.
 *
 * @param mayBeEmpty - Whether it is opened without a story too, since one can be added later.
 * @throws UserError Where there is no story, and there has to be one.
 */
export async function openLiveAnswerer(
  config: Config,
  listeners: LiveListeners = {},
  mayBeEmpty = false,
): Promise<LiveAnswerer> {
  const readers = new Set<() => void>();
  const { onChange = () => {}, onNotice = () => {}, onFault = () => {} } = listeners;
  const makeAnswerer = await openAnswererMaker(config, listeners);
  const place = await libraryPlace(config, listeners);
  const library = await openLibrary(place);
  const missing = missingStories(library, place);
  if (missing !== undefined && !mayBeEmpty) throw missing;
  if (missing !== undefined) onNotice(missing.message);

  const answerer = exchangeable(makeAnswerer(library.knowledge));
  const following = followLibrary(library, place, {
    onChange(changes) {
      const current = makeAnswerer(library.knowledge);
      answerer.exchange(current);
      onChange(changes);
      for (const tell of readers) tell();
      // What fails here is told by the first question that needs it.
      warmUp(current).catch(() => {});
    },
    onNotice,
    onFault,
  });

  const { articles, removed } = dataFolder(config.storage.dataDirectory);
  const editing = openEditorDesk({
    library,
    articles,
    removed,
    onChanged: () => following.check(),
  });

  return {
    ...answerer,
    editing,
    feed(tell) {
      readers.add(tell);
      return () => readers.delete(tell);
    },
    desk: () => ({ ...answerer.desk(), standing: (words) => library.standing(words) }),
    close: () => following.close(),
  };
}

/** An answerer over these articles alone, in memory; no index is read or written. */
export async function answererOfArticles(
  articles: readonly Article[],
  embedder: Embedder,
  operatingPoint: OperatingPoint,
  makeAnswerer: AnswererMaker = (knowledge) => answererOver(knowledge, operatingPoint),
): Promise<StoryAnswerer> {
  return makeAnswerer(await buildKnowledge(articles, embedder));
}

/** The answerer without a model. */
function answererOver(
  knowledge: Knowledge,
  operatingPoint: OperatingPoint,
  suggestions = suggestionMemory(),
): StoryAnswerer {
  const readWords = createReader();
  const extractive = extractiveOver(knowledge, operatingPoint, readWords);

  return new StoryAnswerer({
    knowledge,
    responder: extractive,
    extractive,
    suggestions,
    readWords,
    choosing: choosingAt(operatingPoint, readWords),
  });
}

/** What finds out which of several stories is meant: the same that judges whether a story answers. */
function choosingAt(operatingPoint: OperatingPoint, readWords: QuestionReader): Choosing {
  return { reader: bundledModel(), weights: readEvidenceWeights(), operatingPoint, readWords };
}

/** What answers in the article's own words. */
export function extractiveOver(
  knowledge: Knowledge,
  operatingPoint: OperatingPoint,
  readWords = createReader(),
): ExtractiveResponder {
  return new ExtractiveResponder({ knowledge, ...choosingAt(operatingPoint, readWords) });
}
