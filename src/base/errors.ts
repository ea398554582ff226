/**
 * A fault that a person caused or can mend. Its message is shown as it is, so it says what was wrong,
 * names the offending value and gives the remedy; it never holds a secret.
 * Everything that is not a `UserError` is a bug and is reported as one.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The message of anything that can be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Where anything that can be thrown came from, for whoever mends it; its message where that is not known. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
