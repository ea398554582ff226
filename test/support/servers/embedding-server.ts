// A server of embeddings on this machine.

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { embedTrigrams } from '../models/ngrams.ts';

const requestSchema = z.strictObject({
  model: z.string(),
  input: z.array(z.string().min(1)).min(1).max(2048),
  dimensions: z.number().optional(),
});

/** A request that the server was sent. */
export interface ServerRequest extends z.infer<typeof requestSchema> {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** Answers a request in another way than well. */
export type Misbehaviour = (request: ServerRequest, response: ServerResponse) => void;

/** An OpenAI-compatible embeddings server on loopback. */
export interface EmbeddingTestServer {
  readonly baseUrl: string;
  readonly requests: ServerRequest[];
  /** Taken from the front, one for each request; where it is empty, the server behaves well. */
  readonly misbehaviours: Misbehaviour[];
  readonly close: () => Promise<void>;
}

/** The protocol's answer. */
export interface EmbeddingAnswer {
  readonly data: readonly { readonly index: number; readonly embedding: readonly number[] }[];
}

/** The well-behaved answer: indexed vectors that do not have unit length, last first. */
export function answerOf({ input, dimensions = 96 }: ServerRequest): EmbeddingAnswer {
  const data = input.map((text, index) => ({
    index,
    embedding: embedTrigrams(text, dimensions),
  }));

  return { data: data.toReversed() };
}

/** Answers with a status, a body and headers. */
export function respond(
  status: number,
  body: unknown = '',
  headers: Record<string, string> = {},
): Misbehaviour {
  return (_, response) => {
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** Starts the server on a free port. */
export async function startEmbeddingServer(): Promise<EmbeddingTestServer> {
  const requests: ServerRequest[] = [];
  const misbehaviours: Misbehaviour[] = [];

  const server = createServer(async (incoming, response) => {
    const body = requestSchema.safeParse(
      JSON.parse(Buffer.concat(await incoming.toArray()).toString()),
    );
    if (!body.success) {
      response.writeHead(400).end(body.error.message);
      return;
    }

    const request = { ...body.data, path: incoming.url ?? '', headers: incoming.headers };
    requests.push(request);

    const behave = misbehaviours.shift() ?? respond(200, answerOf(request));
    behave(request, response);
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    misbehaviours,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
