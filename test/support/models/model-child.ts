// A process in which a model is open: it does with it what it is told, a program of JavaScript.

import { openLocalModel } from '../../../src/providers/model/local-model.ts';

const [folder = '', program = ''] = process.argv.slice(2);
const model = openLocalModel({
  folder,
  onNotice: (notice) => process.stderr.write(`${notice}\n`),
});
const passages = Array.from({ length: 2000 }, (_, index) => ({
  text: 'yes and no. '.repeat(20) + index,
}));

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: readonly string[]
) => (...values: readonly unknown[]) => Promise<void>;
await new AsyncFunction('model', 'passages', program)(model, passages);
