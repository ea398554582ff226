// Writes an index in a process of its own, which is killed at a given step.

import { loadIndex } from '../../../src/library/index/load-index.ts';
import { saveIndex } from '../../../src/library/index/save-index.ts';
import { createSnapshot } from './fixture.ts';

// Saves an index and kills itself after the given step, as a power cut would; without one it saves to the end.
const [directory = '', seed, size, lastStep] = process.argv.slice(2);
const snapshot = createSnapshot(Number(seed), Number(size));
let step = 0;

try {
  await saveIndex(directory, snapshot, {
    onStep: () => {
      if (step++ === Number(lastStep)) process.kill(process.pid, 'SIGKILL');
    },
  });

  process.stdout.write((await loadIndex(directory, snapshot)).state);
} catch (error) {
  process.stdout.write(String(error));
}
