// Asked questions on disk: those of one process, there again after a restart.

import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { isMissing, messageOf } from '../../base/errors.ts';
import { replaceFile } from '../../base/files.ts';
import {
  type AskedQuestionLimits,
  type AskedQuestions,
  defaultAskedQuestionLimits,
} from './asked-questions.ts';
import { type AskedQuestion, MemoryAskedQuestions } from './memory-asked-questions.ts';

const schema = z.object({
  message: z.string(),
  question: z.string(),
  at: z.number(),
  user: z.string().optional(),
});

/** For the owner alone, since questions are personal data. */
const mode = 0o600;

/** Parts of the age in which the file is swept. */
const sweeps = 24;

/** How a file of asked questions is opened. */
export interface AskedQuestionsFile {
  readonly path: string;
  /** Told in one sentence when the file cannot be read or written, once until that works again. */
  readonly onFault: (fault: string) => void;
  readonly limits?: AskedQuestionLimits;
  /** Tells milliseconds since 1970. */
  readonly clock?: { now(): number };
}

/**
 * Asked questions in a file that only grows, a line for each message, until it is written anew without what is too old
 * or too much: when it is opened, when half of it is such, and often enough that no line outlives the age while the
 * program runs. Lines that cannot be read, such as the last one after a crash, are left out.
 */
export async function openAskedQuestions(file: AskedQuestionsFile): Promise<AskedQuestions> {
  const asked = new FileAskedQuestions(file);
  await asked.load();

  return asked;
}

/** Removes what an earlier run kept on disk, and keeps in memory alone. */
export async function forgetAskedQuestions({
  path,
  onFault,
}: AskedQuestionsFile): Promise<AskedQuestions> {
  await rm(path, { force: true }).catch((error) =>
    onFault(`${path} cannot be removed (${messageOf(error)}): it still holds questions.`),
  );

  return new MemoryAskedQuestions();
}

class FileAskedQuestions implements AskedQuestions {
  readonly #path: string;
  readonly #onFault: (fault: string) => void;
  readonly #limits: AskedQuestionLimits;
  readonly #clock: { now(): number };
  readonly #memory: MemoryAskedQuestions;
  #waiting: AskedQuestion[] = [];
  /** Lines of the file, and when the oldest of them was written. */
  #lines = 0;
  #oldest = Number.POSITIVE_INFINITY;
  /** Whether the file may end in half a line, so that nothing can be appended. */
  #isTorn = false;
  #isFaulty = false;
  #writing = Promise.resolve();

  constructor({ path, onFault, limits, clock }: AskedQuestionsFile) {
    this.#path = path;
    this.#onFault = onFault;
    this.#limits = limits ?? defaultAskedQuestionLimits;
    this.#clock = clock ?? Date;
    this.#memory = new MemoryAskedQuestions(this.#limits, this.#clock);
  }

  of(messageId: string): Promise<string | undefined> {
    return this.#memory.of(messageId);
  }

  questionsOf(user: string): Promise<readonly string[]> {
    return this.#memory.questionsOf(user);
  }

  async forget(user: string): Promise<void> {
    await this.#memory.forget(user);
    this.#waiting = this.#waiting.filter((asked) => asked.user !== user);
    await this.#inTurn(() => this.#rewrite());
  }

  async keep(messageIds: readonly string[], question: string, user?: string): Promise<void> {
    const at = this.#clock.now();
    for (const message of messageIds) {
      const asked = { message, question, at, ...(user !== undefined && { user }) };
      this.#memory.add(asked);
      this.#waiting.push(asked);
    }

    await this.#inTurn(() => this.#append());
  }

  async load(): Promise<void> {
    await this.#inTurn(async () => {
      const text = await readFile(this.#path, 'utf8').catch((error) => {
        if (isMissing(error)) return '';
        throw error;
      });
      const now = this.#clock.now();
      for (const asked of text.split('\n').flatMap(parseLine)) {
        // A clock that was put back must not keep a line for longer.
        this.#memory.add({ ...asked, at: Math.min(asked.at, now) });
      }
      if (text !== '') await this.#rewrite();
    });

    setInterval(() => void this.#inTurn(() => this.#sweep()), this.#limits.age / sweeps).unref();
  }

  async #sweep(): Promise<void> {
    if (this.#isTorn || this.#oldest <= this.#expiring()) await this.#rewrite();
  }

  /** What was written until then is too old before the next sweep. */
  #expiring(): number {
    return this.#clock.now() - this.#limits.age + this.#limits.age / sweeps;
  }

  async #append(): Promise<void> {
    const added = this.#waiting;
    this.#waiting = [];
    const isFull = this.#lines + added.length > 2 * this.#limits.messages;
    if (added.length === 0) return;
    if (isFull || this.#isTorn) return this.#rewrite();

    await mkdir(dirname(this.#path), { recursive: true });
    this.#isTorn = true;
    await appendFile(this.#path, linesOf(added), { mode });
    this.#isTorn = false;
    this.#count(this.#lines + added.length, Math.min(this.#oldest, added[0]?.at ?? Infinity));
  }

  async #rewrite(): Promise<void> {
    const kept = this.#memory.all().filter(({ at }) => at > this.#expiring());
    if (kept.length === 0) await rm(this.#path, { force: true });
    else await replaceFile(this.#path, linesOf(kept), mode);

    this.#isTorn = false;
    this.#count(kept.length, kept[0]?.at ?? Infinity);
  }

  #count(lines: number, oldest: number): void {
    this.#lines = lines;
    this.#oldest = oldest;
  }

  /** One after the other, so that the file has one writer. Never rejects. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(work).then(
      () => {
        this.#isFaulty = false;
      },
      (error) => this.#tell(error),
    );

    return this.#writing;
  }

  #tell(error: unknown): void {
    if (this.#isFaulty) return;

    this.#isFaulty = true;
    this.#onFault(
      `${this.#path} cannot be read or written (${messageOf(error)}): after a restart some follow-ups are not understood.`,
    );
  }
}

function linesOf(asked: readonly AskedQuestion[]): string {
  return asked.map((one) => `${JSON.stringify(one)}\n`).join('');
}

function parseLine(line: string): readonly AskedQuestion[] {
  try {
    const { user, ...asked } = schema.parse(JSON.parse(line));

    return [{ ...asked, ...(user !== undefined && { user }) }];
  } catch {
    return [];
  }
}
