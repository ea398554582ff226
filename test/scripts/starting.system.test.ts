import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';

const starting = join(import.meta.dirname, '../../scripts/starting.mjs');
const tell = `const say = require('node:diagnostics_channel').channel('footnote:progress');`;
const sleep = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);';

/** A program after `starting.mjs`, on a terminal or not. */
function start(program: string, { onTerminal = false, isPreloaded = true } = {}): ChildProcess {
  const preload = isPreloaded ? ['--import', starting] : [];
  const command = [process.execPath, ...preload, '-e', program];
  const typed = onTerminal
    ? ['python3', '-c', 'import pty, sys; pty.spawn(sys.argv[1:])', ...command]
    : command;
  const [file = '', ...parameters] = typed;

  return spawn(file, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Resolves to what a stream holds once that matches. */
async function until(stream: NodeJS.ReadableStream | null, pattern: RegExp): Promise<string> {
  let seen = '';
  for await (const data of stream ?? []) {
    seen += String(data);
    if (pattern.test(seen)) return seen;
  }

  throw new Error(`It ended before it wrote ${pattern}: ${seen}`);
}

describe('a program that is started with its progress', () => {
  it('is told of while its own thread does nothing else for seconds', async () => {
    const child = start(
      `${tell} say.publish({ label: 'Embedding', share: '1/2', redraws: true }); ${sleep}`,
    );
    const seen = await until(child.stderr, /(?:.*\n){3}/);
    child.kill('SIGKILL');
    await once(child, 'close');

    expect(seen).toMatch(/^(?:Embedding, 1\/2 … \(\d+ s\)\n){3,}$/);
  });

  it('is told of before it says what it does', async () => {
    const child = start(sleep);
    const seen = await until(child.stderr, /\n/);
    child.kill('SIGKILL');
    await once(child, 'close');

    expect(seen).toMatch(/^(?:Starting … \(\d+ s\)\n)+$/);
  });

  it('has its line on a terminal taken away before it writes', async () => {
    const child = start(
      `${tell} say.publish({ label: 'Embedding', redraws: true });
       setTimeout(() => { say.publish(undefined); process.stderr.write('Done.'); }, 1_600);`,
      { onTerminal: true },
    );
    const seen = stripVTControlCharacters(await text(child.stdout as Readable));

    expect(seen).toMatch(/^(?:\r. Embedding … \(\d+ s\))+\rDone\.$/);
  });

  it('ends by itself, whether it says that its work is done or not', async () => {
    const ended = start(`${tell} say.publish({ label: 'Embedding' });`);
    const [code] = await once(ended, 'close');

    expect(code).toBe(0);
  });

  it('rests after its work, and goes on with other work', async () => {
    const child = start(
      `const channels = require('node:diagnostics_channel');
       setInterval(() => {}, 60_000);
       channels.subscribe('worker_threads', ({ worker }) => worker.once('exit', () => {
         channels.channel('footnote:progress').publish({ label: 'Later' });
         ${sleep}
       }));
       import(${JSON.stringify(starting)})
         .then(() => channels.channel('footnote:progress').publish(undefined));`,
      { isPreloaded: false },
    );
    const seen = await until(child.stderr, /\n/);
    child.kill('SIGKILL');
    await once(child, 'close');

    expect(seen).toMatch(/^Later … \(1 s\)\n$/);
  });
});
