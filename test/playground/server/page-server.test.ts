import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PageServer } from '../../../src/playground/server/page-server.ts';

const content = Buffer.from('body { color: black; }');
const nothing = async () => {};

let server: PageServer;

beforeEach(async () => {
  server = new PageServer({
    files: new Map([['/style.css', { type: 'text/css', content, gzipped: gzipSync(content) }]]),
    imageOrigin: 'http://127.0.0.1',
    onOpen: (response) => response.end(),
    onCommand: nothing,
    onFile: nothing,
    onPreview: nothing,
    onAnswerPage: async () => '<!doctype html>',
  });
  await server.listen(0);
});

afterEach(() => server.close());

const requested = (headers: Readonly<Record<string, string>>) =>
  new Promise<{ encoding: string | undefined; bytes: Buffer }>((resolve, reject) => {
    get(new URL('style.css', server.url), { headers }, async (response) =>
      resolve({
        encoding: response.headers['content-encoding'],
        bytes: await buffer(response),
      }),
    ).on('error', reject);
  });

it.each([
  ['compressed to whoever takes it so', { 'Accept-Encoding': 'gzip, br' }, 'gzip'],
  ['as it is to others', {}, undefined],
])('gives a file %s', async (_, headers, encoding) => {
  expect(await requested(headers)).toEqual({
    encoding,
    bytes: encoding === undefined ? content : gzipSync(content),
  });
});
