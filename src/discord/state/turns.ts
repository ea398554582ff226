// Which messages of the bot answer which message: what an edit of a question changes, and its deletion takes along.

import { LRUCache } from 'lru-cache';

/** A message that called the bot, and what the bot said to it. */
export interface Turn {
  /** What the replies are to; undefined where there are none. */
  asked?: string;
  /** The question as the conversation keeps it, where it does. */
  question?: string | undefined;
  /** Who wrote it. */
  user?: string;
  /** Ids of the bot's messages that reply to it now, oldest first. */
  replies: readonly string[];
  /** Whether the first of them introduces the bot. */
  isIntroduced: boolean;
  /** Aborted when the message is edited or deleted while it is worked on. */
  readonly withdrawn: AbortSignal;
}

/** What is done about a message. */
type Work = (turn: Turn) => Promise<void>;

/** Far more than are asked in an hour; of a busier bot the oldest are forgotten. */
const most = 20_000;

/**
 * Turns by the id of the message. Work on one message is done one after the other, so that an answer is there before
 * it is edited or deleted; what a later edit makes needless is told to give up.
 */
export class Turns {
  readonly #entries: LRUCache<string, Entry>;

  /** @param limit - Turns that are remembered. */
  constructor(limit = most) {
    this.#entries = new LRUCache({ max: limit });
  }

  /** Whether the bot was called in that message, as far as is remembered. */
  has(messageId: string): boolean {
    return this.#entries.has(messageId);
  }

  /**
   * Works on a message once for each revision, after everything that was begun on it before; of that, what is not
   * delivered yet is given up. Rejects as `work` does.
   *
   * @param revision - When it was edited last, 0 for never; an older one than was seen is left alone.
   */
  async take(messageId: string, revision: number, work: Work): Promise<void> {
    const known = this.#entries.get(messageId);
    if (known !== undefined && revision <= known.revision) return;

    const entry = known ?? new Entry();
    this.#entries.set(messageId, entry);
    entry.revision = revision;

    await entry.next(work);
  }

  /** Ids of messages of a person that are remembered. */
  messagesOf(user: string): readonly string[] {
    return [...this.#entries.entries()].flatMap(([id, entry]) => (entry.user === user ? id : []));
  }

  /** Forgets the messages of a person: their answers stay as they are. */
  forget(user: string): void {
    for (const id of this.messagesOf(user)) this.#entries.delete(id);
  }

  /** Works on a message for the last time, because it is gone; not where the bot was not called in it. */
  async end(messageId: string, work: Work): Promise<void> {
    const entry = this.#entries.get(messageId);
    this.#entries.delete(messageId);

    await entry?.next(work);
  }
}

class Entry {
  revision = 0;

  get user(): string | undefined {
    return this.#turn.user;
  }

  #withdrawal = new AbortController();
  #last = Promise.resolve();
  readonly #turn: Turn & { withdrawn: AbortSignal } = {
    replies: [],
    isIntroduced: false,
    withdrawn: this.#withdrawal.signal,
  };

  /** Work that was superseded before it began is not begun. */
  async next(work: Work): Promise<void> {
    this.#withdrawal.abort();
    const withdrawal = new AbortController();
    this.#withdrawal = withdrawal;

    const done = this.#last.then(async () => {
      this.#turn.withdrawn = withdrawal.signal;
      if (!withdrawal.signal.aborted) await work(this.#turn);
    });
    this.#last = done.catch(() => {});
    await done;
  }
}
