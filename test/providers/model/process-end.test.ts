import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { realModelFolder } from '../../support/models/real-model.ts';
import { tinyModelFolder } from '../../support/models/tiny-model.ts';
import { launched } from '../../support/programs/launch.ts';

const folder = realModelFolder ?? tinyModelFolder;

/** Runs a program in which `model` is open, and `passages` are many, far from the packages that it needs. */
async function run(
  program: string,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(
    process.execPath,
    [...launched('test/support/models/model-child.ts'), folder, program],
    { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);

  return { code: await exited, stdout, stderr };
}

describe('a process with a model', () => {
  it('ends by itself once nothing is waited for', async () => {
    const outcome = await run(
      `console.log((await model.read('why?', passages.slice(0, 2))).length);`,
    );

    expect(outcome).toEqual({ code: 0, stdout: '2\n', stderr: '' });
  }, 60_000);

  it.each([0, 5, 20, 45])(
    'may end while passages are read, %i ms after it was told',
    async (delay) => {
      const outcome = await run(`
      await model.warm();
      model.read('why?', passages).catch(() => {});
      setTimeout(() => process.exit(7), ${delay});`);

      expect(outcome).toEqual({ code: 7, stdout: '', stderr: '' });
    },
    60_000,
  );

  it('may end while the model loads', async () => {
    const outcome = await run(`
      model.warm().catch(() => {});
      setTimeout(() => process.exit(7), 300);`);

    expect(outcome).toEqual({ code: 7, stdout: '', stderr: '' });
  }, 60_000);

  it('ends by itself after it gave up loading', async () => {
    const outcome = await run(`
      const giveUp = new AbortController();
      model.warm({ signal: giveUp.signal }).catch((error) => console.log(error.name));
      setTimeout(() => giveUp.abort(), 100);`);

    expect(outcome).toEqual({ code: 0, stdout: 'AbortError\n', stderr: '' });
  }, 60_000);

  it('ends by itself after what it waited for was given up', async () => {
    const outcome = await run(`
      await model.warm();
      const signal = AbortSignal.timeout(50);
      await model.read('why?', passages, { signal }).catch((error) => console.log(error.name));`);

    expect(outcome).toEqual({ code: 0, stdout: 'TimeoutError\n', stderr: '' });
  }, 60_000);

  it('does not block while passages are read', async () => {
    const outcome = await run(`
      await model.warm();
      let longest = 0, last = performance.now();
      const timer = setInterval(() => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; }, 1);
      await model.read('why?', passages.slice(0, 40));
      clearInterval(timer);
      console.log(longest < 150);`);

    expect(outcome).toEqual({ code: 0, stdout: 'true\n', stderr: '' });
  }, 60_000);
});
