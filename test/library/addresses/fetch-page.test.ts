import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import {
  type FetchedPage,
  type FetchParts,
  fetchPage,
  fetchParts,
  type PageVersion,
} from '../../../src/library/addresses/fetch-page.ts';
import {
  leadsTo,
  type PageServer,
  sends,
  startPageServer,
} from '../../support/servers/page-server.ts';

let server: PageServer;

afterEach(() => server.close());

const page = '<p>Die Brücke ist zu.</p>';
const html = { 'Content-Type': 'text/html' };

async function fetched(
  path: string,
  { known, parts = {} }: { known?: PageVersion; parts?: Partial<FetchParts> } = {},
): Promise<FetchedPage> {
  const outcome = await fetchPage(server.url(path), known, { ...server.parts, ...parts });
  if (outcome === 'unchanged') throw new Error('It is unchanged.');
  return outcome;
}

/** Why a fetch is refused, without the port. */
async function refusal(path: string, parts: Partial<FetchParts> = {}): Promise<string> {
  const error = await fetched(path, { parts }).catch((fault: unknown) => fault);
  if (!(error instanceof UserError)) throw error;

  return error.message.replaceAll(/:\d{2,5}(?=\/)/g, '');
}

describe('fetching a page', () => {
  it('gives its bytes, and what the server says of them', async () => {
    server = await startPageServer({
      '/story': sends(200, page, {
        'Content-Type': 'Text/HTML; Charset="windows-1252"',
        ETag: '"v1"',
        'Last-Modified': 'Wed, 04 Feb 2026 18:30:00 GMT',
        'X-Robots-Tag': 'noindex',
      }),
    });

    const { bytes, ...rest } = await fetched('/story');

    expect(Buffer.from(bytes).toString()).toBe(page);
    expect(rest).toEqual({
      ending: '.html',
      charset: 'windows-1252',
      finalAddress: server.url('/story'),
      etag: '"v1"',
      lastModified: 'Wed, 04 Feb 2026 18:30:00 GMT',
      asksNoindex: true,
    });
  });

  it('names itself and its languages, and sends no cookie', async () => {
    server = await startPageServer({
      '/a': sends(302, '', { Location: '/b', 'Set-Cookie': 'who=you' }),
      '/b': sends(200, page, html),
    });
    await fetched('/a');

    for (const { headers } of server.requests) {
      expect(headers['user-agent']).toMatch(/^Footnote\//);
      expect(headers['accept-language']).toContain('de');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    expect(server.requests).toHaveLength(2);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ])('decodes %s', async (encoding, compress) => {
    server = await startPageServer({
      '/': sends(200, compress(Buffer.from(page)), { ...html, 'Content-Encoding': encoding }),
    });

    expect(Buffer.from((await fetched('/')).bytes).toString()).toBe(page);
  });

  it.each([
    ['text/html', '/a', '.html'],
    ['application/xhtml+xml', '/a', '.html'],
    ['text/plain', '/a.txt', '.txt'],
    ['text/plain; charset=utf-8', '/readme.md', '.md'],
    ['text/markdown', '/a', '.md'],
  ])('takes %s at %s for a file that ends in %s', async (type, path, ending) => {
    server = await startPageServer({ [path]: sends(200, page, { 'Content-Type': type }) });

    expect((await fetched(path)).ending).toBe(ending);
  });

  it('follows five redirects, and no sixth', async () => {
    server = await startPageServer({
      ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [`/${at}`, leadsTo(`/${at + 1}`, 301)])),
      '/6': sends(200, page, html),
      '/circle': leadsTo('/circle'),
    });

    expect((await fetched('/1')).finalAddress).toBe(server.url('/6'));
    expect(await refusal('/0')).toMatch(
      /^http:\/\/news\.example\/0: it leads on more than 5 times/,
    );
    expect(await refusal('/circle')).toContain('it leads on more than 5 times');
  });

  it('refuses a host in a private network before anything is sent', async () => {
    server = await startPageServer({ '/': sends(200, page, html) });
    const { isAllowedAddress } = fetchParts;

    expect(await refusal('/', { isAllowedAddress })).toMatch(
      /^http:\/\/news\.example\/: its host is on this machine or in a private network/,
    );
    await expect(fetchPage(server.url('/', '127.0.0.1'))).rejects.toThrow('private network');
    await expect(fetchPage(server.url('/', '[::ffff:127.0.0.1]'))).rejects.toThrow(
      'private network',
    );
    await expect(fetchPage(server.url('/', 'localhost'))).rejects.toThrow('private network');
    expect(server.requests).toHaveLength(0);
  });

  it('checks every redirect: its host, its scheme, its credentials', async () => {
    server = await startPageServer({
      '/private': leadsTo('http://router.example/admin'),
      '/metadata': leadsTo('http://169.254.169.254/latest'),
      '/file': leadsTo('file:///etc/passwd'),
      '/credentials': leadsTo('http://ida:geheim@news.example/'),
    });
    const parts: Partial<FetchParts> = {
      resolveHost: async (host) => [
        host === 'router.example' ? '192.168.1.1' : host === 'news.example' ? '127.0.0.1' : host,
      ],
    };

    expect(await refusal('/private', parts)).toMatch(
      /^http:\/\/router\.example\/admin: its host is/,
    );
    expect(await refusal('/metadata', parts)).toMatch(
      /^http:\/\/169\.254\.169\.254\/latest: its host/,
    );
    expect(await refusal('/file', parts)).toMatch(/^file:\/\/\/etc\/passwd: only addresses/);
    expect(await refusal('/credentials', parts)).not.toContain('geheim');
    expect(server.requests).toHaveLength(4);
  });

  it('connects to the address that was checked, though the name leads elsewhere a moment later', async () => {
    server = await startPageServer({ '/': sends(200, page, html) });
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.2']];
    const lookedUp: string[] = [];
    const resolveHost = async (host: string) => {
      lookedUp.push(host);
      return answers[lookedUp.length - 1] ?? [];
    };

    const { bytes } = await fetched('/', { parts: { resolveHost } });

    expect(bytes.length).toBeGreaterThan(0);
    expect(lookedUp).toEqual(['news.example']);
    expect(server.requests[0]?.headers.host).toMatch(/^news\.example:/);
    expect(await refusal('/', { resolveHost })).toContain('private network');
  });

  it('connects to none of the addresses that are not allowed, where others are', async () => {
    server = await startPageServer({ '/': sends(200, page, html) });
    const resolveHost = async () => ['10.0.0.1', '127.0.0.1', '::1'];

    await fetched('/', { parts: { resolveHost } });

    expect(server.requests).toHaveLength(1);
  });

  it('gives up when its time is over: while a name is looked up, before a response, within one', async () => {
    server = await startPageServer({
      '/silent': () => server.expire(),
      '/slow': (_, response) => {
        response.writeHead(200, html).write('<p>');
        setImmediate(() => server.expire());
      },
    });
    const late = 'it did not come within 10 seconds. Try again later';
    const resolveHost = () => {
      queueMicrotask(() => server.expire());
      return new Promise<never>(() => {});
    };

    expect(await refusal('/silent')).toContain(late);
    expect(await refusal('/slow')).toContain(late);
    expect(await refusal('/', { resolveHost })).toContain(late);
  });

  it('reads no more than 5 MiB, be it sent, announced, endless, or what a small one decodes to', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const closed: Promise<unknown>[] = [];
    server = await startPageServer({
      '/announced': (_, response) =>
        response.writeHead(200, { ...html, 'Content-Length': 6_000_000 }).flushHeaders(),
      '/endless': (_, response) => {
        response.writeHead(200, html);
        const more = () => {
          while (response.write(zeros.subarray(0, 65_536)));
        };
        response.on('drain', more);
        closed.push(new Promise((resolve) => response.once('close', resolve)));
        more();
      },
      '/gzip': sends(200, gzipSync(zeros), { ...html, 'Content-Encoding': 'gzip' }),
      '/br': sends(200, brotliCompressSync(zeros.subarray(0, 6_000_000)), {
        ...html,
        'Content-Encoding': 'br',
      }),
      '/most': sends(200, zeros.subarray(0, 5 * 1024 * 1024), html),
    });

    for (const path of ['/announced', '/endless', '/gzip', '/br']) {
      expect(await refusal(path)).toBe(
        `http://news.example${path}: it is larger than 5 MiB, the most that a story may have. Save the story's text as a .txt file and name that.`,
      );
    }
    await Promise.all(closed);
    expect((await fetched('/most')).bytes).toHaveLength(5 * 1024 * 1024);
  });

  it.each([
    [
      'application/pdf',
      'it is of the type "application/pdf"; only web pages, plain text and Markdown are read.',
    ],
    ['', 'its server does not say what it is; only web pages'],
    ['image/png', 'it is of the type "image/png"'],
    ['text', 'it is of the type "text"'],
  ])('refuses the content type %j', async (type, why) => {
    server = await startPageServer({
      '/': (_, response) =>
        response.writeHead(200, type === '' ? {} : { 'Content-Type': type }).end('x'),
    });

    expect(await refusal('/')).toContain(why);
  });

  it('refuses what is damaged or compressed in an unknown way', async () => {
    const whole = gzipSync(page.repeat(100));
    server = await startPageServer({
      '/cut': sends(200, whole.subarray(0, -20), { ...html, 'Content-Encoding': 'gzip' }),
      '/odd': sends(200, whole, { ...html, 'Content-Encoding': 'zstd, gzip' }),
      '/short': (_, response) => {
        response
          .writeHead(200, { ...html, 'Content-Length': 100 })
          .write('x', () => response.destroy());
      },
    });

    expect(await refusal('/cut')).toContain('what its server sent is damaged');
    expect(await refusal('/odd')).toContain('compresses it in a way that is unknown here');
    expect(await refusal('/short')).toContain('the connection broke off');
  });

  it.each([
    [401, 'only to those who log in'],
    [403, 'only to those who log in, or to no programs (403)'],
    [404, 'there is no such page (404). Check the address.'],
    [410, 'there is no such page (410)'],
    [429, 'wants fewer requests'],
    [503, 'has a fault (503)'],
    [204, 'answers 204 instead of the page'],
    [304, 'answers 304 instead of the page'],
    [302, 'answers 302 instead of the page'],
  ])('says what the status %d means, without the query', async (status, why) => {
    server = await startPageServer({ '/a': sends(status, '') });

    const message = await refusal('/a?token=geheim');

    expect(message).toMatch(/^http:\/\/news\.example\/a: /);
    expect(message).toContain(why);
    expect(message).not.toContain('geheim');
  });

  it('says in words what fails below HTTP', async () => {
    server = await startPageServer({
      '/reset': (request) => request.socket.destroy(),
      '/garbage': (request) => request.socket.end('Gopher?\r\n'),
      '/other': (request) =>
        request.socket.end(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
        ),
    });
    const unknown = Object.assign(new Error('no'), { code: 'ENOTFOUND' });

    expect(await refusal('/reset')).toContain('the connection broke off');
    expect(await refusal('/garbage')).toContain('does not speak HTTP as it should');
    expect(await refusal('/other')).toContain('the connection broke off');
    expect(await refusal('/', { resolveHost: () => Promise.reject(unknown) })).toContain(
      'there is no host of that name',
    );
    await expect(
      fetchPage(server.url('/').replace('http:', 'https:'), undefined, server.parts),
    ).rejects.toThrow('it cannot be reached safely (TLS)');
  });

  it('asks for a page again only where it has changed, and asks nobody else so', async () => {
    server = await startPageServer({
      '/moved': leadsTo('/story'),
      '/story': (request, response) => {
        const isKnown = request.headers['if-none-match'] === '"v1"';
        response.writeHead(isKnown ? 304 : 200, html).end(isKnown ? undefined : page);
      },
    });
    const known = { finalAddress: server.url('/story'), etag: '"v1"', lastModified: 'Wed' };
    const elsewhere = { ...known, finalAddress: server.url('/other') };

    expect(await fetchPage(server.url('/moved'), known, server.parts)).toBe('unchanged');
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"v1"',
    ]);
    expect(server.requests[1]?.headers['if-modified-since']).toBe('Wed');
    expect((await fetched('/story', { known: elsewhere })).bytes.length).toBeGreaterThan(0);
  });
});
