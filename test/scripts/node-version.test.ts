import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
// It is loaded by Node itself, before anything that knows types.
// @ts-expect-error It has no declarations.
import { nodeTrouble } from '../../scripts/node-version.mjs';

it.each([['18.20.8'], ['20.18.3'], ['8.0.0']])('says of Node %s what to do', (version) => {
  expect(nodeTrouble(version, '>=20.19')).toBe(
    `Footnote needs Node 20.19 or newer, and this is Node ${version}. Install a newer one from https://nodejs.org, then run \`npm install\` again.`,
  );
});

it.each([['20.19.0'], ['20.20.2'], ['22.0.0'], ['24.1.0']])('takes Node %s', (version) => {
  expect(nodeTrouble(version, '>=20.19')).toBeUndefined();
});

it('knows what is needed from package.json, where npm refuses an older one too', () => {
  expect(nodeTrouble('18.20.8')).toContain('needs Node 20.19 or newer');
  expect(readFileSync(new URL('../../.npmrc', import.meta.url), 'utf8')).toContain(
    'engine-strict=true',
  );
});
