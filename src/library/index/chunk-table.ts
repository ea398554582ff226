// Chunks as the index writes them.

import { pauses } from '../../base/slices/pauses.ts';
import type { Chunk } from '../../search/chunk.ts';
import type { Article, ParagraphKind } from '../../story/article.ts';

/**
 * Chunks column by column, without what the articles say already: a third of the size of a list of objects,
 * and read several times as fast.
 */
interface ChunkTable {
  readonly prefixes: readonly string[];
  readonly ids: readonly string[];
  /** Position of the article in the list of articles. */
  readonly article: readonly number[];
  readonly position: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Position of the prefix in `prefixes`. */
  readonly prefix: readonly number[];
}

/**
 * The chunks as JSON, made in slices between which other work runs.
 *
 * @throws {Error} when a chunk's text, kind or number is not that of its place in its article.
 */
export async function encodeChunks(
  chunks: readonly Chunk[],
  articles: readonly Article[],
): Promise<string> {
  const articlePositions = new Map(articles.map(({ slug }, position) => [slug, position]));
  const prefixPositions = new Map<string, number>();
  const table = {
    prefixes: [] as string[],
    ids: [] as string[],
    article: [] as number[],
    position: [] as number[],
    start: [] as number[],
    end: [] as number[],
    prefix: [] as number[],
  } satisfies ChunkTable;

  const pause = pauses();
  for (const [row, chunk] of chunks.entries()) {
    await pause();
    const prefix = prefixPositions.get(chunk.prefix) ?? table.prefixes.length;
    if (prefix === table.prefixes.length) {
      prefixPositions.set(chunk.prefix, prefix);
      table.prefixes.push(chunk.prefix);
    }
    table.ids.push(chunk.id);
    table.article.push(articlePositions.get(chunk.article) ?? -1);
    table.position.push(chunk.position);
    table.start.push(chunk.start);
    table.end.push(chunk.end);
    table.prefix.push(prefix);

    const stored = chunkAt(table, articles, row);

    if (
      stored.text !== chunk.text ||
      stored.kind !== chunk.kind ||
      stored.paragraph !== chunk.paragraph
    ) {
      throw new Error(`Chunk ${chunk.id} is not a verbatim part of its paragraph.`);
    }
  }

  const columns: string[] = [];
  for (const [name, column] of Object.entries(table)) {
    columns.push(`${JSON.stringify(name)}:${JSON.stringify(column)}`);
    await pause();
  }

  return `{${columns.join(',')}}`;
}

/** The chunks that `encodeChunks` wrote, over the same articles. */
export async function decodeChunks(json: string, articles: readonly Article[]): Promise<Chunk[]> {
  const table = JSON.parse(json) as ChunkTable;
  const pause = pauses();
  const chunks: Chunk[] = [];
  for (let row = 0; row < table.ids.length; row += 1) {
    chunks.push(chunkAt(table, articles, row));
    await pause();
  }

  return chunks;
}

function chunkAt(table: ChunkTable, articles: readonly Article[], row: number): Chunk {
  const id = valueAt(table.ids, row, 'id');
  const article = valueAt(articles, valueAt(table.article, row, id), id);
  const position = valueAt(table.position, row, id);
  const start = valueAt(table.start, row, id);
  const end = valueAt(table.end, row, id);
  const paragraph: { number: number; kind: ParagraphKind; text: string } = valueAt(
    article.paragraphs,
    position,
    id,
  );

  return {
    id,
    article: article.slug,
    position,
    paragraph: paragraph.number,
    kind: paragraph.kind,
    start,
    end,
    text: paragraph.text.slice(start, end),
    prefix: valueAt(table.prefixes, valueAt(table.prefix, row, id), id),
  };
}

function valueAt<Value>(values: readonly Value[], position: number, chunk: string): Value {
  const value = values[position];
  if (value === undefined)
    throw new Error(`Chunk ${chunk} names an article or paragraph that is not there.`);
  return value;
}
