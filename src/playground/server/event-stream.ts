// What tells the open pages that something changed.

import type { ServerResponse } from 'node:http';
import type { PageEvent } from '../protocol/page-wire.ts';

/** Bytes that may wait for a page that does not read; then its connection is ended, and it begins anew. */
const backlogLimit = 8 * 1024 * 1024;

/** Milliseconds between signs of life, so that a dead connection is noticed. */
const heartbeat = 15_000;

/** The open pages, as server-sent events. */
export class EventStream {
  readonly #pages = new Set<ServerResponse>();
  readonly #timer = setInterval(() => this.#write(': still here\n\n'), heartbeat).unref();

  /** Opens the stream of a page with what it begins with. */
  open(response: ServerResponse, first: PageEvent): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(`retry: 500\n\n${encode(first)}`);
    this.#pages.add(response);
    response.on('close', () => this.#pages.delete(response));
  }

  /** Tells every open page. */
  publish(event: PageEvent): void {
    this.#write(encode(event));
  }

  /** Ends every stream. */
  close(): void {
    clearInterval(this.#timer);
    for (const page of this.#pages) page.end();
  }

  #write(text: string): void {
    for (const page of this.#pages) {
      page.write(text);
      if (page.writableLength > backlogLimit) page.destroy();
    }
  }
}

function encode(event: PageEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
