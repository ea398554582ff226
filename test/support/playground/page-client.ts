// The page's side of its server, without a browser.

import type {
  PageCommand,
  PageEvent,
  Snapshot,
} from '../../../src/playground/protocol/page-wire.ts';

/** What the server of the page answers. */
export interface PageReply {
  readonly status: number;
  /** What is read of a result: the requests that a message was made by. */
  readonly body: { readonly error: string; readonly result: readonly { readonly path: string }[] };
}

/** The playground as its page speaks to it, without a browser. */
export class PageClient {
  readonly url: string;

  /** @param url - As it is printed. */
  constructor(url: string) {
    this.url = url;
  }

  async post(path: string, body: string | Uint8Array, headers: object = {}): Promise<PageReply> {
    const response = await fetch(new URL(path, this.url), {
      method: 'POST',
      headers: { Origin: new URL(this.url).origin, ...headers },
      body,
    });

    return { status: response.status, body: (await response.json()) as PageReply['body'] };
  }

  command(body: PageCommand | object): Promise<PageReply> {
    return this.post('commands', JSON.stringify(body));
  }

  /** What a page that is opened now shows first. */
  async snapshot(): Promise<Snapshot> {
    const { body } = await fetch(new URL('events', this.url));
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      text += (await reader?.read())?.value ?? '';
      const event = /^data: (.*)\n\n/m.exec(text)?.[1];
      if (event === undefined) continue;

      await reader?.cancel();
      const parsed: PageEvent = JSON.parse(event);
      if (parsed.type !== 'snapshot') throw new Error('The stream does not begin with a snapshot.');
      return parsed.snapshot;
    }
  }
}
