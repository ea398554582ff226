// Endpoints for what follows the first response of an interaction.

import { MessageFlags } from 'discord-api-types/v10';
import type { InteractionRecord, InteractionRegistry } from '../../interactions/registry.ts';
import { refusal } from '../../rules/api-error.ts';
import type { MessagePayload } from '../../rules/message-payload.ts';
import type { MessageBuilder } from '../../world/message-builder.ts';
import { createMessage, deleteMessage, editMessage } from '../../world/messages.ts';
import type { StoredMessage } from '../../world/types.ts';
import type { World } from '../../world/world.ts';
import type { RestReply, RestRequest, Route } from '../route.ts';

/** Follow-ups where the app is only user-installed. */
const userInstalledFollowUps = 5;

/** What follows the first response of an interaction: `@original`, follow-ups, edits, deletions. */
export function webhookRoutes(
  world: World,
  registry: InteractionRegistry,
  builder: MessageBuilder,
): Route[] {
  const recordOf = (request: RestRequest) =>
    registry.forWebhook(request.param('application'), request.param('token'));
  const originalOf = (record: InteractionRecord) => messageOf(world, record, record.originalId);
  const namedOf = (request: RestRequest, record: InteractionRecord) =>
    messageOf(world, record, request.param('message'));

  const edit = (
    record: InteractionRecord,
    stored: StoredMessage,
    request: RestRequest,
  ): RestReply => {
    const payload = (request.body ?? {}) as MessagePayload;
    editMessage(
      world,
      record.channel,
      stored,
      builder.edit(stored.message, payload, request.files),
      payload.allowed_mentions ?? undefined,
    );

    return { status: 200, body: stored.message };
  };

  const followUp = (request: RestRequest): RestReply => {
    const record = recordOf(request);
    const payload = (request.body ?? {}) as MessagePayload;
    const original =
      record.originalId === undefined
        ? undefined
        : world.messageOf(record.channel.id, record.originalId);
    // The first follow-up after a deferred response becomes that response.
    if (original !== undefined && isLoading(original)) return edit(record, original, request);

    if (record.isUserInstalled && record.followUps >= userInstalledFollowUps) {
      throw refusal('tooManyFollowUps');
    }

    const isEphemeral = ((payload.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const body = builder.create(payload, request.files, record.channel.id);
    record.followUps += 1;
    const stored = createMessage(world, record.channel, {
      ...body,
      flags: body.flags | (isEphemeral ? MessageFlags.Ephemeral : 0),
      author: world.bot,
      allowedMentions: payload.allowed_mentions ?? undefined,
      replyTo: original?.message,
      interaction: record.metadata && {
        ...record.metadata,
        ...(record.originalId !== undefined && { original_response_message_id: record.originalId }),
      },
      ...(isEphemeral && { ephemeralFor: record.userId }),
    });

    return { status: 200, body: stored.message };
  };

  const remove = (record: InteractionRecord, stored: StoredMessage): RestReply => {
    deleteMessage(world, record.channel, stored);

    return { status: 204 };
  };

  const base = { isOpen: true, isInteraction: true } as const;
  const original = '/webhooks/:application/:token/messages/@original';
  const named = '/webhooks/:application/:token/messages/:message';

  return [
    {
      ...base,
      method: 'POST',
      path: '/webhooks/:application/:token',
      accepts: 'IncomingWebhookRequestPartial',
      returns: 'MessageResponse',
      handle: followUp,
    },
    ...[original, named].flatMap((path): Route[] => {
      const find =
        path === original
          ? (_: RestRequest, record: InteractionRecord) => originalOf(record)
          : namedOf;

      return [
        {
          ...base,
          method: 'GET',
          path,
          returns: 'MessageResponse',
          handle: (request) => ({ status: 200, body: find(request, recordOf(request)).message }),
        },
        {
          ...base,
          method: 'PATCH',
          path,
          accepts: 'IncomingWebhookUpdateRequestPartial',
          returns: 'MessageResponse',
          handle: (request) => {
            const record = recordOf(request);

            return edit(record, find(request, record), request);
          },
        },
        {
          ...base,
          method: 'DELETE',
          path,
          handle: (request) => {
            const record = recordOf(request);

            return remove(record, find(request, record));
          },
        },
      ];
    }),
  ];
}

function messageOf(world: World, record: InteractionRecord, id: string | undefined): StoredMessage {
  const stored = id === undefined ? undefined : world.messageOf(record.channel.id, id);
  // A token reaches only what was made or changed in answer to its own interaction.
  const isOwn =
    stored?.message.id === record.originalId ||
    stored?.message.interaction_metadata?.id === record.id;
  if (stored === undefined || !isOwn) throw refusal('unknownMessage');

  return stored;
}

function isLoading(stored: StoredMessage): boolean {
  return ((stored.message.flags ?? 0) & MessageFlags.Loading) !== 0;
}
