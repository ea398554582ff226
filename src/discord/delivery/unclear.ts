// Requests of which nobody knows whether Discord carried them out.

import { HTTPError } from 'discord.js';

/** A request was sent, and no answer tells what became of it. Its `cause` does, as far as anybody knows. */
export class UnclearOutcome extends Error {
  override readonly name = 'UnclearOutcome';
}

/** Whether what failed may have been done all the same: then nothing may be said in its place. */
export function isUnclear(error: unknown): boolean {
  return error instanceof UnclearOutcome || (error instanceof HTTPError && error.status >= 500);
}
