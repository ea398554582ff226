// Embedders that run an ONNX model on this machine.

import { dirname, join } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { EmbeddingSettings } from '../../config/embedding.ts';
import type { Embedder } from '../../search/embedder.ts';
import { causeOf } from '../cause.ts';
import { boundInput, prefixesOf } from './input.ts';
import { findModelFolder, requireModelFolder } from './model-folder.ts';
import type { EmbeddingSurroundings } from './provider.ts';
import {
  type FeatureExtractor,
  type ImportTransformers,
  loadTransformers,
  type TransformersPackage,
} from './transformers-package.ts';

const defaultModel = 'Xenova/multilingual-e5-small';

/** The package's level for no output: with an error it would print what was to be embedded. */
const silent = 50;

/** Where the package and its models come from; changed where they are not installed or not reachable. */
export interface TransformersOrigin {
  readonly importPackage?: ImportTransformers;
  /** With a slash at its end. */
  readonly modelHost?: string;
}

/**
 * Makes a model that runs on this machine ready: 8-bit weights, mean pooling, unit length. It comes
 * from `FOOTNOTE_MODEL_DIR`, else from what was downloaded before, and only else from the network.
 *
 * @throws {UserError} when the package is not installed, or the model is missing, wrong or out of reach.
 */
export async function openTransformers(
  settings: EmbeddingSettings,
  surroundings: EmbeddingSurroundings,
  { importPackage, modelHost = 'https://huggingface.co/' }: TransformersOrigin = {},
): Promise<Embedder> {
  const model = settings.model ?? defaultModel;
  const folder =
    settings.modelDirectory === undefined
      ? findModelFolder(join(surroundings.modelCache, model), '')
      : requireModelFolder(settings.modelDirectory, model);

  const transformers = await loadTransformers(importPackage);

  const extractor =
    folder === undefined
      ? await downloadModel(transformers, model, modelHost, surroundings)
      : await loadModel(transformers, folder);

  const prefixes = prefixesOf(model);
  const embed = embeddingOf(extractor, model);
  const { length: dimension } = await embed(prefixes.query, 'Footnote');
  const identity = {
    provider: 'transformers',
    model,
    dimension,
    queryPrefix: prefixes.query,
    passagePrefix: prefixes.passage,
  };

  return {
    identity,
    embedQuestion: (text) => embed(prefixes.query, text),

    async embedPassages(texts) {
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(await embed(prefixes.passage, text));

      return vectors;
    },
  };
}

async function loadModel(
  { env, pipeline }: TransformersPackage,
  folder: string,
): Promise<FeatureExtractor> {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(folder);
  env.logLevel = silent;

  try {
    return await pipeline('feature-extraction', folder, {
      device: 'cpu',
      dtype: 'q8',
      progress_callback: () => {},
    });
  } catch (error) {
    throw new UserError(
      `The embedding model in ${folder} cannot be loaded: ${causeOf(error)}. ` +
        'Remove the folder so that the model is downloaded anew, copy it again, or choose another model in FOOTNOTE_EMBEDDING.',
    );
  }
}

async function downloadModel(
  { env, pipeline }: TransformersPackage,
  model: string,
  modelHost: string,
  { modelCache, onDownload, signal }: EmbeddingSurroundings,
): Promise<FeatureExtractor> {
  env.allowRemoteModels = true;
  env.allowLocalModels = false;
  env.cacheDir = modelCache;
  env.remoteHost = modelHost;
  env.logLevel = silent;
  env.fetch = (input, init) => fetch(input, { ...init, ...(signal && { signal }) });

  try {
    return await pipeline('feature-extraction', model, {
      device: 'cpu',
      dtype: 'q8',
      progress_callback: ({ status, loaded, total }) => {
        if (status !== 'progress_total' || loaded === undefined || total === undefined) return;

        onDownload?.({ loaded, total });
      },
    });
  } catch (error) {
    signal?.throwIfAborted();

    throw downloadFault(error, model, modelHost);
  }
}

function downloadFault(error: unknown, model: string, modelHost: string): UserError {
  const missing = error instanceof Error && error.name === 'ModelFileNotFoundError';

  return new UserError(
    missing
      ? `The embedding model ${model} is not at ${modelHost}, or has no 8-bit weights for Transformers.js: ${causeOf(error)} ` +
          'Check its name in FOOTNOTE_EMBEDDING.'
      : `The embedding model ${model} cannot be downloaded from ${modelHost}: ${causeOf(error)}. ` +
          'Check the network and the free disk space, or copy the model to a folder and name it in FOOTNOTE_MODEL_DIR.',
  );
}

/**
 * Embeds one text at a time. Batched, 8-bit activations share a scale, so that a vector would depend on
 * its neighbours (cosine down to .988), and padding makes a batch slower on a processor anyway.
 */
function embeddingOf(extractor: FeatureExtractor, model: string) {
  return async (prefix: string, text: string): Promise<Float32Array> => {
    const input = boundInput(prefix + text);

    try {
      const { data } = await extractor([input], { pooling: 'mean', normalize: true });

      return Float32Array.from(data);
    } catch (error) {
      // Some models do not say how much they can read, and fail on more.
      throw new UserError(
        `The embedding model ${model} failed on a text of ${input.length} characters: ${causeOf(error)}. ` +
          'Set model_max_length in its tokenizer_config.json, or choose another model in FOOTNOTE_EMBEDDING.',
      );
    }
  };
}
