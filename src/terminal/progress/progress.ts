// Progress of long work on a terminal.

import type { Listeners } from '../../app/open-answerer.ts';
import type { IngestProgress } from '../../library/ingest.ts';
import { ProgressLine } from './progress-line.ts';

const labels = {
  reading: 'Reading the stories',
  embedding: 'Indexing the stories',
  writing: 'Writing the index',
  download: 'Downloading the model',
} as const;

/** Says what takes long, whoever does it; notices always go to stderr. */
export interface TerminalProgress extends Listeners {
  /** What is being done now, in words of the caller. */
  show(label: string): void;
  /** Takes the line away. To be called before anything else is printed, and at the end. */
  stop(): void;
}

/** The progress of a program's work. */
export function terminalProgress(line = new ProgressLine()): TerminalProgress {
  return {
    show: (label) => line.show(label),
    onProgress: (step) => showIngest(line, step),
    onDownload: ({ loaded, total }) => line.show(labels.download, percent(loaded, total)),
    onNotice: (notice) => line.interrupt(() => process.stderr.write(`${notice}\n`)),
    stop: () => line.stop(),
  };
}

/** Shows how far the reading of stories is. */
export function showIngest(line: ProgressLine, { step, done, total }: IngestProgress): void {
  line.show(labels[step], percent(done, total));
}

function percent(done: number, total: number): string | undefined {
  return total > 1 ? `${Math.floor((100 * done) / total)} %` : undefined;
}

/** Counts up to a known number, and says how long the rest will take. */
export function countingLine(label: string, total: number) {
  const line = new ProgressLine({ isRare: true });
  const begun = performance.now();
  let done = 0;
  const show = () => {
    const left = ((performance.now() - begun) / done) * (total - done);
    const rest = done === 0 ? '' : `, ${Math.ceil(left / 1_000)} s left`;
    line.show(label, `${done}/${total}${rest}`);
  };
  show();

  return {
    advance(): void {
      done += 1;
      show();
    },
    stop: () => line.stop(),
  };
}
