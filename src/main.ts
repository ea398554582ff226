import { UserError } from './errors.ts';
import { run } from './run.ts';

process.exit(
  await run(async () => {
    throw new UserError('There is no answerer.');
  }),
);
