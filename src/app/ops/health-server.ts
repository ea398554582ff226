// Health and metrics over HTTP, for a supervisor and for Prometheus.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { systemCodeOf, UserError } from '../../base/errors.ts';

/** What is served. */
export interface HealthSources {
  /** Whether the process is worth keeping. */
  readonly isHealthy: () => boolean;
  /** Whether a question that comes now is answered soon: connected, warm, and not stopping. */
  readonly isReady: () => boolean;
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** A server that listens. */
export interface HealthServer {
  readonly port: number;
  /** Ends it at once. */
  close(): void;
}

const plain = 'text/plain; charset=utf-8';

/**
 * Serves `/healthz`, `/readyz` and `/metrics`, and nothing else.
 *
 * @param port - 0 takes a free one.
 * @throws UserError When the port is taken or the address is not this machine's.
 */
export async function serveHealth(
  sources: HealthSources,
  port: number,
  address: string,
): Promise<HealthServer> {
  const server = createServer(
    { requestTimeout: 5_000, maxHeaderSize: 8_192 },
    (request, response) => {
      const answer = (status: number, type: string, text: string) => {
        response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
        response.end(request.method === 'HEAD' ? undefined : text);
      };
      const verdict = (isGood: boolean, bad: string) =>
        answer(isGood ? 200 : 503, plain, isGood ? 'ok\n' : `${bad}\n`);

      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return answer(405, plain, 'GET only\n');
      }

      switch (request.url?.split('?')[0]) {
        case '/healthz':
          return verdict(sources.isHealthy(), 'no connection to Discord for minutes');
        case '/readyz':
          return verdict(sources.isReady(), 'not ready');
        case '/metrics':
          sources.metrics().then(
            ({ type, text }) => answer(200, type, text),
            () => answer(500, plain, 'the metrics could not be read\n'),
          );
          return;
        default:
          return answer(404, plain, 'try /healthz, /readyz or /metrics\n');
      }
    },
  );
  server.listen(port, address);
  await once(server, 'listening').catch((error) => {
    const code = systemCodeOf(error);
    if (code !== 'EADDRINUSE' && code !== 'EADDRNOTAVAIL' && code !== 'EACCES') throw error;

    throw new UserError(
      `Health and metrics cannot be served on ${address}, port ${port} (${code}). Choose others with ` +
        'FOOTNOTE_HEALTH_PORT and FOOTNOTE_HEALTH_ADDRESS.',
    );
  });
  const bound = server.address();

  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
