/** Reading article files: which there are below a folder, and each as an article or a fault. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { systemCodeOf, UserError } from '../base/errors.ts';
import { checkArticleSize } from '../story/article-size.ts';
import type { ArticleReading, ParseOptions } from '../story/parse-article.ts';
import { originOf, withAddress } from './addresses/origin.ts';

/** An article and the file that it came from. */
export interface ArticleFile extends ArticleReading {
  readonly file: string;
}

/** A file that gave no article, and why. */
export interface ArticleFault {
  readonly file: string;
  readonly error: UserError;
}

/** What was read. A fault in one file leaves the others readable; the caller decides what follows. */
export interface ArticleFiles {
  /** Sorted by file within a folder, else in the order given. */
  readonly articles: readonly ArticleFile[];
  readonly faults: readonly ArticleFault[];
}

export interface ReadOptions extends ParseOptions {
  /** Slugs that belong to files, read here or not; another file that would take one is a fault. */
  readonly taken?: ReadonlyMap<string, string>;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder. Check the path.',
  EACCES: 'reading it is not permitted. Check its permissions.',
  EPERM: 'reading it is not permitted. Check its permissions.',
  ELOOP: 'it is a symbolic link that leads to itself. Remove it.',
};

/** A failure of the file system as a person may read it; anything else is a bug and is thrown again. */
function asUserError(error: unknown, file: string): UserError {
  if (error instanceof UserError) return error;

  const code = systemCodeOf(error);
  if (code === undefined) throw error;
  return new UserError(`${file}: ${reasons[code] ?? `it cannot be read (${code}).`}`);
}

/** The files of a folder and those below it, sorted; names that start with a dot are left out. */
export async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const files = await Promise.all(
    visible.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFolder(path) : [path];
    }),
  );
  return files.flat();
}

/** @throws UserError for what is no article; the size is checked before anything is read. */
async function readFrom(file: string, options: ParseOptions): Promise<ArticleReading> {
  const status = await stat(file);
  if (!status.isFile()) throw new UserError(`${file}: it is not a regular file. Name a text file.`);
  checkArticleSize(status.size, file);

  // Loaded when there is something to read: a question to an index that is up to date comes without.
  const bytes = await readFile(file);
  const origin = await originOf(file, bytes);
  if (origin === undefined) {
    const { readArticle } = await import('../story/parse-article.ts');
    return readArticle(bytes, file, options);
  }

  const { readForeign } = await import('../story/reading/read-foreign.ts');
  const { charset } = origin;
  return withAddress(
    readForeign({ bytes, file, ...(charset !== undefined && { charset }) }),
    origin,
  );
}

/**
 * Reads articles from files and from all files of folders. Of two files with
 * the same slug the first counts and the second is a fault that names both.
 */
export async function readArticleFiles(
  paths: readonly string[],
  options: ReadOptions,
): Promise<ArticleFiles> {
  const faults: ArticleFault[] = [];
  const files = new Map<string, string>();
  for (const path of paths) {
    try {
      const isFolder = (await stat(path)).isDirectory();
      for (const file of isFolder ? await listFolder(path) : [path]) {
        if (!files.has(resolve(file))) files.set(resolve(file), file);
      }
    } catch (error) {
      faults.push({ file: path, error: asUserError(error, path) });
    }
  }

  const read = await readFiles([...files.values()], options);
  return { articles: read.articles, faults: [...faults, ...read.faults] };
}

/** The same for distinct files alone: a folder is a fault here, as anything else that is no file. */
export async function readFiles(
  files: readonly string[],
  options: ReadOptions,
): Promise<ArticleFiles> {
  const faults: ArticleFault[] = [];
  const bySlug = new Map<string, ArticleFile>();
  for (const file of files) {
    try {
      const reading = await readFrom(file, options);
      const { slug } = reading.article;
      const other = bySlug.get(slug)?.file ?? options.taken?.get(slug);
      if (other !== undefined && resolve(other) !== resolve(file)) {
        throw new UserError(
          `${file}: line 1: the slug "${slug}" from its file name is taken by ${other}. Rename one of them.`,
        );
      }
      bySlug.set(slug, { file, ...reading });
    } catch (error) {
      faults.push({ file, error: asUserError(error, file) });
    }
  }
  return { articles: [...bySlug.values()], faults };
}
