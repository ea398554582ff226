// The process in which one runtime is measured.

import { json } from 'node:stream/consumers';
import { benchModel, type ModelBenchOptions } from './model-bench.ts';

/** Reads options from standard input, and prints what was measured: a process for each runtime, since memory is compared. */
const options = await json(process.stdin);
process.stdout.write(JSON.stringify(await benchModel(options as ModelBenchOptions)));
