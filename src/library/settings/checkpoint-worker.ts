// Where the thread begins that puts the log of a database into it.

import { workerData } from 'node:worker_threads';
import { standBack } from '../../base/threads/thread-priority.ts';
import { checkpointAsLongAs } from './checkpoint-loop.ts';

standBack();
checkpointAsLongAs(workerData);
