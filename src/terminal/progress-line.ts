// A line that says what a program is doing, as soon as that takes long.

/** What of a stream the line needs. */
export interface LineStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** How a line is shown. */
interface ProgressOptions {
  /** False: lines of their own also on a terminal, for a program that writes there as well. */
  readonly redraws?: boolean;
  /** Since when nobody has heard of the program; 0 is when its process began. Absent: since there is work. */
  readonly since?: number;
}

/** Milliseconds of silence before the first word. */
const patience = 1_000;

/** Milliseconds between two plain lines; with a tick less than two seconds. */
const repetition = 1_700;

const tick = 200;

const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * Says what is being done once nothing was said for a second, and goes on saying so: on a terminal in one line that is
 * drawn anew and taken away at the end, elsewhere in lines of their own, never two seconds apart. Work that is quick
 * leaves no trace.
 */
export class ProgressLine {
  readonly #stream: LineStream;
  readonly #redraws: boolean;
  #label: string | undefined;
  #share: string | undefined;
  /** When the work began. */
  #begun = 0;
  /** Since when nothing was written. */
  #silentSince = 0;
  /** When the next work begins, where that is earlier than its first word. */
  #since: number | undefined;
  #isDrawn = false;
  #drawings = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(stream: LineStream, { redraws = true, since }: ProgressOptions = {}) {
    this.#stream = stream;
    this.#redraws = redraws && stream.isTTY === true;
    this.#since = since;
  }

  /**
   * What is being done now.
   *
   * @param share - How much of it is done, as words: "45 %".
   */
  show(label: string, share?: string): void {
    if (this.#label === undefined) {
      this.#begun = this.#since ?? performance.now();
      this.#since = undefined;
      this.#silentSince = this.#begun;
      this.#drawings = 0;
      // Whatever else keeps the program alive decides when it ends.
      this.#timer = setInterval(() => this.#say(), tick).unref();
    }
    this.#label = label;
    this.#share = share;
    // Work that never lets the timer run tells of itself by its steps.
    this.#say();
  }

  /** Nothing is being done any more, or something else is about to be printed. */
  stop(): void {
    clearInterval(this.#timer);
    this.#label = undefined;
    if (this.#isDrawn) this.#stream.write('\r\u001b[K');
    this.#isDrawn = false;
  }

  #say(): void {
    const now = performance.now();
    const isContinued = this.#drawings > 0 && !this.#redraws;
    const wait = this.#isDrawn ? 0 : isContinued ? repetition : patience;
    if (this.#label === undefined || now - this.#silentSince < wait) return;

    const share = this.#share === undefined ? '' : `, ${this.#share}`;
    const seconds = Math.floor((now - this.#begun) / 1_000);
    const text = `${this.#label}${share} … (${seconds} s)`;
    this.#drawings += 1;

    if (!this.#redraws) {
      this.#stream.write(`${text}\n`);
      this.#silentSince = now;
      return;
    }
    const mark = spinner[this.#drawings % spinner.length] ?? '';
    // A line that reaches the edge would go on in the next, which is not taken away.
    const width = (this.#stream.columns ?? 80) - 1;
    this.#stream.write(`\r${`${mark} ${text}`.slice(0, width)}\u001b[K`);
    this.#isDrawn = true;
  }
}
