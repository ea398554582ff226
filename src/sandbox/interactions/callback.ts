// The bot's first response to an interaction, carried out.

import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { invalidForm, type PathError } from '../rules/api-error.ts';
import { choiceFaults } from '../rules/choices.ts';
import type { MessagePayload } from '../rules/message-payload.ts';
import { modalFaults } from '../rules/modals.ts';
import type { InteractionAnswer } from '../world/events.ts';
import type { MessageBuilder } from '../world/message-builder.ts';
import { createMessage, editMessage, emptyBody } from '../world/messages.ts';
import type { StoredMessage, UploadedFile } from '../world/types.ts';
import type { World } from '../world/world.ts';
import type { InteractionRecord } from './registry.ts';

/** A callback whose shape the published schema has accepted. */
export interface CallbackBody {
  readonly type: InteractionResponseType;
  readonly data?: unknown;
}

/** Which first responses each kind of interaction may get. */
const permitted: Readonly<Partial<Record<InteractionType, readonly InteractionResponseType[]>>> = {
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.MessageComponent]: [4, 5, 6, 7, 9],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
  [InteractionType.ModalSubmit]: [4, 5, 6, 7],
};

/** Carries out first responses. */
export class CallbackHandler {
  readonly #world: World;
  readonly #builder: MessageBuilder;

  constructor(world: World, builder: MessageBuilder) {
    this.#world = world;
    this.#builder = builder;
  }

  /** Does what a first response says and tells what came of it. Throws 50035 for what the interaction may not get. */
  perform(
    record: InteractionRecord,
    { type, data }: CallbackBody,
    files: readonly UploadedFile[],
  ): InteractionAnswer {
    const updates =
      type === InteractionResponseType.DeferredMessageUpdate ||
      type === InteractionResponseType.UpdateMessage;
    if (
      permitted[record.type]?.includes(type) !== true ||
      (updates && record.source === undefined)
    ) {
      throw invalidForm([notPermitted(type)]);
    }

    const payload = (data ?? {}) as MessagePayload;
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource:
        return this.#withMessage(record, type, data, this.#post(record, payload, files));
      case InteractionResponseType.DeferredChannelMessageWithSource:
        return this.#withMessage(record, type, data, this.#postLoading(record, payload));
      case InteractionResponseType.UpdateMessage:
        return this.#withMessage(record, type, data, this.#update(record, payload, files));
      case InteractionResponseType.DeferredMessageUpdate:
        return this.#withMessage(record, type, data, sourceOf(record));
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        refuseFaults(choiceFaults(data, record.focusedType));

        return { type, data };
      default:
        refuseFaults(modalFaults(data));

        return { type, data };
    }
  }

  #post(
    record: InteractionRecord,
    payload: MessagePayload,
    files: readonly UploadedFile[],
  ): StoredMessage {
    const isEphemeral = ((payload.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const body = this.#builder.create(payload, files, record.channel.id);

    return createMessage(this.#world, record.channel, {
      ...body,
      flags: body.flags | (isEphemeral ? MessageFlags.Ephemeral : 0),
      author: this.#world.bot,
      allowedMentions: payload.allowed_mentions ?? undefined,
      interaction: record.metadata,
      ...(isEphemeral && { ephemeralFor: record.userId }),
    });
  }

  #postLoading(record: InteractionRecord, payload: MessagePayload): StoredMessage {
    // Of a deferred response only EPHEMERAL counts.
    const isEphemeral = ((payload.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

    return createMessage(this.#world, record.channel, {
      ...emptyBody,
      flags: MessageFlags.Loading | (isEphemeral ? MessageFlags.Ephemeral : 0),
      author: this.#world.bot,
      interaction: record.metadata,
      ...(isEphemeral && { ephemeralFor: record.userId }),
    });
  }

  #update(
    record: InteractionRecord,
    payload: MessagePayload,
    files: readonly UploadedFile[],
  ): StoredMessage {
    const source = sourceOf(record);
    editMessage(
      this.#world,
      record.channel,
      source,
      this.#builder.edit(source.message, payload, files),
      payload.allowed_mentions ?? undefined,
    );

    return source;
  }

  #withMessage(
    record: InteractionRecord,
    type: InteractionResponseType,
    data: unknown,
    stored: StoredMessage,
  ): InteractionAnswer {
    record.originalId = stored.message.id;

    return { type, data, message: structuredClone(stored.message) };
  }
}

function sourceOf(record: InteractionRecord): StoredMessage {
  if (record.source === undefined) throw invalidForm([notPermitted(6)]);

  return record.source;
}

function refuseFaults(faults: readonly PathError[]): void {
  if (faults.length > 0) throw invalidForm(faults);
}

function notPermitted(type: number): PathError {
  return {
    path: ['type'],
    code: 'INTERACTION_CALLBACK_TYPE_INVALID',
    message: `Callback type ${type} is not valid for this interaction.`,
  };
}
