// What becomes of every question that is asked of a bot: answered, told, or lost.

import type { APIMessage } from 'discord-api-types/v10';
import { messagesIn } from '../../../src/discord/catalogue/catalogue.ts';
import { duration } from '../../../src/discord/catalogue/duration.ts';
import { type Language, languages } from '../../../src/language/language.ts';
import type { SandboxEvent } from '../../../src/sandbox/world/events.ts';

/** `busy`: to come back later; `late`: that it took too long or the bot stops; `failed`: of a fault. */
type Fate = 'answered' | 'busy' | 'late' | 'failed';

/** A question on its way; milliseconds, NaN until then. */
interface Asked {
  readonly sent: number;
  acknowledged: number;
  finished: number;
  fate?: Fate;
}

/** Milliseconds within which Discord wants an acknowledgement. */
const deadline = 3_000;

/** Listens to a sandbox, and keeps the times and the fate of each interaction. */
export class Fates {
  readonly #asked = new Map<string, Asked>();
  #open = 0;

  /** Questions that are neither answered nor told. */
  get open(): number {
    return this.#open;
  }

  get sent(): number {
    return this.#asked.size;
  }

  /** To be told every event of the sandbox. */
  note(event: SandboxEvent): void {
    const now = performance.now();

    if (event.type === 'dispatch' && event.name === 'INTERACTION_CREATE') {
      const { id } = event.data as { id: string };
      this.#asked.set(id, { sent: now, acknowledged: Number.NaN, finished: Number.NaN });
      this.#open += 1;
    } else if (event.type === 'interaction-answer') {
      const asked = this.#asked.get(event.interactionId);
      if (asked === undefined || !Number.isNaN(asked.acknowledged)) return;

      asked.acknowledged = now;
      // What is answered by a message at once is a refusal: answers are deferred.
      const { message, type } = event.answer;
      if (message !== undefined && type === 4) this.#finish(asked, message, now);
    } else if (event.type === 'message-update') {
      const asked = this.#asked.get(event.message.interaction_metadata?.id ?? '');
      if (asked !== undefined) this.#finish(asked, event.message, now);
    }
  }

  #finish(asked: Asked, message: APIMessage, now: number): void {
    if (asked.fate !== undefined) return;

    asked.finished = now;
    asked.fate = fateOf(message);
    this.#open -= 1;
  }

  /** How many met each fate. */
  counts(): Readonly<Record<Fate | 'lost' | 'unacknowledged', number>> {
    const all = [...this.#asked.values()];
    const count = (fate: Fate | undefined) => all.filter((asked) => asked.fate === fate).length;

    return {
      answered: count('answered'),
      busy: count('busy'),
      late: count('late'),
      failed: count('failed'),
      lost: count(undefined),
      unacknowledged: all.filter(({ sent, acknowledged }) => !(acknowledged - sent <= deadline))
        .length,
    };
  }

  /** Milliseconds until each acknowledgement. */
  acknowledgements(): readonly number[] {
    return [...this.#asked.values()]
      .map(({ sent, acknowledged }) => acknowledged - sent)
      .filter((value) => !Number.isNaN(value));
  }

  /** Milliseconds until each answer, not of those that were told something else. */
  answers(): readonly number[] {
    return [...this.#asked.values()].flatMap(({ fate, sent, finished }) =>
      fate === 'answered' ? finished - sent : [],
    );
  }

  /** Answers that arrived between two moments of `performance.now()`. */
  answeredBetween(start: number, end: number): number {
    return [...this.#asked.values()].filter(
      ({ fate, finished }) => fate === 'answered' && finished >= start && finished < end,
    ).length;
  }
}

const beginnings: readonly (readonly [Fate, string])[] = languages.flatMap(beginningsIn);

function beginningsIn(language: Language): readonly (readonly [Fate, string])[] {
  const { busy, tookTooLong, stopping, failed } = messagesIn(language);
  const before = (text: string, part: string) => text.slice(0, text.indexOf(part));

  return [
    ['busy', before(busy(7), duration(language, 7))],
    ['late', tookTooLong],
    ['late', stopping],
    ['failed', before(failed('#'), '#')],
  ];
}

/** A notice begins as the bot's own texts do, in whatever form it comes. */
function fateOf({ content, components }: APIMessage): Fate {
  const text = content + JSON.stringify(components ?? []);

  return beginnings.find(([, beginning]) => text.includes(beginning))?.[0] ?? 'answered';
}
