// The route of the first response to an interaction.

import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { CallbackBody, CallbackHandler } from '../../interactions/callback.ts';
import type { InteractionRecord, InteractionRegistry } from '../../interactions/registry.ts';
import type { BodySchema } from '../../validation/schemas.ts';
import type { InteractionAnswer } from '../../world/events.ts';
import { guildIdOf, type World } from '../../world/world.ts';
import type { Route } from '../route.ts';

/** The first response to an interaction. */
export function interactionRoutes(
  world: World,
  registry: InteractionRegistry,
  callbacks: CallbackHandler,
): Route[] {
  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      isOpen: true,
      isInteraction: true,
      accepts: callbackSchema,
      returns: 'InteractionCallbackResponse',
      handle: ({ param, body, files, query }) => {
        const record = registry.forCallback(param('interaction'), param('token'));
        const answer = callbacks.perform(record, body as CallbackBody, files);
        registry.answered(record);
        world.events.emit({ type: 'interaction-answer', interactionId: record.id, answer });
        if (query.get('with_response') !== 'true') return { status: 204 };

        return { status: 200, body: describe(record, answer) };
      },
    },
  ];
}

function callbackSchema(body: unknown): BodySchema | undefined {
  const { type } = (body ?? {}) as { type?: number };
  switch (type) {
    case InteractionResponseType.DeferredMessageUpdate:
    case InteractionResponseType.UpdateMessage:
      return 'UpdateMessageInteractionCallbackRequest';
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return 'ApplicationCommandAutocompleteCallbackRequest';
    case InteractionResponseType.Modal:
      return 'ModalInteractionCallbackRequest';
    default:
      return 'CreateMessageInteractionCallbackRequest';
  }
}

function describe(record: InteractionRecord, { type, message }: InteractionAnswer): unknown {
  const guildId = guildIdOf(record.channel);
  const flags = message?.flags ?? 0;
  const isUpdate =
    type === InteractionResponseType.UpdateMessage ||
    type === InteractionResponseType.DeferredMessageUpdate;

  return {
    interaction: {
      id: record.id,
      type: record.type,
      channel_id: record.channel.id,
      ...(guildId !== undefined && { guild_id: guildId }),
      ...(message !== undefined && {
        response_message_id: message.id,
        response_message_loading: (flags & MessageFlags.Loading) !== 0,
        response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
      }),
    },
    // The published schema knows only types 4 and 7 here, also for the deferred kinds.
    ...(message !== undefined && { resource: { type: isUpdate ? 7 : 4, message } }),
  };
}
