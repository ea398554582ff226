// What of a chunk is searched.

import type { Chunk } from './chunk.ts';

/**
 * What a chunk's spelling is indexed as: its prefix (title, date, section, a line each), then its text. What it means is
 * embedded without the prefix, which would make all paragraphs of a story alike.
 */
export function searchableText({ prefix, text }: Pick<Chunk, 'prefix' | 'text'>): string {
  return prefix + text;
}
