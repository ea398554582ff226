// Endpoints for the messages of channels.

import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { ApiError, refusal } from '../../rules/api-error.ts';
import type { MessagePayload } from '../../rules/message-payload.ts';
import { createdAt } from '../../time/snowflake.ts';
import { isForum } from '../../world/channels.ts';
import type { MessageBuilder } from '../../world/message-builder.ts';
import { viewForBot } from '../../world/message-view.ts';
import { createMessage, deleteMessage, editMessage } from '../../world/messages.ts';
import type { Channel } from '../../world/types.ts';
import type { World } from '../../world/world.ts';
import { requirePermission, visibleChannel, visibleMessage } from '../access.ts';
import { enforceNonces } from '../nonces.ts';
import type { Route } from '../route.ts';

const hour = 3_600_000;
/** Edits within an hour of one channel's messages that are older than an hour; Discord publishes no number. */
const oldEditLimit = 30;

/** Messages of channels. */
export function messageRoutes(world: World, builder: MessageBuilder): Route[] {
  const oldEdits = new Map<string, number[]>();
  const onceByNonce = enforceNonces(world);
  const view = (message: APIMessage) => viewForBot(world, message, world.messageContent);

  return [
    {
      method: 'GET',
      path: '/channels/:channel/messages',
      returns: { listOf: 'MessageResponse' },
      handle: ({ param, query }) => {
        const channel = visibleChannel(world, param('channel'));
        // Without the permission Discord gives an empty list.
        if (!world.permissions.botHas(channel, 'ReadMessageHistory'))
          return { status: 200, body: [] };

        return {
          status: 200,
          body: selectMessages(world, channel, query).map(view),
        };
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages/:message',
      returns: 'MessageResponse',
      handle: ({ param }) => {
        const channel = visibleChannel(world, param('channel'));
        requirePermission(world, channel, 'ReadMessageHistory', refusal('missingAccess'));

        return {
          status: 200,
          body: view(visibleMessage(world, channel, param('message')).message),
        };
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/messages',
      accepts: 'MessageCreateRequest',
      returns: 'MessageResponse',
      handle: ({ param, body, files }) => {
        const channel = visibleChannel(world, param('channel'));
        const payload = (body ?? {}) as MessagePayload;
        checkMaySend(world, channel, payload, files.length);
        const replyTo = repliedMessage(world, channel, payload);
        const stored = onceByNonce(channel.id, payload, () =>
          createMessage(world, channel, {
            ...builder.create(payload, files, channel.id),
            author: world.bot,
            allowedMentions: payload.allowed_mentions ?? undefined,
            replyTo,
            nonce: payload.nonce ?? undefined,
          }),
        );

        return { status: 200, body: stored.message };
      },
    },
    {
      method: 'PATCH',
      path: '/channels/:channel/messages/:message',
      accepts: 'MessageEditRequestPartial',
      returns: 'MessageResponse',
      handle: ({ param, body, files }) => {
        const channel = visibleChannel(world, param('channel'));
        const stored = visibleMessage(world, channel, param('message'));
        const payload = (body ?? {}) as MessagePayload;
        if (stored.message.author.id !== world.bot.id) throw refusal('foreignMessage');
        checkOldEdit(world, oldEdits, stored.message);
        editMessage(
          world,
          channel,
          stored,
          builder.edit(stored.message, payload, files),
          payload.allowed_mentions ?? undefined,
        );

        return { status: 200, body: stored.message };
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:channel/messages/:message',
      handle: ({ param }) => {
        const channel = visibleChannel(world, param('channel'));
        const stored = visibleMessage(world, channel, param('message'));
        if (stored.message.author.id !== world.bot.id) {
          requirePermission(world, channel, 'ManageMessages');
        }
        deleteMessage(world, channel, stored);

        return { status: 204 };
      },
    },
  ];
}

function checkMaySend(
  world: World,
  channel: Channel,
  payload: MessagePayload,
  fileCount: number,
): void {
  if (
    channel.kind === 'direct' &&
    world.people.get(channel.userId)?.acceptsDirectMessages !== true
  ) {
    throw refusal('cannotDirectMessage');
  }

  if (isForum(channel)) throw refusal('wrongChannelType');
  const isThread = channel.kind === 'thread';
  requirePermission(world, channel, isThread ? 'SendMessagesInThreads' : 'SendMessages');
  if (isThread && channel.locked) throw refusal('archivedThread');
  // Writing to an archived thread wakes it.
  if (isThread) channel.archived = false;
  if ((payload.embeds ?? []).length > 0) requirePermission(world, channel, 'EmbedLinks');
  if (fileCount > 0) requirePermission(world, channel, 'AttachFiles');
}

function repliedMessage(
  world: World,
  channel: Channel,
  { message_reference: reference }: MessagePayload,
): APIMessage | undefined {
  if (reference === undefined || reference === null) return undefined;

  requirePermission(world, channel, 'ReadMessageHistory', refusal('replyNeedsHistory'));
  const stored = world.messageOf(channel.id, reference.message_id);
  const isElsewhere = (reference.channel_id ?? channel.id) !== channel.id;
  const isHidden =
    stored !== undefined && ((stored.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  if (stored !== undefined && !isElsewhere && !isHidden) return stored.message;
  if (reference.fail_if_not_exists === false) return undefined;

  throw new ApiError(400, 50035, 'Invalid Form Body', [
    {
      path: ['message_reference'],
      code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
      message: 'Unknown message',
    },
  ]);
}

function checkOldEdit(world: World, edits: Map<string, number[]>, message: APIMessage): void {
  const now = world.clock.now();
  if (now - createdAt(message.id) < hour) return;

  const recent = (edits.get(message.channel_id) ?? []).filter((time) => time > now - hour);
  if (recent.length >= oldEditLimit) throw refusal('tooManyOldEdits');
  edits.set(message.channel_id, [...recent, now]);
}

function selectMessages(world: World, channel: Channel, query: URLSearchParams): APIMessage[] {
  const limit = Math.min(100, Math.max(1, Number(query.get('limit') ?? 50)));
  const before = query.get('before');
  const after = query.get('after');
  const around = query.get('around');
  const newestFirst = [...world.messagesOf(channel.id).values()]
    .filter((stored) => stored.ephemeralFor === undefined)
    .map((stored) => stored.message)
    .reverse();

  if (before !== null) {
    return newestFirst.filter((message) => BigInt(message.id) < BigInt(before)).slice(0, limit);
  }
  if (after !== null) {
    return newestFirst.filter((message) => BigInt(message.id) > BigInt(after)).slice(-limit);
  }
  if (around !== null) {
    const index = newestFirst.findIndex((message) => BigInt(message.id) <= BigInt(around));
    const start = Math.max(0, index - Math.floor(limit / 2));

    return newestFirst.slice(start, start + limit);
  }

  return newestFirst.slice(0, limit);
}
