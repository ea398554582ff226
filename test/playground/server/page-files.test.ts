import { expect, it } from 'vitest';
import { bundlePage } from '../../../src/playground/server/page-files.ts';

const kilobyte = 1_000;

/** Names of the scripts that a script or a document asks for at once. */
const neededBy = (text: string): readonly string[] => [
  ...[...text.matchAll(/(?:import|from) ?"\.\/([^"]+)"/g)].flatMap(([, name]) => name ?? []),
  ...[...text.matchAll(/(?:href|src)="([^"]+\.js)"/g)].flatMap(([, name]) => name ?? []),
];

it('makes a page that is light, compressed as it is on its way', async () => {
  const files = [...(await bundlePage()).values()];
  const sizes = files.map(({ gzipped }) => gzipped.length);

  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(110 * kilobyte);
});

it('begins with a third of it, all of which the document names, and fetches the messages’ elements later', async () => {
  const files = await bundlePage();
  const text = (path: string) => Buffer.from(files.get(path)?.content ?? []).toString();
  const named = neededBy(text('/'));
  const begun = ['main.js', ...neededBy(text('/main.js'))];
  const start = ['/', '/style.css', '/icon.svg', ...begun.map((name) => `/${name}`)];
  const size = start.reduce((sum, path) => sum + (files.get(path)?.gzipped.length ?? NaN), 0);

  expect(new Set(named)).toEqual(new Set(begun));
  expect(size).toBeLessThan(45 * kilobyte);
  expect(begun.map((name) => text(`/${name}`)).join('')).not.toContain('discord-message-inner');
});
