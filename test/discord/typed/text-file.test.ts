import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttachedFile, readAttached } from '../../../src/discord/typed/text-file.ts';

const bodies: Readonly<Record<string, Uint8Array>> = {
  '/question': new TextEncoder().encode('Wer baut den Turm?'),
  '/latin1': Uint8Array.of(0x42, 0x72, 0xfc, 0x63, 0x6b, 0x65),
  '/binary': Uint8Array.of(0x42, 0x00, 0x01),
  '/long': new Uint8Array(9_000).fill(0x41),
};

describe('readAttached', () => {
  let server: Server;
  let origin: string;
  const requested: string[] = [];

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      requested.push(url);
      const body = bodies[url];
      if (url === '/moved') response.writeHead(302, { location: '/question' }).end();
      else if (body === undefined) response.writeHead(404).end();
      else response.writeHead(200).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => server.close());

  const fileAt = (path: string, parts: Partial<AttachedFile> = {}): AttachedFile => ({
    name: 'message.txt',
    size: 20,
    url: `${origin}${path}`,
    contentType: 'text/plain; charset=utf-8',
    ...parts,
  });
  const read = (...files: AttachedFile[]) => readAttached(files, `${origin}/api`);

  it('reads the first file that is a text', async () => {
    const image = fileAt('/image', { name: 'a.png', contentType: 'image/png' });

    expect(await read(image, fileAt('/question'))).toBe('Wer baut den Turm?');
    expect(await read(fileAt('/question', { contentType: null }))).toBe('Wer baut den Turm?');
  });

  it('knows of none where none is attached', async () => {
    expect(await read()).toBeUndefined();
  });

  it.each(['/latin1', '/binary', '/long', '/missing', '/moved'])(
    'reads nothing from %s',
    async (path) => {
      expect(await read(fileAt(path))).toBe('unreadable');
    },
  );

  it.each([
    ['is said to be too long', { size: 8_193 }],
    ['is no text', { contentType: 'text/html' }],
    ['is none by its name', { contentType: null, name: 'a.exe' }],
    ['lies on another host', { url: 'http://127.0.0.2/question' }],
    ['lies on a host that is named alike', { url: 'https://cdn.discordapp.com.example/question' }],
    ['comes unencrypted', { url: 'http://cdn.discordapp.com/question' }],
    ['has no address', { url: 'question' }],
  ])('asks nobody for a file that %s', async (_, parts) => {
    const { length } = requested;

    expect(await read(fileAt('/question', parts))).toBe('unreadable');
    expect(requested).toHaveLength(length);
  });
});
