import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Packages that modules bring along, as a process of its own finds them. */
function packagesOf(...modules: readonly string[]): readonly string[] {
  const addresses = modules.map((module) => new URL(`../../src/${module}`, import.meta.url).href);
  const text = execFileSync(
    process.execPath,
    [
      '--import',
      import.meta.resolve('tsx'),
      '--input-type=module',
      '-e',
      `import { Session } from 'node:inspector';
       const found = new Set();
       const session = new Session();
       session.connect();
       session.on('Debugger.scriptParsed', ({ params: { url } }) => {
         const name = /node_modules\\/((?:@[^/]+\\/)?[^/]+)/u.exec(url)?.[1];
         if (name !== undefined) found.add(name);
       });
       session.post('Debugger.enable');
       for (const module of ${JSON.stringify(addresses)}) await import(module);
       process.stdout.write(JSON.stringify([...found]), () => process.exit());`,
    ],
    { encoding: 'utf8' },
  );

  return JSON.parse(text);
}

it('loads no package of what is not chosen: chat models, Qdrant, a shared state', () => {
  const packages = packagesOf('app/open-answerer.ts', 'app/run.ts');

  expect(packages).toContain('discord.js');
  for (const name of ['@langchain/core', '@qdrant/js-client-rest', '@redis/client']) {
    expect(packages).not.toContain(name);
  }
}, 60_000);
