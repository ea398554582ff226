import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { countingLine, terminalProgress } from '../../src/terminal/progress.ts';
import { ProgressLine } from '../../src/terminal/progress-line.ts';
import { runCommand } from '../../src/terminal/run-command.ts';

/** A stream that keeps what it was given. */
function streamOf(isTTY: boolean, columns = 80) {
  let text = '';
  const written = () => {
    const now = text;
    text = '';
    return now;
  };
  const write = (more: string) => {
    text += more;
  };

  return { written, stream: { isTTY, columns, write } };
}

describe('progress', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('leaves no trace of what takes less than a second', () => {
    for (const isTTY of [true, false]) {
      const { stream, written } = streamOf(isTTY);
      const line = new ProgressLine(stream);
      line.show('Reading');
      vi.advanceTimersByTime(900);
      line.stop();
      vi.advanceTimersByTime(9_000);
      expect(written()).toBe('');
    }
  });

  it('is one line on a terminal, drawn anew and taken away', () => {
    const { stream, written } = streamOf(true, 20);
    const line = new ProgressLine(stream);
    line.show('Reading the stories', '45 %');
    vi.advanceTimersByTime(1_200);
    const [before, ...drawn] = written().split('\r');
    expect(before).toBe('');
    expect(drawn.length).toBeGreaterThan(0);
    for (const line of drawn) expect(line.slice(1)).toBe(' Reading the stori\u001b[K');
    line.stop();
    expect(written()).toBe('\r\u001b[K');
  });

  it('is lines of their own elsewhere, never silent for two seconds', () => {
    const { stream, written } = streamOf(false);
    const line = new ProgressLine(stream);
    line.show('Reading');
    const lines: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      vi.advanceTimersByTime(2_000);
      lines.push(written());
    }
    expect(lines.every((text) => /^(?:Reading … \(\d+ s\)\n)+$/.test(text))).toBe(true);
    expect(lines.join('').split('\n').length - 1).toBeLessThan(8);
  });

  it('tells of its steps where no timer runs', () => {
    const { stream, written } = streamOf(false);
    const line = new ProgressLine(stream, { since: performance.now() - 1_500 });
    line.show('Reading', '1/2');
    expect(written()).toBe('Reading, 1/2 … (1 s)\n');
  });

  it('counts from the beginning of the work, not from the last that was done', () => {
    const { stream, written } = streamOf(false);
    const line = new ProgressLine(stream);
    line.show('One');
    line.stop();
    vi.advanceTimersByTime(60_000);
    line.show('Two');
    expect(written()).toBe('');
    vi.advanceTimersByTime(1_000);
    expect(written()).toBe('Two … (1 s)\n');
  });

  it('shows the steps of an index, and notices by themselves', () => {
    const { stream, written } = streamOf(true);
    const { onProgress, onDownload, onNotice, stop } = terminalProgress(
      stream,
      new ProgressLine(stream),
    );

    onProgress?.({ step: 'embedding', done: 1, total: 3 });
    vi.advanceTimersByTime(1_000);
    expect(written()).toContain('Indexing the stories, 33 % … (1 s)');
    onDownload?.({ loaded: 50, total: 100 });
    expect(written()).toContain('Downloading the model, 50 %');
    onNotice?.('The index is made anew.');
    expect(written()).toBe('\r\u001b[KThe index is made anew.\n');
    stop();
    expect(written()).toBe('');
  });

  it('counts up, and says how long the rest will take', () => {
    const { stream, written } = streamOf(false);
    const line = countingLine(stream, 'story.jsonl', 5);
    vi.advanceTimersByTime(1_000);
    expect(written()).toBe('story.jsonl, 0/5 … (1 s)\n');
    line.advance();
    vi.advanceTimersByTime(1_800);
    expect(written()).toContain('story.jsonl, 1/5, 4 s left …');
    line.stop();
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
