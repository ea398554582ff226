// An interaction, from the side of whoever started it.

import { type APIInteraction, type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { InteractionRecord } from '../interactions/registry.ts';
import type { InteractionAnswer } from '../world/events.ts';
import type { World } from '../world/world.ts';
import { waitFor } from './wait.ts';

/** What a person sees of an interaction that they started. */
export class InteractionHandle {
  readonly record: InteractionRecord;
  readonly #world: World;
  #answer: InteractionAnswer | undefined;

  /** Made right after the interaction, before the bot can have answered. */
  constructor(world: World, record: InteractionRecord) {
    this.record = record;
    this.#world = world;
    const unsubscribe = world.events.subscribe((event) => {
      if (event.type === 'interaction-failed' && event.interactionId === record.id) unsubscribe();
      if (event.type !== 'interaction-answer' || event.interactionId !== record.id) return;

      this.#answer = event.answer;
      unsubscribe();
    });
  }

  /** The INTERACTION_CREATE that the bot got. */
  get interaction(): APIInteraction {
    const { payload } = this.record;
    if (payload === undefined) throw new Error('The interaction was never sent');

    return payload;
  }

  /** Whether the bot let the three seconds pass. */
  get hasFailed(): boolean {
    return this.record.state === 'failed';
  }

  /** The messages made or changed in answer so far, as they are now, oldest first. */
  get messages(): APIMessage[] {
    const { id, originalId, channel } = this.record;

    return [...this.#world.messagesOf(channel.id).values()]
      .map((stored) => stored.message)
      .filter((message) => message.id === originalId || message.interaction_metadata?.id === id)
      .map((message) => structuredClone(message));
  }

  /** The first response. Rejects when the bot lets the three seconds pass. */
  async firstResponse(timeout?: number): Promise<InteractionAnswer> {
    return await waitFor(
      this.#world.events,
      'the first response to an interaction',
      () => {
        if (this.hasFailed) throw new Error('The application did not respond.');

        return this.#answer;
      },
      timeout,
    );
  }

  /** The original message once it is more than "thinking". Rejects as `firstResponse` does. */
  async finalMessage(timeout?: number): Promise<APIMessage> {
    return await waitFor(
      this.#world.events,
      'the answer to an interaction',
      () => {
        if (this.hasFailed) throw new Error('The application did not respond.');

        const { originalId, channel } = this.record;
        const message = this.#world.messageOf(channel.id, originalId ?? '')?.message;
        const isLoading = ((message?.flags ?? 0) & MessageFlags.Loading) !== 0;

        return message === undefined || isLoading ? undefined : structuredClone(message);
      },
      timeout,
    );
  }

  /** The choices of an autocomplete. */
  async choices(timeout?: number): Promise<{ name: string; value: string | number }[]> {
    const { data } = await this.firstResponse(timeout);

    return (data as { choices?: { name: string; value: string | number }[] }).choices ?? [];
  }
}
