// A text file that came with a message.

/** What Discord says of a file. */
export interface AttachedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
  readonly contentType: string | null;
}

/** Bytes of the longest file that is read; a question of the allowed length fits several times. */
const fileLimit = 8 * 1024;

const patience = 5_000;
const contentHosts = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
const textType = /^text\/(?:plain|markdown|x-markdown)\b/u;
const textName = /\.(?:txt|md|markdown|text)$/iu;
const control = /(?!\s)\p{Cc}/u;

/**
 * The text of the first text file among the attached; undefined where none is attached, `unreadable` where none of
 * them is a small text in UTF-8 that can be fetched. Only Discord is asked for files: its own hosts, or the server
 * that the bot was told to use instead.
 *
 * @param apiUrl - Of the server that the messages come from.
 */
export async function readAttached(
  files: readonly AttachedFile[],
  apiUrl: string,
): Promise<string | 'unreadable' | undefined> {
  if (files.length === 0) return undefined;

  const file = files.find((candidate) => isReadable(candidate, apiUrl));
  if (file === undefined) return 'unreadable';

  try {
    return await fetchText(file.url);
  } catch {
    // Whatever went wrong, the person can write the question themselves.
    return 'unreadable';
  }
}

function isReadable({ name, size, url, contentType }: AttachedFile, apiUrl: string): boolean {
  const isText = contentType === null ? textName.test(name) : textType.test(contentType);

  return isText && size <= fileLimit && isOfDiscord(url, apiUrl);
}

/** Whether an address is on Discord's own hosts, or on the server that the bot was told to use instead. */
export function isOfDiscord(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;

  const { protocol, hostname, origin } = new URL(url);
  const isContentHost = protocol === 'https:' && contentHosts.has(hostname);

  return isContentHost || origin === new URL(apiUrl).origin;
}

async function fetchText(url: string): Promise<string> {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await fetchBytes(url, fileLimit));
  if (control.test(text)) throw new TypeError('no text');

  return text;
}

/** What stands at an address, which must be one of Discord's own. @throws Error When it is not to be had, or larger. */
export async function fetchBytes(url: string, limit: number): Promise<Uint8Array> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);

  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    // Leaving the loop ends the download.
    if (size > limit) throw new RangeError('larger than said');
    chunks.push(chunk);
  }

  return Buffer.concat(chunks);
}
