import { stackOf, UserError } from '../base/errors.ts';

/**
 * Runs a command of this program. A `UserError` is shown as it is, anything else with its stack, since it is a bug;
 * both on stderr, and the exit code is 1. A reader of stdout that goes away early, as `head` does, ends it quietly.
 */
export async function runCommand(command: () => Promise<unknown>): Promise<void> {
  process.stdout.on('error', endQuietlyWithoutReader);

  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${describe(error)}\n`);
  }
}

function endQuietlyWithoutReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();

  throw error;
}

function describe(error: unknown): string {
  if (error instanceof UserError) return error.message;

  return `This is a bug in Footnote. Please report it with these lines:\n${stackOf(error)}`;
}
