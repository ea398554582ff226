// The page's side of the connection to its server.

import type { PageCommand, PageEvent } from '../protocol/page-wire.ts';

/** Listens to the server; connects again by itself. */
export function listen(
  onEvent: (event: PageEvent) => void,
  onConnection: (isConnected: boolean) => void,
): void {
  const source = new EventSource('events');
  source.onmessage = ({ data }: MessageEvent<string>) => onEvent(JSON.parse(data));
  source.onopen = () => onConnection(true);
  source.onerror = () => onConnection(false);
}

/** @throws Error with what the server says about a refusal */
export async function command(body: PageCommand): Promise<unknown> {
  return resultOf(
    await fetch('commands', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

/** @throws Error with what the server says about a refusal */
export async function upload(file: File): Promise<void> {
  await resultOf(
    await fetch(`articles?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file }),
  );
}

async function resultOf(response: Response): Promise<unknown> {
  const { result, error } = await response.json();
  if (!response.ok) throw new Error(error);

  return result;
}
