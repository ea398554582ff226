/**
 * Says what a program is doing where that takes long, from the beginning of its process: hundreds of modules take
 * seconds on a busy machine. To be loaded before everything else: `node --import ./scripts/starting.mjs …`.
 *
 * Programs tell what they do on the channel `footnote:progress`, as `src/terminal/progress/progress-line.ts` does.
 */
import { channel, subscribe } from 'node:diagnostics_channel';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { nodeTrouble } from './node-version.mjs';
import { createMemory, openShared } from './progress/progress-shared.mjs';

const trouble = nodeTrouble(process.versions.node);
if (trouble !== undefined) {
  process.stderr.write(`${trouble}\n`);
  process.exit(1);
}

const memory = createMemory();
const shared = openShared(memory);
const thread = new URL('./progress/progress-thread.mjs', import.meta.url);

let number = 0;
/** When the present work began: the first with the process. */
let begun = 0;
/** Whether nothing was done before. */
let isFirst = true;
let isShown = false;

function show({ label, share, redraws = true, isRare = false }) {
  if (!isShown && !isFirst) {
    number += 1;
    begun = performance.now();
  }
  isFirst = false;
  isShown = true;
  const { isTTY = false, columns = 0 } = process.stderr;

  const isRunning = shared.locked(() => {
    const was = shared.isRunning();
    shared.setRunning(true);
    shared.setWork({
      number,
      label,
      share,
      begun,
      redraws: redraws && isTTY,
      isRare,
      columns: columns || 80,
    });
    return was;
  });
  if (!isRunning) start();
}

/** It never keeps the process alive, and what goes wrong with it is nobody's trouble. */
function start() {
  const workerData = { memory, timeOrigin: performance.timeOrigin };
  new Worker(thread, { workerData, execArgv: [], stdin: false }).on('error', () => {}).unref();
}

function hide() {
  isShown = false;
  shared.locked(() => {
    shared.setWork(undefined);
    if (shared.isDrawn()) process.stderr.write('\r\u001b[K');
    shared.setDrawn(false);
  });
}

subscribe('footnote:progress', (work) => (work === undefined ? hide() : show(work)));
// Loading is the beginning of what the program does next, and tells of.
subscribe('footnote:begun', () => {
  hide();
  isFirst = true;
});
channel('footnote:progress').publish({ label: 'Starting' });
