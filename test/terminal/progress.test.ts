import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { countingBar, terminalProgress } from '../../src/terminal/progress.ts';
import { runCommand } from '../../src/terminal/run-command.ts';

/** A stream that says whether it is a terminal, and what it was given. */
function streamOf(isTerminal: boolean) {
  const stream = new PassThrough();
  const written = () => String(stream.read() ?? '');

  return {
    written,
    stream: Object.assign(stream, {
      isTTY: isTerminal,
      columns: 80,
    }) as unknown as NodeJS.WriteStream,
  };
}

describe('progress', () => {
  it('is a bar for each step on a terminal, and notices stand by themselves', async () => {
    const { stream, written } = streamOf(true);
    const { onProgress, onDownload, onNotice, stop } = await terminalProgress(stream);

    onProgress?.({ step: 'reading', done: 0, total: 3 });
    expect(written()).toContain('Reading articles');
    onDownload?.({ loaded: 50, total: 100 });
    expect(written()).toMatch(/Downloading the model .* 50 %/);
    onNotice?.('The index is made anew.');
    expect(written()).toMatch(/The index is made anew\.\n$/);
    stop();
    expect(written()).toBe('');
  });

  it('shows that the model loads until it has, or could not', async () => {
    const { stream, written } = streamOf(true);
    const { loading, stop } = await terminalProgress(stream);
    const loads = [Promise.resolve(), Promise.reject(new Error('damaged'))];

    for (const load of loads) {
      loading(load);
      expect(written()).toContain('Loading the model');
      await load.catch(() => {});
      written();
      stop();
      expect(written()).toBe('');
    }
  });

  it('does not take away what is shown after the loading', async () => {
    const { stream, written } = streamOf(true);
    const { loading, onProgress, stop } = await terminalProgress(stream);
    const load = Promise.resolve();

    loading(load);
    onProgress?.({ step: 'reading', done: 0, total: 3 });
    written();
    await load;
    onProgress?.({ step: 'reading', done: 3, total: 3 });
    stop();
    expect(written()).toContain('Reading articles');
  });

  it('is nothing elsewhere, but for notices', async () => {
    const { stream, written } = streamOf(false);
    const { onProgress, onNotice, loading, stop } = await terminalProgress(stream);

    onProgress?.({ step: 'reading', done: 0, total: 3 });
    loading(Promise.resolve());
    onNotice?.('The index is made anew.');
    stop();

    expect(written()).toBe('The index is made anew.\n');
  });

  it('counts up on a terminal and stays silent elsewhere', async () => {
    const terminal = streamOf(true);
    const bar = await countingBar(terminal.stream, 'story.jsonl', 5);
    expect(terminal.written()).toMatch(/story\.jsonl .* 0\/5/);
    bar.advance();
    bar.stop();

    const pipe = streamOf(false);
    const none = await countingBar(pipe.stream, 'story.jsonl', 5);
    none.advance();
    none.stop();
    expect(pipe.written()).toBe('');
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
