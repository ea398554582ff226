// The bot as a process of its own, with the tests' story.

import { setTimeout } from 'node:timers/promises';
import { run } from '../../../src/app/run.ts';
import { UserError } from '../../../src/base/errors.ts';
import { storyAnswerer } from './story.ts';

// The program as `npm start` runs it, but for the story that it answers from.
const { SLOW_ANSWER_MILLISECONDS, SLOW_WARM_UP_MILLISECONDS, WARM_UP_FAULT } = process.env;

process.exit(
  await run(
    async () => storyAnswerer({ gate: () => setTimeout(Number(SLOW_ANSWER_MILLISECONDS ?? 0)) }),
    {
      async warmUp() {
        await setTimeout(Number(SLOW_WARM_UP_MILLISECONDS ?? 0));
        if (WARM_UP_FAULT === 'mendable') throw new UserError('The model is damaged. Restore it.');
        if (WARM_UP_FAULT !== undefined) throw new Error(WARM_UP_FAULT);
      },
    },
  ),
);
