// The port of a provider of embedders.

import type { EmbeddingSettings } from '../../config/embedding.ts';
import type { Embedder } from '../../search/embedder.ts';
import type { LocalModel } from '../model/local-model.ts';

/** Bytes of a download. */
export interface DownloadProgress {
  readonly loaded: number;
  /** Over all files; it may still grow while their sizes become known. */
  readonly total: number;
}

/** What a provider may need from its surroundings. */
export interface EmbeddingSurroundings {
  /** The model that comes with the program; it is loaded only when something is embedded with it. */
  readonly model: Pick<LocalModel, 'encode' | 'version'>;
  /** The folder in which downloaded models are kept; made when it is needed. */
  readonly modelCache: string;
  /** Called while something is downloaded, and only then. */
  readonly onDownload?: (progress: DownloadProgress) => void;
  /** Ends downloads and requests; what was running rejects with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Makes an embedder ready: loads a model, or finds out what a server gives.
 *
 * @throws {UserError} that says what is missing and how to get it.
 */
export type OpenEmbedder = (
  settings: EmbeddingSettings,
  surroundings: EmbeddingSurroundings,
) => Promise<Embedder>;
