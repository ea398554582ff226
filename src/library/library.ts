// The library: its index brought up to date, and its knowledge opened.

import { UserError } from '../base/errors.ts';
import type { Embedder } from '../search/embedder.ts';
import { assembleKnowledge, type Knowledge } from '../search/knowledge.ts';
import { LexicalIndex } from '../search/lexical/lexical-index.ts';
import { searchableText } from '../search/searchable-text.ts';
import { newestFirst } from '../story/stories.ts';
import {
  type ArticleSource,
  currentSources,
  decodeSources,
  sameSources,
  sourceOf,
} from './article-sources.ts';
import { loadIndex } from './index/load-index.ts';
import type { LoadedIndex } from './index/snapshot.ts';
import { attachments, type IngestedFile, type IngestProgress, ingest, recipe } from './ingest.ts';

/** Where a library is and what its vectors are made with. */
export interface LibraryPlace {
  /** Folder of the articles. */
  readonly articles: string;
  /** Folder of the index. */
  readonly index: string;
  readonly embedder: Embedder;
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Told why the index has to be made anew or was mended; one sentence. */
  readonly onNotice?: (notice: string) => void;
}

/**
 * The knowledge of the articles, from an index that is brought up to date first where it is missing, damaged,
 * made with other embeddings, or older than the files.
 *
 * @throws UserError When there is no article to know, or the index cannot be written.
 */
export async function openLibrary(place: LibraryPlace): Promise<Knowledge> {
  const before = await load(place);
  const sources = await currentSources(place.articles, before.sources);
  const isCurrent = sameSources(sources, before.sources);
  if (before.index !== undefined && isCurrent && before.index.articles.length > 0) {
    return knowledgeOf(place, before.index);
  }

  const files = await ingest({ ...place, ...ingestInput(place, before), sources });
  for (const { change, fault } of files) {
    const consequence = change === 'kept' ? 'The earlier version stays' : 'Left out';
    if (fault !== undefined) place.onNotice?.(`${consequence}: ${fault.message}`);
  }

  const after = await load(place);
  return knowledgeOf(place, requireArticles(after.index, place, files));
}

/**
 * Brings the index up to date with the articles' folder, and with `added` files from anywhere.
 *
 * @throws UserError When a file of `added` is not there, or the index cannot be written.
 */
export async function updateLibrary(
  place: LibraryPlace,
  added: readonly string[],
): Promise<readonly IngestedFile[]> {
  const before = await load(place);
  const named = await Promise.all(added.map(requireSource));
  const known = [...before.sources, ...named];
  const sources = await currentSources(place.articles, known);

  return ingest({ ...place, ...ingestInput(place, before), sources });
}

interface Found {
  readonly index: LoadedIndex | undefined;
  readonly sources: readonly ArticleSource[];
}

async function load({
  articles,
  index: directory,
  embedder,
  onNotice,
}: LibraryPlace): Promise<Found> {
  const loaded = await loadIndex(directory, { embedding: embedder.identity, recipe });
  if (loaded.state !== 'ready') {
    if (loaded.state !== 'missing') onNotice?.(`The index is made anew: ${loaded.reason}`);
    return { index: undefined, sources: [] };
  }

  for (const repair of loaded.repairs) onNotice?.(repair);
  const sources = loaded.attachments[attachments.sources.name];
  const isReadable = sources?.version === attachments.sources.version;

  return { index: loaded, sources: isReadable ? decodeSources(sources.bytes, articles) : [] };
}

function ingestInput(
  { articles: folder, index: directory }: LibraryPlace,
  { index, sources }: Found,
) {
  return { directory, folder, previous: index, previousSources: sources };
}

async function requireSource(file: string): Promise<ArticleSource> {
  const source = await sourceOf(file);
  if (source !== undefined) return source;

  throw new UserError(`${file}: there is no such file. Check the path.`);
}

function requireArticles(
  index: LoadedIndex | undefined,
  { articles }: LibraryPlace,
  files: readonly IngestedFile[],
): LoadedIndex {
  if (index !== undefined && index.articles.length > 0) return index;

  const faults = files.flatMap(({ fault }) => fault?.message ?? []);
  throw new UserError(
    faults.length > 0
      ? `No article could be read:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`
      : `There is no article in ${articles}. Put a .md, .txt or .html file there, or name one: npm run ingest -- FILE`,
  );
}

function knowledgeOf(
  { embedder }: LibraryPlace,
  { articles, chunks, index, attachments: attached }: LoadedIndex,
): Knowledge {
  const stored = attached[attachments.lexical.name];
  const lexical =
    stored?.version === attachments.lexical.version
      ? LexicalIndex.fromBytes(stored.bytes)
      : LexicalIndex.build(chunks.map(searchableText));

  return assembleKnowledge({
    articles: newestFirst(articles),
    chunks,
    lexical,
    index,
    embedder,
  });
}
