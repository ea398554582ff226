/**
 * The thread that says what a program is doing as soon as that takes long, started by `starting.mjs`. It writes also
 * where the program's own thread is busy for seconds, as it is while it loads modules.
 */
import { writeSync } from 'node:fs';
import { isMainThread, workerData } from 'node:worker_threads';
import { Drawing } from './progress-drawing.mjs';
import { openShared } from './progress-shared.mjs';

/** Milliseconds without work after which the thread ends; the next work starts another. */
const rest = 2_000;

function run({ memory, timeOrigin }) {
  const shared = openShared(memory);
  const drawing = new Drawing();
  const now = () => performance.timeOrigin + performance.now() - timeOrigin;

  for (;;) {
    const { pause, seen } = shared.locked(() => {
      const work = shared.work();
      if (work !== undefined && drawing.due(work, now()) <= 0) {
        say(drawing.next(work, now()));
        if (work.redraws) shared.setDrawn(true);
      }
      return {
        pause: work === undefined ? rest : drawing.due(work, now()),
        seen: shared.version(),
      };
    });
    shared.wait(seen, Math.max(1, pause));
    if (shared.restIfIdle(seen)) return;
  }
}

/** What nobody reads any more, or cannot at the moment, is left out. */
function say(text) {
  try {
    writeSync(2, text);
  } catch {}
}

if (!isMainThread) run(workerData);
