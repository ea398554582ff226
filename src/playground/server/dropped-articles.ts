// The articles that were dropped on the page, from the drop to the folder.

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { messageOf, UserError } from '../../base/errors.ts';
import { replaceFile } from '../../base/files.ts';
import type { ArticleReading } from '../../story/parse-article.ts';
import type { StoryReader } from '../../story/reading/story-reader.ts';
import type { DroppedFile, FileFault } from '../protocol/bot-wire.ts';

/** Hands the files to the bot; resolves to the faults of those that gave no article. */
export type UseFiles = (files: readonly DroppedFile[]) => Promise<readonly FileFault[]>;

/** A file with what was read in it. */
interface HeldFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading: ArticleReading;
}

/** Most articles that are held in memory. */
const mostFiles = 20;

/** The articles that were dropped on the page: in memory, until one of them is kept. */
export class DroppedArticles {
  readonly #use: UseFiles;
  readonly #folder: string;
  readonly #read: StoryReader['read'];
  #files: readonly HeldFile[] = [];
  /** One change after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * @param folder - Where kept articles go.
   * @param read - Reads foreign text beside the event loop.
   */
  constructor(folder: string, use: UseFiles, read: StoryReader['read']) {
    this.#folder = folder;
    this.#read = read;
    this.#use = use;
  }

  /**
   * What a file would give, without taking it.
   *
   * @throws UserError When it is no article.
   */
  async preview(name: string, bytes: Uint8Array): Promise<ArticleReading> {
    return this.#read({ bytes, file: basename(name.replaceAll('\\', '/')) });
  }

  /**
   * Takes a file. Resolves when the bot can be asked about it.
   *
   * @throws UserError When it is no article.
   */
  async add(name: string, bytes: Uint8Array): Promise<void> {
    const file = basename(name.replaceAll('\\', '/'));
    const held = { name: file, bytes, reading: await this.#read({ bytes, file }) };

    return this.#inTurn(async () => {
      if (this.#files.length >= mostFiles) {
        throw new UserError(`${mostFiles} articles are held in memory, which is all. Remove one.`);
      }

      const before = this.#files;
      const faults = await this.#hold([...before.filter((other) => other.name !== file), held]);
      const fault = faults.find((one) => one.file === file);
      if (fault === undefined) return;

      await this.#hold(before);
      throw new UserError(fault.message);
    });
  }

  /** Forgets an article. */
  async remove(file: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#hold(this.#files.filter(({ name }) => name !== file));
    });
  }

  /**
   * Writes an article into the folder of articles, where it stays.
   *
   * @param slug - Of the article that the file gave.
   * @returns The path of the new file.
   * @throws UserError When it is not held, or not to be written.
   */
  async keep(file: string, slug: string): Promise<string> {
    return this.#inTurn(async () => {
      const kept = this.#files.find(({ name }) => name === file);
      if (kept === undefined) throw new UserError(`${file} is not held in memory.`);

      const path = join(this.#folder, `${slug}${extname(file)}`);
      await writeNew(path, kept.bytes);
      await this.#hold(this.#files.filter(({ name }) => name !== file));

      return path;
    });
  }

  #hold(files: readonly HeldFile[]): Promise<readonly FileFault[]> {
    this.#files = files;

    return this.#use(files.map(({ name, reading }) => ({ name, reading })));
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});

    return mine;
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  if (existsSync(path)) throw new UserError(`${path} is there already. Rename the file.`);

  try {
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, bytes);
  } catch (error) {
    throw new UserError(`${path} cannot be written: ${messageOf(error)}. Check the folder.`);
  }
}
