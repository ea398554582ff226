// One request for embeddings over HTTP.

import ky, { HTTPError, type Options } from 'ky';
import { z } from 'zod';
import { UserError } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import { foldControls } from '../../language/words/characters.ts';
import { causeOf } from '../cause.ts';
import { normalise } from './input.ts';

/** An address that speaks OpenAI's embeddings protocol, and how to speak with it. */
export interface EmbeddingServer {
  /** Without the final `/embeddings`. */
  readonly baseUrl: string;
  readonly apiKey?: Secret;
  readonly model: string;
  /** The vector length to ask for; absent leaves it to the model. */
  readonly dimension?: number;
  /** For an answer to begin, in milliseconds. Three times this bounds the whole exchange, but for waiting. */
  readonly timeout: number;
  /** Before the second attempt, in milliseconds, where the server names no time. */
  readonly retryDelay: number;
  readonly signal?: AbortSignal;
}

/** The longest that a server's `Retry-After` is obeyed, in milliseconds. */
const longestWait = 20_000;

const answerSchema = z.object({
  data: z.array(
    z.object({
      // Some servers leave out an index of 0.
      index: z.number().int().nonnegative().optional(),
      embedding: z.array(z.number()).min(1),
    }),
  ),
});

/**
 * Embeds texts with one request, tried twice when the server is busy, failing or out of reach.
 *
 * @returns unit vectors in the order of the texts, all of one length.
 * @throws {UserError} for everything that the server or the network does wrong; the signal's reason when aborted.
 */
export async function requestEmbeddings(
  server: EmbeddingServer,
  texts: readonly string[],
): Promise<number[][]> {
  const answer = await exchange(server, {
    model: server.model,
    input: texts,
    ...(server.dimension !== undefined && { dimensions: server.dimension }),
  });

  const vectors = readVectors(answer, texts.length);
  if (vectors !== undefined) return vectors;

  throw new UserError(
    `${server.baseUrl}/embeddings did not answer with ${texts.length} usable vectors of one length. ` +
      'Check that FOOTNOTE_OPENAI_BASE_URL is an OpenAI-compatible server and that FOOTNOTE_EMBEDDING names an embedding model.',
  );
}

/** Vectors in the order of the request; `undefined` where they are not what was asked for. */
function readVectors(answer: unknown, count: number): number[][] | undefined {
  const result = answerSchema.safeParse(answer);
  if (!result.success || result.data.data.length !== count) return undefined;

  const vectors = new Map<number, number[]>();

  for (const [position, { index = position, embedding }] of result.data.data.entries()) {
    const vector = normalise(embedding);
    if (vector === undefined || index >= count) return undefined;

    vectors.set(index, vector);
  }

  const lengths = new Set(Array.from(vectors.values(), ({ length }) => length));
  if (vectors.size !== count || lengths.size > 1) return undefined;

  return [...vectors].toSorted(([left], [right]) => left - right).map(([, vector]) => vector);
}

async function exchange(server: EmbeddingServer, json: object): Promise<unknown> {
  const deadline = AbortSignal.timeout(3 * server.timeout + longestWait);
  const signal = server.signal ? AbortSignal.any([server.signal, deadline]) : deadline;

  const options: Options = {
    json,
    signal,
    timeout: server.timeout,
    retry: {
      limit: 1,
      methods: ['post'],
      statusCodes: [408, 429, 500, 502, 503, 504],
      afterStatusCodes: [429, 503],
      maxRetryAfter: longestWait,
      delay: () => server.retryDelay,
      jitter: (delay) => delay * (0.5 + Math.random()),
    },
    ...(server.apiKey && { headers: { authorization: `Bearer ${server.apiKey.reveal()}` } }),
  };

  try {
    const response = await ky.post(`${server.baseUrl}/embeddings`, options);
    const text = await response.text();

    return parseJson(text);
  } catch (error) {
    server.signal?.throwIfAborted();

    throw error instanceof HTTPError
      ? await refusal(server, error.response)
      : new UserError(
          `Cannot reach ${server.baseUrl}/embeddings: ${causeOf(error)}. ` +
            'Check FOOTNOTE_OPENAI_BASE_URL, that the server runs, and the network.',
        );
  }
}

/** `undefined` for what is no JSON, which no schema accepts. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function refusal(server: EmbeddingServer, response: Response): Promise<UserError> {
  const address = `${server.baseUrl}/embeddings`;
  const model = JSON.stringify(server.model);

  switch (response.status) {
    // The body is not shown here, because servers repeat the key in it.
    case 401:
    case 403:
      return new UserError(
        server.apiKey === undefined
          ? `${address} wants a key. Set FOOTNOTE_OPENAI_API_KEY.`
          : `${address} refuses the key in FOOTNOTE_OPENAI_API_KEY (status ${response.status}). Check that it is complete, not expired, and allowed to use model ${model}.`,
      );

    case 404:
      return new UserError(
        `${address} knows no such address or no model ${model} (status 404). ` +
          'Check FOOTNOTE_OPENAI_BASE_URL (it usually ends in /v1) and the model in FOOTNOTE_EMBEDDING.',
      );

    case 429:
      return new UserError(
        `${address} takes no more requests for now (status 429). Wait a while, or check the quota of the key.`,
      );

    default: {
      const remedy =
        response.status >= 500
          ? 'Try again later, or look into the log of the server.'
          : 'Check the model in FOOTNOTE_EMBEDDING, and leave FOOTNOTE_EMBEDDING_DIMENSION out if the model cannot shorten its vectors.';

      return new UserError(
        `${address} failed with status ${response.status}${await detailOf(server, response)}. ${remedy}`,
      );
    }
  }
}

/** The beginning of what the server said, on one line and without the key. */
async function detailOf(server: EmbeddingServer, response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  const key = server.apiKey?.reveal();
  const safe = key === undefined ? text : text.replaceAll(key, '[secret]');
  const line = foldControls(safe);

  return line === '' ? '' : `: ${line.slice(0, 300)}`;
}
