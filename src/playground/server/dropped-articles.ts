// The articles that were dropped on the page, from the drop to the folder.

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { messageOf, UserError } from '../../base/errors.ts';
import { replaceFile } from '../../base/files.ts';
import type { DroppedFile, FileFault } from '../protocol/bot-wire.ts';

/** Hands the files to the bot; resolves to the faults of those that gave no article. */
export type UseFiles = (files: readonly DroppedFile[]) => Promise<readonly FileFault[]>;

/** Most articles that are held in memory. */
const mostFiles = 20;

/** The articles that were dropped on the page: in memory, until one of them is kept. */
export class DroppedArticles {
  readonly #use: UseFiles;
  readonly #folder: string;
  #files: readonly DroppedFile[] = [];
  /** One change after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param folder - Where kept articles go. */
  constructor(folder: string, use: UseFiles) {
    this.#folder = folder;
    this.#use = use;
  }

  /**
   * Takes a file. Resolves when the bot can be asked about it.
   *
   * @throws UserError When it is no article.
   */
  async add(name: string, bytes: Uint8Array): Promise<void> {
    const file = { name: basename(name.replaceAll('\\', '/')), bytes };

    return this.#inTurn(async () => {
      if (this.#files.length >= mostFiles) {
        throw new UserError(`${mostFiles} articles are held in memory, which is all. Remove one.`);
      }

      const before = this.#files;
      this.#files = [...before.filter((other) => other.name !== file.name), file];
      const fault = (await this.#use(this.#files)).find((one) => one.file === file.name);
      if (fault === undefined) return;

      this.#files = before;
      await this.#use(before);
      throw new UserError(fault.message);
    });
  }

  /** Forgets an article. */
  async remove(file: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#files = this.#files.filter(({ name }) => name !== file);
      await this.#use(this.#files);
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
      this.#files = this.#files.filter(({ name }) => name !== file);
      await this.#use(this.#files);

      return path;
    });
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
