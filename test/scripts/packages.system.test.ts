import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        license: z.string().optional(),
        integrity: z.string().optional(),
        dev: z.boolean().default(false),
        hasInstallScript: z.boolean().default(false),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));
const installed = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//u, ''), ...entry }));

/** What may be used and passed on without opening what uses it. */
const allowed = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  // As one package writes it.
  'Apache License',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'PSF-2.0',
]);

/** What nothing is passed on of, since only tests and builds use it. */
const allowedInWorkshop = new Set([...allowed, 'MPL-2.0', 'Unlicense']);

it('uses no package whose licence is not allowed', () => {
  const choices = (license: string) => license.replace(/[()]/gu, '').split(' OR ');
  const refused = installed.filter(
    ({ license = 'none', dev }) =>
      !choices(license).some((one) => (dev ? allowedInWorkshop : allowed).has(one)),
  );

  expect(installed.length).toBeGreaterThan(100);
  expect(refused.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

it('knows each package by its hash, those for machines of other kinds too', () => {
  const unknown = installed.filter(({ integrity }) => !integrity?.startsWith('sha512-'));

  expect(unknown.map(({ name }) => name)).toEqual([]);
});

it('decides for each package with a script at installation whether it runs, and says why', () => {
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.boolean()) })
    .parse(JSON.parse(read('package.json')));
  const rows = Array.from(
    read('SECURITY.md').matchAll(/^\| (?<name>\S+) +\| (?<runs>yes|no) +\| (?<why>\S.*\S) +\|$/gmu),
    ({ groups }) => [groups?.['name'], groups?.['runs'] === 'yes'],
  );
  const scripted = installed.filter(({ hasInstallScript }) => hasInstallScript);

  expect(Object.keys(allowScripts).sort()).toEqual(scripted.map(({ name }) => name).sort());
  expect(Object.fromEntries(rows)).toEqual(allowScripts);
});

it('writes a bill of materials of what runs, and of nothing else', () => {
  // Through npm itself, as a person does.
  const text = execFileSync('npm', ['run', '-s', 'sbom'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const { bomFormat, components } = z
    .object({ bomFormat: z.string(), components: z.array(z.object({ name: z.string() })) })
    .parse(JSON.parse(text));
  const names = components.map(({ name }) => name);

  expect(bomFormat).toBe('CycloneDX');
  expect(names).toContain('discord.js');
  expect(names).not.toContain('vitest');
}, 60_000);
