// Today's spending on disk.

import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { messageOf } from '../../base/errors.ts';
import { replaceFile } from '../../base/files.ts';
import type { DailySpending } from './daily-budget.ts';
import type { Spending } from './spending.ts';

const schema = z.object({
  day: z.iso.date(),
  input: z.number().nonnegative(),
  output: z.number().nonnegative(),
});

/** Keeps a day's spending in a file, so that a restart does not give it back. */
export class SpendingFile implements Spending {
  readonly #path: string;
  readonly #onFault: (fault: string) => void;
  #latest: DailySpending | undefined;
  #writing: Promise<void> | undefined;

  /** @param onFault - Told in one sentence when the file cannot be written; the program goes on. */
  constructor(path: string, onFault: (fault: string) => void) {
    this.#path = path;
    this.#onFault = onFault;
  }

  /** Undefined where there is no file, or none that can be read: nothing is known to be spent then. */
  async read(): Promise<DailySpending | undefined> {
    try {
      return schema.parse(JSON.parse(await readFile(this.#path, 'utf8')));
    } catch {
      return undefined;
    }
  }

  /** Writes soon; of several calls at once the last one counts. */
  keep(spending: DailySpending): void {
    this.#latest = spending;
    this.#writing ??= this.#writeAll();
  }

  /** Resolves when nothing is left to write. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    try {
      await mkdir(dirname(this.#path), { recursive: true });
      while (this.#latest !== undefined) {
        const spending = this.#latest;
        this.#latest = undefined;
        await replaceFile(this.#path, `${JSON.stringify(spending)}\n`);
      }
    } catch (error) {
      this.#latest = undefined;
      this.#onFault(
        `${this.#path} cannot be written (${messageOf(error)}): a restart forgets what the model cost today.`,
      );
    } finally {
      this.#writing = undefined;
    }
  }
}
