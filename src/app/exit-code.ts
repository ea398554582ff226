/** How every program of this project ends with an error. */
import { channel } from 'node:diagnostics_channel';
import { stackOf, UserError } from '../base/errors.ts';
import { printable } from '../base/printable.ts';

/** A program's work: it resolves to its exit code, or to nothing for 0. */
export type Work = (() => Promise<void>) | (() => Promise<number>);

/** Told once the program is loaded: whoever said until then that it is being loaded is silent. */
const begun = channel('footnote:begun');

/** Told nothing where a line of progress may still stand: it is taken away. */
const progress = channel('footnote:progress');

/**
 * Does a program's work and resolves to its exit code: 1 where it fails. What a person may read about it is then on
 * stderr: a `UserError` as it is, anything else with its stack, since it is a bug.
 */
export async function exitCodeOf(work: Work): Promise<number> {
  begun.publish(undefined);
  try {
    return (await work()) ?? 0;
  } catch (error) {
    progress.publish(undefined);
    process.stderr.write(`${printable(describe(error))}\n`);
    return 1;
  }
}

function describe(error: unknown): string {
  if (error instanceof UserError) return error.message;

  return `This is a bug in Footnote. Please report it with these lines:\n${stackOf(error)}`;
}
