/** Why a request failed, from beneath what the library that made it says. */
import { messageOf, systemCodeOf } from '../base/errors.ts';

/** What lies beneath an error: `fetch` says only "fetch failed" and hides the reason in `cause`. */
export function causeOf(error: unknown): string {
  const messages: string[] = [];

  for (let current = error; current !== undefined; ) {
    // Node leaves the message of an error empty that sums up several attempts to connect.
    messages.push(messageOf(current) || (systemCodeOf(current) ?? ''));
    current = current instanceof Error ? current.cause : undefined;
  }

  return messages.filter((message) => message !== '').join(': ');
}
