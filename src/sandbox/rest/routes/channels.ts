// Routes of channels, their messages and threads.

import { refusal } from '../../rules/api-error.ts';
import {
  addThread,
  announceChannelChange,
  canHaveThreads,
  channelToApi,
  deleteChannel,
  threadToApi,
} from '../../world/channels.ts';
import type { ThreadChannel } from '../../world/types.ts';
import type { World } from '../../world/world.ts';
import { requirePermission, visibleChannel, visibleMessage } from '../access.ts';
import type { Route } from '../route.ts';

interface ThreadBody {
  readonly name: string;
  readonly type?: number | null;
  readonly auto_archive_duration?: ThreadChannel['autoArchiveMinutes'] | null;
}

/** Channels, typing and threads. */
export function channelRoutes(world: World): Route[] {
  return [
    {
      method: 'GET',
      path: '/channels/:channel',
      handle: ({ param }) => ({
        status: 200,
        body: channelToApi(world, visibleChannel(world, param('channel'))),
      }),
    },
    {
      method: 'PATCH',
      path: '/channels/:channel',
      accepts: 'UpdateThreadRequestPartial',
      returns: 'ThreadResponse',
      handle: ({ param, body }) => {
        const channel = visibleChannel(world, param('channel'));
        if (channel.kind !== 'thread') throw refusal('missingPermissions');

        const change = body as {
          name?: string | null;
          archived?: boolean | null;
          locked?: boolean | null;
        };
        if (channel.ownerId !== world.bot.id) requirePermission(world, channel, 'ManageThreads');
        channel.name = change.name ?? channel.name;
        channel.archived = change.archived ?? channel.archived;
        channel.locked = change.locked ?? channel.locked;
        announceChannelChange(world, channel);

        return { status: 200, body: threadToApi(world, channel) };
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:channel',
      handle: ({ param }) => {
        const channel = visibleChannel(world, param('channel'));
        const body = channelToApi(world, channel);
        if (channel.kind === 'text') requirePermission(world, channel, 'ManageChannels');
        if (channel.kind === 'thread') requirePermission(world, channel, 'ManageThreads');
        if (channel.kind !== 'direct') deleteChannel(world, channel);

        return { status: 200, body };
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/typing',
      handle: ({ param }) => {
        const channel = visibleChannel(world, param('channel'));
        requirePermission(
          world,
          channel,
          channel.kind === 'thread' ? 'SendMessagesInThreads' : 'SendMessages',
        );
        world.events.emit({ type: 'typing', channelId: channel.id, userId: world.bot.id });

        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/threads',
      accepts: 'CreateTextThreadWithoutMessageRequest',
      returns: 'CreatedThreadResponse',
      handle: ({ param, body }) => {
        const channel = visibleChannel(world, param('channel'));
        const { name, type, auto_archive_duration: archive } = body as ThreadBody;
        if (channel.kind !== 'text' || !canHaveThreads(channel)) throw refusal('wrongChannelType');
        // Without a type, a thread of its own is private.
        const isPrivate = type !== 11;
        requirePermission(
          world,
          channel,
          isPrivate ? 'CreatePrivateThreads' : 'CreatePublicThreads',
        );
        const thread = addThread(world, channel, {
          name,
          ownerId: world.bot.id,
          isPrivate,
          ...(typeof archive === 'number' && { autoArchiveMinutes: archive }),
        });

        return { status: 201, body: threadToApi(world, thread) };
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/messages/:message/threads',
      accepts: 'CreateTextThreadWithMessageRequest',
      returns: 'CreatedThreadResponse',
      handle: ({ param, body }) => {
        const channel = visibleChannel(world, param('channel'));
        const { name, auto_archive_duration: archive } = body as ThreadBody;
        if (channel.kind !== 'text' || !canHaveThreads(channel)) throw refusal('wrongChannelType');
        requirePermission(world, channel, 'CreatePublicThreads');
        const { message } = visibleMessage(world, channel, param('message'));
        if (world.channels.has(message.id)) throw refusal('threadExists');

        const thread = addThread(world, channel, {
          name,
          ownerId: world.bot.id,
          messageId: message.id,
          ...(typeof archive === 'number' && { autoArchiveMinutes: archive }),
        });

        return { status: 201, body: threadToApi(world, thread) };
      },
    },
    ...(['PUT', 'DELETE'] as const).map(
      (method): Route => ({
        method,
        path: '/channels/:channel/thread-members/@me',
        handle: ({ param }) => {
          const channel = visibleChannel(world, param('channel'));
          if (channel.kind !== 'thread') throw refusal('wrongChannelType');
          if (method === 'PUT') channel.memberIds.add(world.bot.id);
          else channel.memberIds.delete(world.bot.id);

          return { status: 204 };
        },
      }),
    ),
  ];
}
