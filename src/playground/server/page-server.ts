// The page's HTTP server.

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { z } from 'zod';
import { stackOf, systemCodeOf, UserError } from '../../base/errors.ts';
import { maximumArticleBytes } from '../../story/document/article-size.ts';
import type { StoryFile } from '../../story/stories.ts';
import { type PageCommand, pageCommandSchema } from '../protocol/page-wire.ts';
import { accessOf } from './access.ts';
import type { PageFile } from './page-files.ts';

/** What the page server serves and whom it asks. */
export interface PageServerParts {
  /** By path, `/` among them. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** Where images of messages may come from besides the page itself. */
  readonly imageOrigin: string;
  /** Keeps the response open for events. */
  readonly onOpen: (response: ServerResponse) => void;
  /** @returns What the page is answered, as JSON. @throws UserError For what a person can mend */
  readonly onCommand: (command: PageCommand) => Promise<unknown>;
  /** Takes a file. @throws UserError For what is no story, or takes the place of one though it may not */
  readonly onFile: (file: StoryFile, replaces: boolean) => Promise<unknown>;
  /** Says what a file would give, and takes nothing. */
  readonly onPreview: (file: StoryFile) => Promise<unknown>;
  /** The page of an answer, as HTML. @param trace - Id of its trace. @throws UserError Where it is not known */
  readonly onAnswerPage: (trace: string) => Promise<string>;
}

/** Where the page of an answer is. */
const answerPath = /^\/answers\/([\w-]{1,64})\.html$/;

const commandBytes = 64 * 1024;

/** What the path of a request is read against. */
const base = 'http://127.0.0.1';

/** Serves the page on 127.0.0.1 to whoever has its whole address. */
export class PageServer {
  readonly #parts: PageServerParts;
  readonly #secret = randomBytes(24).toString('base64url');
  readonly #http = createServer();

  constructor(parts: PageServerParts) {
    this.#parts = parts;
    this.#http.on('request', (request, response) => void this.#handle(request, response));
  }

  /** `port` 0 takes a free one. @throws UserError When the port is taken */
  async listen(port: number): Promise<void> {
    this.#http.listen(port, '127.0.0.1');
    try {
      await once(this.#http, 'listening');
    } catch (error) {
      const code = systemCodeOf(error);
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;

      const why = code === 'EADDRINUSE' ? 'is taken by another program' : 'may not be used';
      throw new UserError(`The port ${port} ${why}. Set PORT to another one, or leave it out.`);
    }
  }

  /** The address of the page, with the secret. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/${this.#secret}/`;
  }

  async close(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  get #port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = request;
    for (const [name, value] of Object.entries(this.#headers())) response.setHeader(name, value);

    const address = request.url ?? '/';
    if (!URL.canParse(address, base)) {
      reply(response, 400, { error: 'The address cannot be read.' });
      return;
    }

    const url = new URL(address, base);
    const { path, refusal } = accessOf(
      { method, path: url.pathname, headers },
      { port: this.#port, secret: this.#secret },
    );
    if (refusal !== undefined) return reply(response, refusal.status, { error: refusal.why });

    try {
      if (method === 'GET' && path === '/events') return this.#parts.onOpen(response);
      const answer = answerPath.exec(path)?.[1];
      if (method === 'GET' && answer !== undefined) {
        const isDownload = url.searchParams.has('download');
        return replyWithPage(response, await this.#parts.onAnswerPage(answer), isDownload);
      }
      if (method === 'GET') return this.#serveFile(path, headers, response);
      if (method === 'POST' && path === '/commands') {
        const command = readCommand(await readBody(request, commandBytes));
        return reply(response, 200, { result: (await this.#parts.onCommand(command)) ?? null });
      }
      if (method === 'POST' && (path === '/articles' || path === '/previews')) {
        const name = basename((url.searchParams.get('name') ?? '').replaceAll('\\', '/'));
        const file = { name, bytes: await readBody(request, maximumArticleBytes) };
        const { onFile, onPreview } = this.#parts;
        const replaces = url.searchParams.get('replace') === '1';
        const result = await (path === '/articles' ? onFile(file, replaces) : onPreview(file));
        return reply(response, 200, { result: result ?? null });
      }
      reply(response, 404, { error: 'There is nothing here.' });
    } catch (error) {
      if (!(error instanceof UserError)) process.stderr.write(`${stackOf(error)}\n`);
      const message =
        error instanceof UserError
          ? error.message
          : 'Something went wrong; the terminal says what.';
      reply(response, error instanceof UserError ? 400 : 500, { error: message });
    }
  }

  #serveFile(path: string, headers: IncomingHttpHeaders, response: ServerResponse): void {
    const file = this.#parts.files.get(path);
    if (file === undefined) {
      reply(response, 404, { error: 'There is no such file.' });
      return;
    }

    // Browsers name what they take without weights.
    const isGzipped = headers['accept-encoding']?.includes('gzip') === true;
    response.writeHead(200, {
      'Content-Type': file.type,
      'Cache-Control': 'no-store',
      Vary: 'Accept-Encoding',
      ...(isGzipped && { 'Content-Encoding': 'gzip' }),
    });
    response.end(isGzipped ? file.gzipped : file.content);
  }

  /** Nothing is loaded from anywhere else, and the address with its secret goes nowhere. */
  #headers(): Readonly<Record<string, string>> {
    return {
      'Content-Security-Policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "style-src-attr 'unsafe-inline'",
        `img-src 'self' data: ${this.#parts.imageOrigin}`,
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    };
  }
}

function readCommand(bytes: Uint8Array): PageCommand {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UserError('The command is no JSON.');
  }

  const { success, data, error } = pageCommandSchema.safeParse(json);
  if (!success) throw new UserError(`The command cannot be read: ${z.prettifyError(error)}`);

  return data;
}

/** Reads to the end also what is too long, so that the browser gets the answer. */
async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;

  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (length > limit) {
    throw new UserError(`It has more than ${limit.toLocaleString('en')} bytes. Split it.`);
  }

  return Buffer.concat(chunks);
}

/** It loads nothing and runs nothing; its style stands in it. */
function replyWithPage(response: ServerResponse, html: string, isDownload: boolean): void {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ...(isDownload && { 'Content-Disposition': 'attachment; filename="answer.html"' }),
  });
  response.end(html);
}

function reply(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) return;

  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
