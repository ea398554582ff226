import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const page = fileURLToPath(new URL('../../../../src/playground/page/', import.meta.url));

it('knows every component of Discord that the page draws', () => {
  const text = readdirSync(page, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${page}${file}`, 'utf8'))
    .join('\n');
  const drawn = [...text.matchAll(/<(discord-[a-z-]+)/g)].map(([, name]) => name);
  const known = [...text.matchAll(/core\/(discord-[a-z-]+)\.js/g)].map(([, name]) => name);

  expect(drawn).not.toEqual([]);
  expect(known).toEqual(expect.arrayContaining(drawn));
});
