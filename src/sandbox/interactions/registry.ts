// The life of an interaction: its token, its three seconds, its fifteen minutes.

import { randomBytes } from 'node:crypto';
import type {
  APIInteraction,
  APIMessageInteractionMetadata,
  InteractionType,
} from 'discord-api-types/v10';
import { refusal } from '../rules/api-error.ts';
import type { Channel, StoredMessage } from '../world/types.ts';
import type { World } from '../world/world.ts';

/** Milliseconds in which the first response must arrive. */
const firstResponseTime = 3000;
/** Milliseconds that a token lives once there was a first response. */
const tokenLife = 15 * 60_000;

/** Milliseconds after which an interaction is forgotten and its token no longer told from an invented one. */
const memory = tokenLife + 60_000;

/** An interaction from its creation to its token's death. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly createdAt: number;
  readonly channel: Channel;
  readonly userId: string;
  /** Whether the bot is there only because the user installed it for themselves. */
  readonly isUserInstalled: boolean;
  /** The message whose component was used; absent for commands. */
  readonly source?: StoredMessage;
  /** What messages made in answer say about their origin; absent for autocomplete. */
  readonly metadata: APIMessageInteractionMetadata | undefined;
  /** Of an autocomplete: the type of the option being typed (3 string, 4 integer, 10 number). */
  readonly focusedType?: number;
  payload: APIInteraction | undefined;
  state: 'waiting' | 'answered' | 'failed';
  /** What `@original` means once it is answered. */
  originalId: string | undefined;
  followUps: number;
}

/** What a new record is made from. */
export type InteractionDraft = Omit<
  InteractionRecord,
  'token' | 'createdAt' | 'payload' | 'state' | 'originalId' | 'followUps'
>;

/** Knows every interaction by its token and lets them die in time. */
export class InteractionRegistry {
  readonly #world: World;
  readonly #byToken = new Map<string, InteractionRecord>();
  readonly #deadlines = new Map<string, () => void>();
  readonly #most: number;

  /** @param most - Interactions that are known; beyond, the oldest is forgotten before its time. */
  constructor(world: World, most: number) {
    this.#world = world;
    this.#most = most;
  }

  /** Starts an interaction's life: three seconds for the first response. */
  open(draft: InteractionDraft): InteractionRecord {
    const record: InteractionRecord = {
      ...draft,
      token: randomBytes(64).toString('base64url'),
      createdAt: this.#world.clock.now(),
      payload: undefined,
      state: 'waiting',
      originalId: undefined,
      followUps: 0,
    };
    this.#byToken.set(record.token, record);
    this.#deadlines.set(
      record.id,
      this.#world.clock.setTimeout(() => this.#fail(record), firstResponseTime),
    );

    this.#forgetLater(record);

    return record;
  }

  /**
   * The record for a first response. Throws 10062 for an unknown interaction or one that has waited too long, 40060
   * for one that was answered.
   */
  forCallback(id: string, token: string): InteractionRecord {
    const record = this.#byToken.get(token);
    if (record === undefined || record.id !== id || record.state === 'failed') {
      throw refusal('unknownInteraction');
    }
    if (record.state === 'answered') throw refusal('alreadyAcknowledged');

    return record;
  }

  /** Marks the first response. */
  answered(record: InteractionRecord): void {
    record.state = 'answered';
    this.#deadlines.get(record.id)?.();
    this.#deadlines.delete(record.id);
  }

  /**
   * The record for what comes after the first response. Throws 10015 for an unknown webhook or before a first
   * response, 50027 once the token is 15 minutes old.
   */
  forWebhook(applicationId: string, token: string): InteractionRecord {
    const record = this.#byToken.get(token);
    if (record === undefined || applicationId !== this.#world.applicationId) {
      throw refusal('unknownWebhook');
    }
    if (this.#world.clock.now() - record.createdAt >= tokenLife)
      throw refusal('invalidWebhookToken');
    if (record.state !== 'answered') throw refusal('unknownWebhook');

    return record;
  }

  #forgetLater({ token }: InteractionRecord): void {
    if (this.#most === Number.POSITIVE_INFINITY) {
      this.#world.clock.setTimeout(() => this.#byToken.delete(token), memory);
    }
    for (const oldest of this.#byToken.keys()) {
      if (this.#byToken.size <= this.#most) break;
      this.#byToken.delete(oldest);
    }
  }

  #fail(record: InteractionRecord): void {
    if (record.state !== 'waiting') return;

    record.state = 'failed';
    this.#deadlines.delete(record.id);
    this.#world.events.emit({ type: 'interaction-failed', interactionId: record.id });
  }
}
