// The page's side of the connection to its server.

import type { DeskReplies, Preview } from '../../protocol/desk-wire.ts';
import type { PageCommand, PageEvent } from '../../protocol/page-wire.ts';

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

/**
 * Takes a file.
 *
 * @returns What became of the newsroom's notes in the story that it takes the place of.
 * @param replaces - Whether it takes the place of the story that has a file of that name.
 * @throws Error with what the server says about a refusal
 */
export async function upload(file: File, replaces: boolean): Promise<DeskReplies['add-file']> {
  // The server says it in the words of the same type.
  return (await post(
    'articles',
    file,
    replaces ? { replace: '1' } : {},
  )) as DeskReplies['add-file'];
}

/** What a file would give. @throws Error with what the server says about a refusal */
export async function preview(file: File): Promise<Preview> {
  // The server says it in the words of the same type.
  return (await post('previews', file)) as Preview;
}

async function post(
  path: string,
  file: File,
  more: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const query = new URLSearchParams({ name: file.name, ...more });

  return resultOf(await fetch(`${path}?${query}`, { method: 'POST', body: file }));
}

async function resultOf(response: Response): Promise<unknown> {
  const { result, error } = await response.json();
  if (!response.ok) throw new Error(error);

  return result;
}
