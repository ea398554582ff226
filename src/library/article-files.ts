/** Reading article files: which there are below a folder, and each as an article or a fault. */
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isMissing, messageOf, systemCodeOf, UserError } from '../base/errors.ts';
import { checkArticleSize } from '../story/document/article-size.ts';
import type { ArticleReading, ParseOptions } from '../story/parse-article.ts';
import type { StoryReader } from '../story/reading/story-reader.ts';
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
  /** Reads the texts beside the event loop; absent: they are read on it, which takes no thread. */
  readonly reader?: Pick<StoryReader, 'read'>;
  /** Told how many files were read, well or not, after each. */
  readonly onRead?: (done: number) => void;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder. Check the path.',
  EACCES: 'reading it is not permitted. Check its permissions.',
  EPERM: 'reading it is not permitted. Check its permissions.',
  ELOOP: 'it is a symbolic link that leads to itself. Remove it.',
};

/** A failure of the file system as a person may read it; anything else is a bug and is thrown again. */
export function asUserError(error: unknown, file: string): UserError {
  if (error instanceof UserError) return error;

  const code = systemCodeOf(error);
  if (code === undefined) throw error;
  return new UserError(`${file}: ${reasons[code] ?? `it cannot be read (${code}).`}`);
}

/**
 * Names of what editors, browsers and copying programs put beside a file while they work on it: vim's `4913` and
 * `x.md~`, Emacs' `#x.md#`, Office's `~$x`, JetBrains' `x.md___jb_tmp___`, TextEdit's `x.md.sb-1a2b`, `x.md.part`.
 */
const leftBeside =
  /^(?:\d+|#.*#|~\$.*)$|(?:~|\.(?:tmp|temp|bak|orig|swp|part|partial|crdownload|download)|\.sb-[\w-]+|___jb_\w+___)$/i;

/** Whether something in a folder of articles is neither hidden nor left beside one while that is written. */
function isMeant(entry: Dirent): boolean {
  return !entry.name.startsWith('.') && (entry.isDirectory() || !leftBeside.test(entry.name));
}

/** The same of a single file: a bug that one sets off must not keep the others from being read, or taken away. */
function asFault(error: unknown, file: string): UserError {
  if (error instanceof UserError || systemCodeOf(error) !== undefined) {
    return asUserError(error, file);
  }

  return new UserError(
    `${file}: reading it set off a bug in Footnote (${messageOf(error)}). Please report it with the file.`,
    { cause: error },
  );
}

/** What stands in a folder of articles and below it. */
export interface FolderContent {
  /** Sorted within each folder. */
  readonly files: readonly string[];
  /** The folder itself and those below it. */
  readonly folders: readonly string[];
}

/** The files of a folder and those below it; what is hidden or only left by a program that writes is left out. */
export async function lookInto(folder: string): Promise<FolderContent> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter(isMeant).sort((one, other) => (one.name < other.name ? -1 : 1));
  const parts = await Promise.all(
    visible.map(async (entry): Promise<FolderContent> => {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return { files: [path], folders: [] };

      return lookInto(path).catch((error) => {
        // It has just gone.
        if (isMissing(error)) return { files: [], folders: [] };
        throw error;
      });
    }),
  );

  return {
    files: parts.flatMap(({ files }) => files),
    folders: [folder, ...parts.flatMap(({ folders }) => folders)],
  };
}

/** @throws UserError for what is no article; the size is checked before anything is read. */
async function readFrom(
  file: string,
  { reader, ...options }: ReadOptions,
): Promise<ArticleReading> {
  const status = await stat(file);
  if (!status.isFile()) throw new UserError(`${file}: it is not a regular file. Name a text file.`);
  checkArticleSize(status.size, file);

  // Loaded when there is something to read: a question to an index that is up to date comes without.
  const bytes = await readFile(file);
  const origin = await originOf(file, bytes);
  if (origin === undefined) {
    if (reader !== undefined) return reader.read({ bytes, file, isOwn: true });

    const { readArticle } = await import('../story/parse-article.ts');
    return readArticle(bytes, file, options);
  }

  const { charset } = origin;
  const text = { bytes, file, ...(charset !== undefined && { charset }) };
  if (reader !== undefined) return withAddress(await reader.read(text), origin);

  const { readForeign } = await import('../story/reading/read-foreign.ts');
  return withAddress(readForeign(text), origin);
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
      for (const file of isFolder ? (await lookInto(path)).files : [path]) {
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
      faults.push({ file, error: asFault(error, file) });
    }
    options.onRead?.(bySlug.size + faults.length);
  }
  return { articles: [...bySlug.values()], faults };
}
