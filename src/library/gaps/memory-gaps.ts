// What a newsroom is told of its readers, in memory: gone with the process.

import { isSameWord } from '../../language/lexicon/same-word.ts';
import {
  type Expired,
  type GapDesk,
  type Happening,
  type HappeningCount,
  happeningSchema,
  type WaitedFor,
  type Waiting,
  waitingSchema,
} from './gap-desk.ts';
import { byHappening, keyOfHappening, keyOfWaiting } from './happening-order.ts';

/** Kept in memory alone. */
export class MemoryGaps implements GapDesk {
  readonly #counts = new Map<string, HappeningCount>();
  readonly #waiting = new Map<string, Waiting>();

  async count(happening: Happening): Promise<void> {
    const checked = happeningSchema.parse(happening);
    const key = keyOfHappening(checked);
    this.#counts.set(key, { ...checked, count: (this.#counts.get(key)?.count ?? 0) + 1 });
  }

  async counts(server?: string): Promise<readonly HappeningCount[]> {
    return [...this.#counts.values()]
      .filter((one) => server === undefined || one.server === server)
      .sort(byHappening);
  }

  async wait(waiting: Waiting): Promise<void> {
    const checked = waitingSchema.parse(waiting);
    const key = keyOfWaiting(checked);
    if (!this.#waiting.has(key)) this.#waiting.set(key, checked);
  }

  async takeWaiting({ server, story, word }: WaitedFor): Promise<readonly Waiting[]> {
    return this.#take(
      (one) =>
        one.server === server &&
        one.story === story &&
        one.words.some((own) => isSameWord(own, word)),
    );
  }

  async waitingOf(person: string): Promise<readonly Waiting[]> {
    return [...this.#waiting.values()].filter((one) => one.person === person);
  }

  async forget(person: string): Promise<void> {
    this.#take((one) => one.person === person);
  }

  async expire({ before, servers }: Expired): Promise<void> {
    const isOver = ({ day, server }: Pick<Waiting, 'day' | 'server'>) =>
      day < before || servers.includes(server);
    this.#take(isOver);
    for (const [key, one] of this.#counts) if (isOver(one)) this.#counts.delete(key);
  }

  #take(isTaken: (one: Waiting) => boolean): readonly Waiting[] {
    const taken = [...this.#waiting].filter(([, one]) => isTaken(one));
    for (const [key] of taken) this.#waiting.delete(key);

    return taken.map(([, one]) => one);
  }
}
