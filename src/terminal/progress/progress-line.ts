// A line that says what a program is doing, as soon as that takes long.

import { channel } from 'node:diagnostics_channel';

/** Whoever draws the line listens here: a thread of its own, which `scripts/starting.mjs` starts. */
const progress = channel('footnote:progress');

/** What is told on that channel; nothing: the line is to be taken away. */
export interface ProgressWork {
  readonly label: string;
  /** How much of it is done, as words: "45 %". */
  readonly share?: string | undefined;
  /** False: lines of their own also on a terminal, for a program that writes there as well. */
  readonly redraws: boolean;
  /** True: where lines are of their own there are two a minute, since each says how long the rest will take. */
  readonly isRare?: boolean;
}

/**
 * Says what is being done once nothing was said for a second, and goes on saying so, also while this thread is busy: on
 * a terminal in one line that is drawn anew and taken away at the end, elsewhere in lines of their own, never two
 * seconds apart. Work that is quick leaves no trace. There is one such line in a process.
 */
export class ProgressLine {
  readonly #options: Pick<ProgressWork, 'redraws' | 'isRare'>;
  #work: ProgressWork | undefined;

  /** @param options - See `ProgressWork`. */
  constructor(options: Partial<Pick<ProgressWork, 'redraws' | 'isRare'>> = {}) {
    this.#options = { redraws: true, ...options };
  }

  /** What is being done now, and how much of it is done. */
  show(label: string, share?: string): void {
    this.#work = { label, share, ...this.#options };
    progress.publish(this.#work);
  }

  /** Takes the line away while something else is written, and goes on. */
  interrupt(write: () => void): void {
    if (this.#work !== undefined) progress.publish(undefined);
    write();
    if (this.#work !== undefined) progress.publish(this.#work);
  }

  /** Nothing is being done any more, or something else is about to be printed. */
  stop(): void {
    if (this.#work === undefined) return;

    this.#work = undefined;
    progress.publish(undefined);
  }
}
