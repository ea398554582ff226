import { openAnswerer } from './open-answerer.ts';
import { run } from './run.ts';

process.exit(
  await run((config, log) =>
    openAnswerer(config, { onNotice: (notice) => log.warn({ notice }, 'The index needed care') }),
  ),
);
