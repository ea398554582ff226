// The page's side of the connection to its server.

import type { PageCommand, PageEvent, Preview } from '../protocol/page-wire.ts';

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

/** Takes a file. @throws Error with what the server says about a refusal */
export async function upload(file: File): Promise<void> {
  await post('articles', file);
}

/** What a file would give. @throws Error with what the server says about a refusal */
export async function preview(file: File): Promise<Preview> {
  // The server says it in the words of the same type.
  return (await post('previews', file)) as Preview;
}

async function post(path: string, file: File): Promise<unknown> {
  return resultOf(
    await fetch(`${path}?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file }),
  );
}

async function resultOf(response: Response): Promise<unknown> {
  const { result, error } = await response.json();
  if (!response.ok) throw new Error(error);

  return result;
}
