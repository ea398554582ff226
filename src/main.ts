import { openAnswerer } from './open-answerer.ts';
import { run } from './run.ts';

process.exit(
  await run((config, log) =>
    openAnswerer(config, {
      onNotice: (notice) => log.warn({ notice }, 'The data folder needs care'),
      onModelFailure: (failure) =>
        log.warn({ err: failure, kind: failure.kind }, 'Answered without the model'),
      onVerified: (outcomes) => log.info({ outcomes }, 'Checked what the model wrote'),
    }),
  ),
);
