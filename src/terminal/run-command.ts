/** Running a command: a program that does one thing on a terminal and ends by itself. */
import { exitCodeOf, type Work } from '../app/exit-code.ts';
import { systemCodeOf } from '../base/errors.ts';

/**
 * Does a command's work and sets the exit code of this process, so that all output is written before it ends. A reader
 * of stdout that goes away early, as `head` does, ends it quietly.
 */
export async function runCommand(work: Work): Promise<void> {
  process.stdout.on('error', endQuietlyWithoutReader);
  process.exitCode = await exitCodeOf(work);
}

function endQuietlyWithoutReader(error: Error): void {
  if (systemCodeOf(error) === 'EPIPE') process.exit();

  throw error;
}
