// Progress of long work on a terminal.

import type { Listeners } from '../app/open-answerer.ts';

const labels = {
  reading: 'Reading articles',
  embedding: 'Embedding',
  writing: 'Writing the index',
  download: 'Downloading the model',
  loading: 'Loading the model',
} as const;

/** Shows long work as a bar on a terminal, and as nothing elsewhere; notices always go to stderr. */
export interface TerminalProgress extends Listeners {
  /** Shows, until the work has ended or something else is shown, that the model is loaded. */
  loading(work: Promise<unknown>): void;
  /** Takes the bar away. To be called before anything else is printed, and at the end. */
  stop(): void;
}

/** @param stream - Where to; a terminal or not. */
export async function terminalProgress(stream: NodeJS.WriteStream): Promise<TerminalProgress> {
  const onNotice = (notice: string) => void stream.write(`${notice}\n`);
  if (!stream.isTTY) return { onNotice, loading: () => {}, stop: () => {} };

  const { default: progress } = await import('cli-progress');
  let bar: InstanceType<typeof progress.SingleBar> | undefined;
  let shown: string | undefined;

  const show = (step: keyof typeof labels, done: number, total: number) => {
    if (shown !== step) {
      bar?.stop();
      bar = new progress.SingleBar({
        stream,
        format: `${labels[step]} {bar} {percentage} %`,
        hideCursor: true,
        clearOnComplete: true,
      });
      bar.start(Math.max(1, total), done);
      shown = step;
    }
    bar?.setTotal(Math.max(1, total));
    bar?.update(done);
  };
  const stop = () => {
    bar?.stop();
    bar = undefined;
    shown = undefined;
  };

  return {
    onProgress: ({ step, done, total }) => show(step, done, total),
    onDownload: ({ loaded, total }) => show('download', loaded, total),
    loading(work) {
      show('loading', 0, 1);
      const end = () => {
        if (shown === 'loading') stop();
      };
      work.then(end, end);
    },
    onNotice: (notice) => {
      stop();
      onNotice(notice);
    },
    stop,
  };
}

/** A bar that counts up to a known number on a terminal, and nothing elsewhere. */
export async function countingBar(
  stream: NodeJS.WriteStream,
  label: string,
  total: number,
): Promise<{ advance: () => void; stop: () => void }> {
  if (!stream.isTTY) return { advance: () => {}, stop: () => {} };

  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({
    stream,
    format: `${label} {bar} {value}/{total}, {eta_formatted} left`,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);

  return { advance: () => bar.increment(), stop: () => bar.stop() };
}
