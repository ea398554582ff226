import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AskedQuestions } from '../../../src/discord/gate/asked-questions.ts';
import {
  forgetAskedQuestions,
  openAskedQuestions,
} from '../../../src/discord/gate/file-asked-questions.ts';
import { askedQuestionsContract } from './asked-questions.contract.ts';

let folder: string;
let path: string;
let faults: string[];
let time: number;

const hour = 60 * 60_000;
const limits = { age: 24 * hour, messages: 4, characters: 10_000 };
const file = () => ({
  path,
  limits,
  clock: { now: () => time },
  onFault: (fault: string) => faults.push(fault),
});
const lines = async () => (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
const questions = async () => (await lines()).map((line) => JSON.parse(line).question);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-asked-'));
  path = join(folder, 'data', 'asked.jsonl');
  faults = [];
  time = Date.UTC(2026, 0, 1);
});

afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

askedQuestionsContract('a file', async (contractLimits, clock) =>
  openAskedQuestions({ ...file(), limits: contractLimits, clock }),
);

describe('asked questions in a file', () => {
  const keep = async (asked: AskedQuestions, ...ids: readonly string[]) => {
    for (const id of ids) await asked.keep([id], `question ${id}`);
  };

  it('are known again after a restart, for the owner of the file alone', async () => {
    await keep(await openAskedQuestions(file()), '1', '2');

    const again = await openAskedQuestions(file());

    expect([await again.of('1'), await again.of('2')]).toEqual(['question 1', 'question 2']);
    expect(faults).toEqual([]);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('are gone from the disk at the next start once they are too old', async () => {
    await keep(await openAskedQuestions(file()), '1');
    time += 12 * hour;
    await keep(await openAskedQuestions(file()), '2');
    time += 13 * hour;

    const again = await openAskedQuestions(file());

    expect([await again.of('1'), await again.of('2')]).toEqual([undefined, 'question 2']);
    expect(await questions()).toEqual(['question 2']);
  });

  it('are gone from the disk within their age while the bot runs, without a question more', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    await keep(await openAskedQuestions(file()), '1');

    for (let passed = 0; passed < 24; passed += 1) {
      time += hour;
      vi.advanceTimersByTime(hour);
    }

    await expect.poll(() => readdir(join(folder, 'data'))).toEqual([]);
  });

  it('do not make the file grow for ever', async () => {
    const asked = await openAskedQuestions(file());
    const ids = Array.from({ length: 50 }, (_, index) => String(index));

    for (const id of ids) {
      await keep(asked, id);
      expect((await lines()).length).toBeLessThanOrEqual(2 * limits.messages);
    }

    const again = await openAskedQuestions(file());
    expect([await again.of('45'), await again.of('46')]).toEqual([undefined, 'question 46']);
  });

  it.each([
    ['half a line', '{"message":"9","quest'],
    ['what is no question', '{"message":9}\n[]\nnull\n\u0000\n'],
  ])('survive a crash that left %s', async (_, rest) => {
    await keep(await openAskedQuestions(file()), '1');
    await writeFile(path, rest, { flag: 'a' });

    await keep(await openAskedQuestions(file()), '2');

    expect(await questions()).toEqual(['question 1', 'question 2']);
    expect(faults).toEqual([]);
  });

  it('are not kept for longer by a clock that was wrong', async () => {
    time += 1_000 * hour;
    await keep(await openAskedQuestions(file()), '1');
    time -= 1_000 * hour;
    await openAskedQuestions(file());
    time += 25 * hour;

    expect(await (await openAskedQuestions(file())).of('1')).toBeUndefined();
  });

  it('are kept in memory when the file cannot be written, which is told of once', async () => {
    await writeFile(join(folder, 'data'), 'a file where the folder should be');
    const asked = await openAskedQuestions(file());

    await keep(asked, '1', '2');

    expect(await asked.of('1')).toBe('question 1');
    expect(faults).toEqual([expect.stringContaining('cannot be read or written')]);
  });

  it('all come into the file once it can be written again', async () => {
    await mkdir(path, { recursive: true });
    const asked = await openAskedQuestions(file());
    await keep(asked, '1');
    await rm(path, { recursive: true });

    await keep(asked, '2');

    expect(await questions()).toEqual(['question 1', 'question 2']);
    expect(faults).toHaveLength(1);
  });

  it('are removed when they are not wanted on disk any more', async () => {
    await keep(await openAskedQuestions(file()), '1');

    const asked = await forgetAskedQuestions(file());
    await keep(asked, '2');

    expect(await readdir(join(folder, 'data'))).toEqual([]);
    expect([await asked.of('1'), await asked.of('2')]).toEqual([undefined, 'question 2']);
  });
});
