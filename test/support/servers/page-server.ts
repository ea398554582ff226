// A web server with hosts that only a test knows.

import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FetchParts } from '../../../src/library/addresses/fetch-page.ts';

/** A web server of this machine that is reached by names of hosts that only the test knows. */
export interface PageServer {
  /** What is fetched with: every host's name leads to the server unless `resolveHost` is replaced. */
  readonly parts: FetchParts;
  /** Hosts that were looked up, in order. */
  readonly lookedUp: readonly string[];
  /** Requests that came, in order. */
  readonly requests: readonly IncomingMessage[];
  /** An address of the server. */
  url(path: string, host?: string): string;
  /** Ends the time that a fetch may take. */
  expire(): void;
  close(): Promise<void>;
}

const local = '127.0.0.1';

/** @param pages by path; a path without one is answered 404 */
export async function startPageServer(
  pages: Readonly<Record<string, RequestListener>>,
): Promise<PageServer> {
  const lookedUp: string[] = [];
  const requests: IncomingMessage[] = [];
  let deadline = new AbortController();
  const server = createServer((request, response) => {
    requests.push(request);
    const page = pages[new URL(request.url ?? '/', 'http://host').pathname] ?? sends(404, '');
    page(request, response);
  });
  server.listen(0, local);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    lookedUp,
    requests,
    parts: {
      async resolveHost(host) {
        lookedUp.push(host);
        return [local];
      },
      isAllowedAddress: (address) => address === local,
      startDeadline() {
        deadline = new AbortController();
        return deadline.signal;
      },
    },
    url: (path, host = 'news.example') => `http://${host}:${port}${path}`,
    expire: () => deadline.abort(new DOMException('Too late', 'TimeoutError')),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with a whole response. */
export function sends(
  status: number,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'Content-Type': 'text/html; charset=utf-8' },
): (request: IncomingMessage, response: ServerResponse) => void {
  return (_, response) => response.writeHead(status, headers).end(body);
}

/** Leads on to another address. */
export function leadsTo(location: string, status = 302) {
  return sends(status, '', { Location: location });
}
