// Embedders behind an OpenAI-compatible address.

import { UserError } from '../../base/errors.ts';
import type { EmbeddingSettings } from '../../config/embedding.ts';
import type { Embedder } from '../../search/embedder.ts';
import { boundInput, prefixesOf } from './input.ts';
import { type EmbeddingServer, requestEmbeddings } from './openai-request.ts';
import type { EmbeddingSurroundings } from './provider.ts';

/** Texts in a request: far under every server's limit, and few enough that a failed request loses little. */
const batchSize = 64;

/** Vector lengths of OpenAI's own models, so that opening one of them needs no request. */
const knownDimensions: Readonly<Record<string, number>> = {
  'text-embedding-3-small': 1536,
  'text-embedding-3-large': 3072,
  'text-embedding-ada-002': 1536,
};

/** What a test changes to be quick; in milliseconds. */
export interface OpenAiPatience {
  /** For an answer to begin. */
  readonly timeout: number;
  /** Before the second attempt, half to one and a half times as long. */
  readonly retryDelay: number;
}

const patience: OpenAiPatience = { timeout: 30_000, retryDelay: 1_000 };

/**
 * Makes embeddings of any OpenAI-compatible server ready. A vector length that is neither configured
 * nor known is found out by one request.
 *
 * @throws {UserError} when the server cannot be reached, refuses the key or the model, or answers nonsense.
 */
export async function openOpenAi(
  settings: EmbeddingSettings,
  surroundings: EmbeddingSurroundings,
  { timeout, retryDelay }: OpenAiPatience = patience,
): Promise<Embedder> {
  const { model, openai } = settings;
  if (model === undefined) throw new UserError('FOOTNOTE_EMBEDDING must be "openai:<model>".');

  const server: EmbeddingServer = {
    ...openai,
    model,
    timeout,
    retryDelay,
    ...(settings.dimension !== undefined && { dimension: settings.dimension }),
    ...(surroundings.signal !== undefined && { signal: surroundings.signal }),
  };

  const dimension = settings.dimension ?? knownDimensions[model] ?? (await dimensionOf(server));
  const prefixes = prefixesOf(model);

  const embed = embeddingOf(server, dimension);

  return {
    identity: {
      provider: 'openai',
      model,
      dimension,
      queryPrefix: prefixes.query,
      passagePrefix: prefixes.passage,
    },
    embedPassages: (texts) => embed(texts.map((text) => prefixes.passage + text)),

    async embedQuestion(text) {
      const [vector = new Float32Array()] = await embed([prefixes.query + text]);

      return vector;
    },
  };
}

async function dimensionOf(server: EmbeddingServer): Promise<number> {
  const [vector = []] = await requestEmbeddings(server, ['Footnote']);

  return vector.length;
}

/** Embeds texts in batches, and holds the server to the length that it is known for. */
function embeddingOf(server: EmbeddingServer, dimension: number) {
  return async (texts: readonly string[]): Promise<readonly Float32Array[]> => {
    const vectors: Float32Array[] = [];

    for (let start = 0; start < texts.length; start += batchSize) {
      // Servers refuse an empty string, and accept a space.
      const batch = texts.slice(start, start + batchSize).map((text) => boundInput(text) || ' ');
      const given = await requestEmbeddings(server, batch);
      vectors.push(...given.map((vector) => Float32Array.from(vector)));
    }

    for (const { length } of vectors) requireLength(length, dimension, server);

    return vectors;
  };
}

function requireLength(
  length: number,
  dimension: number,
  { baseUrl, model }: EmbeddingServer,
): void {
  if (length === dimension) return;

  throw new UserError(
    `${baseUrl} gives vectors of ${length} numbers for model ${JSON.stringify(model)}, not of ${dimension}. ` +
      `Set FOOTNOTE_EMBEDDING_DIMENSION to ${length} and run \`npm run ingest\`, or choose another model in FOOTNOTE_EMBEDDING.`,
  );
}
