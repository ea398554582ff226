import { messageOf } from '../base/errors.ts';

/** What lies beneath an error: `fetch` says only "fetch failed" and hides the reason in `cause`. */
export function causeOf(error: unknown): string {
  const messages: string[] = [];

  for (let current = error; current !== undefined; ) {
    // Node leaves the message of an error empty that sums up several attempts to connect.
    const code = current instanceof Error && 'code' in current ? String(current.code) : '';
    messages.push(messageOf(current) || code);
    current = current instanceof Error ? current.cause : undefined;
  }

  return messages.filter((message) => message !== '').join(': ');
}
