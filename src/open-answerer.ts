import { join } from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { type OperatingPoint, readEvidenceWeights } from './answer/evidence/weights.ts';
import { ExtractiveAnswerer } from './answer/extractive-answerer.ts';
import type { Config } from './config.ts';
import type { Article } from './knowledge/article.ts';
import { bilingualReader } from './knowledge/bilingual-question.ts';
import type { IngestProgress } from './knowledge/ingest.ts';
import { buildKnowledge, type Knowledge } from './knowledge/knowledge.ts';
import { lazyLexicons } from './knowledge/lexicon/load-lexicon.ts';
import { type LibraryPlace, openLibrary } from './knowledge/library.ts';
import type { QuestionReader } from './knowledge/question.ts';
import { readTermWeights } from './knowledge/text/background.ts';
import { openEmbeddings } from './providers/embeddings.ts';
import type { DownloadProgress, OpenedEmbeddings } from './providers/provider.ts';

/** Who wants to hear of long work. */
export interface Listeners {
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly onDownload?: (progress: DownloadProgress) => void;
  readonly onNotice?: (notice: string) => void;
}

/** How this program reads questions: the lexicons are loaded when a question is first in another language than an article. */
export function createReader(): QuestionReader {
  return bilingualReader(lazyLexicons());
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

/** An answerer over all articles of the data folder; its index is made or brought up to date first. */
export async function openAnswerer(
  config: Config,
  listeners: Listeners = {},
): Promise<ExtractiveAnswerer> {
  const read = createReader();

  const knowledge = await openLibrary(await libraryPlace(config, listeners), read);

  return answererOver(knowledge, read, config.answer.operatingPoint);
}

/** An answerer over these articles alone, in memory; no index is read or written. */
export async function answererOfArticles(
  articles: readonly Article[],
  embeddings: EmbeddingsInterface,
  read: QuestionReader,
  operatingPoint: OperatingPoint,
): Promise<ExtractiveAnswerer> {
  return answererOver(await buildKnowledge(articles, embeddings, read), read, operatingPoint);
}

/** The answerer of this program over knowledge whose retriever reads questions with the same reader. */
export function answererOver(
  knowledge: Knowledge,
  read: QuestionReader,
  operatingPoint: OperatingPoint,
): ExtractiveAnswerer {
  return new ExtractiveAnswerer({
    knowledge,
    termWeights: readTermWeights(),
    weights: readEvidenceWeights(),
    read,
    operatingPoint,
  });
}
