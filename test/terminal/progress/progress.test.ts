import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { countingLine, terminalProgress } from '../../../src/terminal/progress/progress.ts';
import { ProgressLine } from '../../../src/terminal/progress/progress-line.ts';
import { runCommand } from '../../../src/terminal/run-command.ts';

describe('progress', () => {
  /** What was told to whoever draws the line, and what was written, in order. */
  let told: unknown[] = [];
  const listen = (work: unknown) => told.push(work);
  const stderr = vi.spyOn(process.stderr, 'write');

  beforeEach(() => {
    told = [];
    subscribe('footnote:progress', listen);
    stderr.mockImplementation((text) => told.push(text) > 0);
  });

  afterEach(() => {
    unsubscribe('footnote:progress', listen);
    stderr.mockReset();
  });

  it('tells what is done and when that ends, once', () => {
    const line = new ProgressLine();
    line.stop();
    line.show('Reading', '1/2');
    line.stop();
    line.stop();

    expect(told).toEqual([{ label: 'Reading', share: '1/2', redraws: true }, undefined]);
  });

  it('is not drawn over where the program writes as well', () => {
    new ProgressLine({ redraws: false }).show('Reading');

    expect(told).toMatchObject([{ label: 'Reading', redraws: false }]);
  });

  it('shows the steps of an index, and goes on after notices', () => {
    const { onProgress, onDownload, onNotice, stop } = terminalProgress();

    onNotice?.('Nothing is done yet.');
    onProgress?.({ step: 'embedding', done: 1, total: 3 });
    onNotice?.('The index is made anew.');
    onDownload?.({ loaded: 50, total: 100 });
    stop();

    expect(told).toMatchObject([
      'Nothing is done yet.\n',
      { label: 'Indexing the stories', share: '33 %' },
      undefined,
      'The index is made anew.\n',
      { label: 'Indexing the stories', share: '33 %' },
      { label: 'Downloading the model', share: '50 %' },
      undefined,
    ]);
  });

  it('counts up, and says how long the rest will take', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const line = countingLine('story.jsonl', 5);
    vi.advanceTimersByTime(1_000);
    line.advance();
    line.stop();
    vi.useRealTimers();

    expect(told).toMatchObject([
      { label: 'story.jsonl', share: '0/5', isRare: true },
      { label: 'story.jsonl', share: '1/5, 4 s left' },
      undefined,
    ]);
  });
});

describe('running a command', () => {
  const stderr = vi.spyOn(process.stderr, 'write');

  beforeEach(() => {
    stderr.mockImplementation(() => true);
  });

  afterEach(() => {
    process.exitCode = undefined;
    process.stdout.removeAllListeners('error');
    stderr.mockReset();
  });

  it('lets a command that succeeds exit with 0 in silence', async () => {
    await runCommand(async () => {});

    expect(process.exitCode).toBe(0);
    expect(stderr).not.toHaveBeenCalled();
  });

  it('exits with the code that the command gives', async () => {
    await runCommand(async () => 3);

    expect(process.exitCode).toBe(3);
    expect(stderr).not.toHaveBeenCalled();
  });

  it('shows a fault of a person as it is', async () => {
    await runCommand(async () => {
      throw new UserError('There is no such file.');
    });

    expect(process.exitCode).toBe(1);
    expect(stderr.mock.calls).toEqual([['There is no such file.\n']]);
  });

  it.each([new TypeError('x is not a function'), 'a string'])(
    'shows anything else as a bug: %s',
    async (thrown) => {
      await runCommand(async () => {
        throw thrown;
      });

      expect(process.exitCode).toBe(1);
      expect(stderr.mock.calls.join()).toMatch(/^This is a bug in Footnote\. Please report it/);
      expect(stderr.mock.calls.join()).toContain(String(thrown));
    },
  );
});
