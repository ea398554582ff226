import { stackOf, UserError } from '../base/errors.ts';

/** Does a program's work and resolves to its exit code: 1 where it fails, and what a person may read about it is written. */
export async function exitCodeOf(work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof UserError ? error.message : stackOf(error)}\n`);
    return 1;
  }
}
