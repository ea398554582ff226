/** The memory in which a program tells its progress thread what it is doing. */

/** Places of numbers at its beginning. */
const lock = 0;
const version = 1;
const length = 2;
const drawn = 3;
const running = 4;
const header = 5 * Int32Array.BYTES_PER_ELEMENT;

/** Bytes for the work; a label that takes more is cut. */
const room = 2_048;

/** Milliseconds after which the lock is taken from a thread that has ended with it. */
const longestHold = 1_000;

/** Memory in which nothing is being done. */
export function createMemory() {
  return new SharedArrayBuffer(header + room);
}

/** The same memory as either thread uses it; all but `wait` and `restIfIdle` only while it is locked. */
export function openShared(memory) {
  const numbers = new Int32Array(memory, 0, header / Int32Array.BYTES_PER_ELEMENT);
  const bytes = new Uint8Array(memory, header);

  const locked = (task) => {
    while (Atomics.compareExchange(numbers, lock, 0, 1) !== 0) {
      if (Atomics.wait(numbers, lock, 1, longestHold) === 'timed-out') break;
    }
    try {
      return task();
    } finally {
      Atomics.store(numbers, lock, 0);
      Atomics.notify(numbers, lock, 1);
    }
  };

  return {
    locked,

    /** What is being done; nothing where there is no word to be said. */
    work() {
      const text = Buffer.from(bytes.subarray(0, numbers[length])).toString();
      return text === '' ? undefined : JSON.parse(text);
    },

    /** Sets what is being done, or that nothing is. */
    setWork(work) {
      const wasIdle = numbers[length] === 0;
      const text =
        work === undefined ? '' : JSON.stringify({ ...work, label: work.label.slice(0, 400) });
      numbers[length] = new TextEncoder().encodeInto(text, bytes).written;
      // A label that changes is read when the next word is due.
      if (wasIdle === (work === undefined)) return;

      Atomics.add(numbers, version, 1);
      Atomics.notify(numbers, version);
    },

    /** Whether a line stands on the terminal that has to be taken away. */
    isDrawn: () => numbers[drawn] === 1,
    setDrawn(is) {
      numbers[drawn] = is ? 1 : 0;
    },

    /** Whether there is a thread that reads this. */
    isRunning: () => numbers[running] === 1,
    setRunning(is) {
      numbers[running] = is ? 1 : 0;
    },

    /** Changes when work begins or ends. */
    version: () => Atomics.load(numbers, version),

    /** Sleeps until the version changes, or so many milliseconds. */
    wait(seen, milliseconds) {
      Atomics.wait(numbers, version, seen, milliseconds);
    },

    /** Where there was nothing to do since that version: says that the thread ends now, and resolves to true. */
    restIfIdle: (seen) =>
      locked(() => {
        if (numbers[length] > 0 || Atomics.load(numbers, version) !== seen) return false;

        numbers[running] = 0;
        return true;
      }),
  };
}
