import type { Embeddings } from '@langchain/core/embeddings';
import type { EmbeddingSettings } from '../../config/embedding.ts';
import type { EmbeddingIdentity } from '../../search/embedding-identity.ts';

/** Bytes of a download. */
export interface DownloadProgress {
  readonly loaded: number;
  /** Over all files; it may still grow while their sizes become known. */
  readonly total: number;
}

/** What a provider may need from its surroundings. */
export interface EmbeddingSurroundings {
  /** The folder in which downloaded models are kept; made when it is needed. */
  readonly modelCache: string;
  /** Called while something is downloaded, and only then. */
  readonly onDownload?: (progress: DownloadProgress) => void;
  /** Ends downloads and requests; what was running rejects with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Embeddings that are ready for use. Vectors have unit length and `identity.dimension` numbers; the
 * same text always gives the same vector, whatever is embedded beside it. Prefixes are put before
 * the text by the embeddings themselves: callers never add them.
 */
export interface OpenedEmbeddings {
  readonly embeddings: Embeddings;
  readonly identity: EmbeddingIdentity;
}

/**
 * Makes embeddings ready: loads a model, or finds out what a server gives.
 *
 * @throws {UserError} that says what is missing and how to get it.
 */
export type OpenEmbeddings = (
  settings: EmbeddingSettings,
  surroundings: EmbeddingSurroundings,
) => Promise<OpenedEmbeddings>;
