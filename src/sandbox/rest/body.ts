// Request bodies as they come over the wire: JSON or multipart.

import type { IncomingMessage } from 'node:http';
import { refusal } from '../rules/api-error.ts';
import type { UploadedFile } from '../world/types.ts';

/** Bytes of a whole request body. */
const bodyLimit = 26 * 1024 * 1024;
/** Bytes of one uploaded file where nobody has boosted or subscribed. */
const fileLimit = 10 * 1024 * 1024;

/** A request's body, read. */
export interface ParsedBody {
  /** The JSON body or the `payload_json` part; undefined when there is none. */
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/** Reads a JSON or multipart body. Throws the `ApiError` that Discord answers to a broken or oversized one. */
export async function readBody(request: IncomingMessage): Promise<ParsedBody> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bodyLimit) throw refusal('entityTooLarge');
    chunks.push(chunk);
  }
  if (length === 0) return { json: undefined, files: [] };

  const contentType = request.headers['content-type'] ?? '';
  const bytes = Buffer.concat(chunks);
  if (!contentType.startsWith('multipart/form-data')) {
    return { json: parseJson(bytes.toString('utf8')), files: [] };
  }

  return await readMultipart(bytes, contentType);
}

async function readMultipart(bytes: Buffer, contentType: string): Promise<ParsedBody> {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw refusal('invalidJson');
    });
  const files: UploadedFile[] = [];
  let json: unknown;

  for (const [key, value] of form) {
    if (typeof value === 'string') {
      if (key === 'payload_json') json = parseJson(value);
      continue;
    }

    if (value.size > fileLimit) throw refusal('entityTooLarge');
    files.push({
      key: /^files\[(\d+)\]$/.exec(key)?.[1] ?? key,
      name: value.name,
      contentType: value.type === '' ? 'application/octet-stream' : value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }

  return { json: json ?? {}, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('invalidJson');
  }
}
