// Responses as they go over the wire, those to refused requests included.

import type { ServerResponse } from 'node:http';
import type { Clock } from '../time/clock.ts';
import type { Fault } from './faults.ts';
import { rateLimitedHeaders } from './rate-limits.ts';

/** What goes back over the wire. */
export interface Outcome {
  readonly status: number;
  /** JSON, or a string that is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Writes an outcome. */
export function send(response: ServerResponse, { status, body, headers }: Outcome): void {
  if (body === undefined) {
    response.writeHead(status, headers);
    response.end();

    return;
  }

  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(text);
}

/** The body of a 429. `retryAfter`: seconds. */
export function rateLimitedBody(retryAfter: number, isGlobal: boolean): object {
  return { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal };
}

/** What Cloudflare answers to a banned address: no Via header and no JSON. */
export const banned: Outcome = {
  status: 429,
  headers: { 'Retry-After': '3600', 'Content-Type': 'text/html' },
  body: 'error code: 1015',
};

/** The response that a planned fault puts in place of the real one. */
export function injected(
  fault: Extract<Fault, { kind: 'failure' | 'rate-limit' }>,
  clock: Clock,
): Outcome {
  if (fault.kind === 'failure') {
    const { status, code = 0, message = `${status}: injected`, body } = fault.failure;

    return { status, body: body ?? { message, code } };
  }

  const { scope, retryAfter } = fault.limit;

  return {
    status: 429,
    headers: {
      ...rateLimitedHeaders(scope, retryAfter),
      'X-RateLimit-Limit': '5',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': String(clock.now() / 1000 + retryAfter),
      'X-RateLimit-Reset-After': String(retryAfter),
      'X-RateLimit-Bucket': 'injected',
    },
    body: rateLimitedBody(retryAfter, scope === 'global'),
  };
}
