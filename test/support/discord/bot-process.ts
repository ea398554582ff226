import { setTimeout } from 'node:timers/promises';
import { run } from '../../../src/app/run.ts';
import { storyAnswerer } from './story.ts';

// The program as `npm start` runs it, but for the story that it answers from.
const milliseconds = Number(process.env['SLOW_ANSWER_MILLISECONDS'] ?? 0);

process.exit(await run(async () => storyAnswerer({ gate: () => setTimeout(milliseconds) })));
