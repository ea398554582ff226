import { join } from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Answerer } from './answer/answerer.ts';
import { readEvidenceWeights } from './answer/evidence/weights.ts';
import { ExtractiveAnswerer } from './answer/extractive-answerer.ts';
import type { Config } from './config.ts';
import type { Article } from './knowledge/article.ts';
import type { IngestProgress } from './knowledge/ingest.ts';
import { buildKnowledge, type Knowledge } from './knowledge/knowledge.ts';
import { type LibraryPlace, openLibrary } from './knowledge/library.ts';
import { readQuestion } from './knowledge/question.ts';
import { readTermWeights } from './knowledge/text/background.ts';
import {
  generatedAnswererOver,
  type ModelListeners,
  openModelCaller,
  openVerificationTools,
} from './open-generated-answerer.ts';
import { openEmbeddings } from './providers/embeddings.ts';
import type { DownloadProgress, OpenedEmbeddings } from './providers/provider.ts';

/** Who wants to hear of long work. */
export interface Listeners extends ModelListeners {
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly onDownload?: (progress: DownloadProgress) => void;
}

/** Makes the configured embeddings ready. @throws UserError When they are not to be had. */
export function openConfiguredEmbeddings(
  { embedding, storage }: Config,
  { onDownload }: Listeners = {},
): Promise<OpenedEmbeddings> {
  return openEmbeddings(embedding, {
    modelCache: join(storage.dataDirectory, 'models'),
    ...(onDownload !== undefined && { onDownload }),
  });
}

/** Where the library of a configuration is. */
export async function libraryPlace(config: Config, listeners: Listeners): Promise<LibraryPlace> {
  const { embeddings, identity } = await openConfiguredEmbeddings(config, listeners);
  const { onProgress, onNotice } = listeners;

  return {
    articles: join(config.storage.dataDirectory, 'articles'),
    index: join(config.storage.dataDirectory, 'index'),
    embeddings,
    identity,
    ...(onProgress !== undefined && { onProgress }),
    ...(onNotice !== undefined && { onNotice }),
  };
}

/** Makes an answerer over any knowledge whose retriever reads questions as the program does. */
export type AnswererMaker = (knowledge: Knowledge) => Answerer;

/**
 * The way of answering that a configuration asks for: in the article's own words, or with a chat model where one is
 * chosen. All answerers of one maker share the model's limits.
 *
 * @throws UserError When the model's package is missing.
 */
export async function openAnswererMaker(
  { model: { chat }, storage }: Config,
  listeners: Listeners = {},
): Promise<AnswererMaker> {
  if (chat === undefined) return answererOver;

  const caller = await openModelCaller(chat, storage.dataDirectory, listeners);
  const tools = openVerificationTools();

  return (knowledge) =>
    generatedAnswererOver(knowledge, answererOver(knowledge), caller, chat, tools, listeners);
}

/** An answerer over all articles of the data folder; its index is made or brought up to date first. */
export async function openAnswerer(config: Config, listeners: Listeners = {}): Promise<Answerer> {
  const makeAnswerer = await openAnswererMaker(config, listeners);

  return makeAnswerer(await openLibrary(await libraryPlace(config, listeners), readQuestion));
}

/** An answerer over these articles alone, in memory; no index is read or written. */
export async function answererOfArticles(
  articles: readonly Article[],
  embeddings: EmbeddingsInterface,
  makeAnswerer: AnswererMaker = answererOver,
): Promise<Answerer> {
  return makeAnswerer(await buildKnowledge(articles, embeddings, readQuestion));
}

/** The answerer without a model. */
export function answererOver(knowledge: Knowledge): ExtractiveAnswerer {
  return new ExtractiveAnswerer({
    knowledge,
    termWeights: readTermWeights(),
    weights: readEvidenceWeights(),
    read: readQuestion,
  });
}
