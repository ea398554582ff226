import { expect, it } from 'vitest';
import { bundlePage } from '../../../src/playground/server/page-files.ts';

const kilobyte = 1_000;

it('makes a page that is light, compressed as it is on its way', async () => {
  const files = [...(await bundlePage()).values()];
  const sizes = files.map(({ gzipped }) => gzipped.length);

  expect(files).toHaveLength(4);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100 * kilobyte);
});
