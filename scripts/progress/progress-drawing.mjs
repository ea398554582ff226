/** What a program says of its progress, and when. */

/** Milliseconds of silence before the first word. */
const patience = 1_000;

/** Milliseconds between two lines where none is drawn over; with what a busy machine adds less than two seconds. */
const repetition = 1_500;

/** The same of work that says how long it will take. */
const rareRepetition = 30_000;

/** Milliseconds between two drawings of a line on a terminal. */
const frame = 150;

const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * Once nothing was said for a second there is a word on what is being done, and then again: on a terminal one line that
 * is drawn anew, elsewhere lines of their own, never two seconds apart, or two a minute where they tell how long the work
 * will take. Work that is quick leaves no trace.
 *
 * Work is `{ number, label, share, begun, redraws, isRare, columns }`: which it is of all that is done one after the other, what
 * it is, how much of it is done ("45 %"), when it began (milliseconds, as `performance.now()` gives them), whether its
 * line is drawn over, and how many columns there are for that.
 */
export class Drawing {
  #number = -1;
  #drawings = 0;
  #silentSince = 0;

  /** Milliseconds until there is something to say of this work; 0 or less: now. */
  due(work, now) {
    this.#turnTo(work);
    const again = work.redraws ? frame : work.isRare ? rareRepetition : repetition;

    return this.#silentSince + (this.#drawings === 0 ? patience : again) - now;
  }

  /** What is to be written now. */
  next(work, now) {
    this.#turnTo(work);
    this.#silentSince = now;
    this.#drawings += 1;

    const { label, share, begun, redraws, columns } = work;
    const part = share === undefined ? '' : `, ${share}`;
    const text = `${label}${part} … (${Math.floor((now - begun) / 1_000)} s)`;
    if (!redraws) return `${text}\n`;

    const mark = spinner[this.#drawings % spinner.length];
    // A line that reaches the edge would go on in the next, which is not taken away.
    return `\r${`${mark} ${text}`.slice(0, columns - 1)}\u001b[K`;
  }

  #turnTo({ number, begun }) {
    if (number === this.#number) return;

    this.#number = number;
    this.#drawings = 0;
    this.#silentSince = begun;
  }
}
