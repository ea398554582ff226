/** Faults: those of people apart from bugs, and what can be said of anything that was thrown. */

/**
 * A fault that a person caused or can mend. Its message is shown as it is, so it says what was wrong,
 * names the offending value and gives the remedy; it never holds a secret.
 * Everything that is not a `UserError` is a bug and is reported as one.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The system's code of a fault, such as `ENOENT`; undefined for what is no fault of the system. */
export function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;

  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether a file or folder could not be read because it is not there. */
export function isMissing(error: unknown): boolean {
  return systemCodeOf(error) === 'ENOENT';
}

/** The message of anything that can be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Where anything that can be thrown came from, for whoever mends it; its message where that is not known. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
