/** Which files the articles of an index come from, and how the index remembers them. */

import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { isMissing } from '../base/errors.ts';
import { sha256 } from '../base/hash.ts';
import { checkArticleSize } from '../story/document/article-size.ts';
import { asUserError, lookInto } from './article-files.ts';

/** A file that an article was read from, or that could not be read as one. */
export interface ArticleSource {
  /** Its path: below the articles' folder as that is named, elsewhere an absolute one. */
  readonly file: string;
  /** Lower-case hexadecimal SHA-256 of its bytes; empty where it is no file or too large to be read. */
  readonly contentHash: string;
  /** Slug of its article; absent where it gave none, so that it is not read again until it changes. */
  readonly slug?: string;
}

/** Names the kind and version of the list of sources inside an index. */
export const sourcesVersion = '2';

const sourcesSchema = z.array(
  z.strictObject({
    file: z.string(),
    contentHash: z.string(),
    slug: z.string().optional(),
  }),
);

/**
 * @param folder - Of the articles.
 * @throws ZodError or SyntaxError When the bytes are none of `encodeSources`.
 */
export function decodeSources(bytes: Uint8Array, folder: string): readonly ArticleSource[] {
  return sourcesSchema
    .parse(JSON.parse(new TextDecoder().decode(bytes)))
    .map(({ file, contentHash, slug }) => ({
      file: isAbsolute(file) ? file : join(folder, file),
      contentHash,
      ...(slug !== undefined && { slug }),
    }));
}

/** Paths below the articles' folder are kept relative to it, so that the index can move together with it. */
export function encodeSources(sources: readonly ArticleSource[], folder: string): Uint8Array {
  const stored = sources.map((source) => ({
    ...source,
    file: isBelow(folder, source.file) ? relative(folder, source.file) : resolve(source.file),
  }));

  return new TextEncoder().encode(JSON.stringify(stored));
}

/** Absolute paths of files that count as what was known of them, whatever they are now. */
export type Unsettled = Pick<ReadonlySet<string>, 'has'>;

/**
 * The files that the index should hold now: everything in the articles' folder, and those from elsewhere that
 * were added by name and are still there. A missing folder is an empty one.
 *
 * @param unsettled - Files that are not to be looked at; those that were not known are left out.
 * @throws UserError When the folder cannot be read.
 */
export async function currentSources(
  folder: string,
  known: readonly ArticleSource[],
  unsettled: Unsettled = new Set(),
): Promise<readonly ArticleSource[]> {
  const before = new Map(known.map((source) => [resolve(source.file), source]));
  const sources = await Promise.all(
    [...(await filesBelow(folder)), ...filesElsewhere(folder, known)].map((file) =>
      unsettled.has(resolve(file)) ? before.get(resolve(file)) : sourceOf(file),
    ),
  );

  return sources.flatMap((source) => source ?? []);
}

/** The files that do not stand in the articles' folder, each once. */
export function filesElsewhere(folder: string, known: readonly ArticleSource[]): readonly string[] {
  return [
    ...new Set(known.filter(({ file }) => !isBelow(folder, file)).map(({ file }) => resolve(file))),
  ];
}

/** The file with the hash of its bytes; undefined when it is not there. */
export async function sourceOf(file: string): Promise<ArticleSource | undefined> {
  try {
    const status = await stat(file);
    if (!status.isFile()) return { file, contentHash: '' };

    checkArticleSize(status.size, file);
    const bytes = await readFile(file);

    return { file, contentHash: sha256(bytes) };
  } catch (error) {
    // What cannot be read is told when the file is read as an article.
    return isMissing(error) ? undefined : { file, contentHash: '' };
  }
}

/** Whether two lists name the same files with the same content. */
export function sameSources(
  one: readonly ArticleSource[],
  other: readonly ArticleSource[],
): boolean {
  const keys = (sources: readonly ArticleSource[]) =>
    new Set(sources.map(({ file, contentHash }) => `${resolve(file)}\n${contentHash}`));
  const others = keys(other);

  return keys(one).size === others.size && [...keys(one)].every((key) => others.has(key));
}

/** Whether a file stands in a folder or further below. */
export function isBelow(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '' && path.split(sep)[0] !== '..' && !isAbsolute(path);
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    return (await lookInto(folder)).files;
  } catch (error) {
    if (isMissing(error)) return [];
    throw asUserError(error, folder);
  }
}
