// Channels and threads: how they are shown, made, changed and deleted.

import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import type {
  Channel,
  DirectChannel,
  PrivateChannel,
  TextChannel,
  ThreadChannel,
} from './types.ts';
import { guildIdOf, type World } from './world.ts';

/** Discord's number for a channel's type. */
export function channelTypeOf(channel: Channel): ChannelType {
  if (channel.kind === 'text') return channel.type;
  if (channel.kind === 'direct') return ChannelType.DM;
  if (channel.kind === 'private') {
    return channel.userIds.length > 2 ? ChannelType.GroupDM : ChannelType.DM;
  }

  if (channel.isAnnouncement) return ChannelType.AnnouncementThread;

  return channel.isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread;
}

/** Whether messages stand in posts alone. */
export function isForum(channel: Channel): boolean {
  return channel.kind === 'text' && channel.type === ChannelType.GuildForum;
}

/** Whether threads without posts can be started. */
export function canHaveThreads({ type }: TextChannel): boolean {
  return type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement;
}

/** A channel as REST and events give it. */
export function channelToApi(world: World, channel: Channel) {
  if (channel.kind === 'thread') return threadToApi(world, channel);

  const base = { id: channel.id, last_message_id: channel.lastMessageId, flags: 0 };
  if (channel.kind === 'direct' || channel.kind === 'private') {
    const ids = channel.kind === 'direct' ? [channel.userId] : channel.userIds;

    return {
      ...base,
      type: channelTypeOf(channel),
      recipients: ids.flatMap((id) => world.people.get(id)?.user ?? []),
    };
  }

  const denied = world.permissions.deniedBits(channel.id);

  return {
    ...base,
    type: channel.type,
    ...ownFields(channel),
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: null,
    position: channel.position,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites:
      denied === 0n ? [] : [{ id: world.bot.id, type: 1, allow: '0', deny: denied.toString() }],
  };
}

/** What only one type of channel has. */
function ownFields({ type }: TextChannel): object {
  if (type === ChannelType.GuildVoice) {
    return { bitrate: 64_000, user_limit: 0, rtc_region: null, video_quality_mode: 1 };
  }
  if (type === ChannelType.GuildForum) {
    return {
      available_tags: [],
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: 0,
    };
  }

  return {};
}

/** A thread as REST and events give it. */
export function threadToApi(world: World, thread: ThreadChannel) {
  return {
    id: thread.id,
    type: channelTypeOf(thread),
    guild_id: thread.guildId,
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    name: thread.name,
    last_message_id: thread.lastMessageId,
    flags: 0,
    rate_limit_per_user: 0,
    message_count: thread.messageCount,
    member_count: thread.memberIds.size,
    total_message_sent: thread.messageCount,
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: new Date(thread.createdAt).toISOString(),
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.locked,
      create_timestamp: new Date(thread.createdAt).toISOString(),
    },
    ...(thread.memberIds.has(world.bot.id) && {
      member: {
        id: thread.id,
        user_id: world.bot.id,
        join_timestamp: new Date(thread.createdAt).toISOString(),
        flags: 0,
      },
    }),
  };
}

/** The direct channel between the bot and a person, made when there is none. */
export function openDirectChannel(world: World, userId: string): DirectChannel {
  for (const channel of world.channels.values()) {
    if (channel.kind === 'direct' && channel.userId === userId) return channel;
  }

  const channel: DirectChannel = {
    kind: 'direct',
    id: world.ids.next(),
    userId,
    lastMessageId: null,
  };
  world.channels.set(channel.id, channel);
  world.events.emit({ type: 'channel-create', channel });

  return channel;
}

/** A conversation among people which the bot is no part of. */
export function addPrivateChannel(world: World, userIds: readonly string[]): PrivateChannel {
  const channel: PrivateChannel = {
    kind: 'private',
    id: world.ids.next(),
    userIds,
    lastMessageId: null,
  };
  world.channels.set(channel.id, channel);
  world.events.emit({ type: 'channel-create', channel });

  return channel;
}

/** What a new thread is made from. */
export interface ThreadRequest {
  readonly name: string;
  readonly ownerId: string;
  /** The message that it hangs on, whose id it takes; absent for a thread of its own. */
  readonly messageId?: string;
  readonly isPrivate?: boolean;
  readonly autoArchiveMinutes?: ThreadChannel['autoArchiveMinutes'];
}

/** Starts a thread in a text channel and tells the bot. */
export function addThread(
  world: World,
  parent: TextChannel,
  { name, ownerId, messageId, isPrivate = false, autoArchiveMinutes = 4320 }: ThreadRequest,
): ThreadChannel {
  const thread: ThreadChannel = {
    kind: 'thread',
    id: messageId ?? world.ids.next(),
    guildId: parent.guildId,
    parentId: parent.id,
    ownerId,
    isPrivate,
    isAnnouncement: parent.type === ChannelType.GuildAnnouncement,
    createdAt: world.clock.now(),
    autoArchiveMinutes,
    memberIds: new Set([ownerId]),
    name,
    archived: false,
    locked: false,
    messageCount: 0,
    lastMessageId: null,
  };
  world.channels.set(thread.id, thread);
  world.events.emit({ type: 'channel-create', channel: thread });

  if (world.botSees(thread)) {
    world.dispatch({
      name: 'THREAD_CREATE',
      guildId: thread.guildId,
      intent: GatewayIntentBits.Guilds,
      data: () => ({ ...threadToApi(world, thread), newly_created: true }),
    });
  }

  return thread;
}

/** Tells the bot and subscribers that a channel changed. */
export function announceChannelChange(world: World, channel: Channel): void {
  world.events.emit({ type: 'channel-update', channel });
  const guildId = guildIdOf(channel);
  if (guildId === undefined || world.guilds.get(guildId)?.hasBot !== true) return;

  world.dispatch({
    name: channel.kind === 'thread' ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE',
    guildId,
    intent: GatewayIntentBits.Guilds,
    data: () => channelToApi(world, channel),
  });
}

/** Deletes a channel with its messages and threads. */
export function deleteChannel(world: World, channel: Channel): void {
  for (const other of [...world.channels.values()]) {
    if (other.kind === 'thread' && other.parentId === channel.id) deleteChannel(world, other);
  }

  const sees = world.botSees(channel);
  const last = channelToApi(world, channel);
  world.channels.delete(channel.id);
  world.messages.delete(channel.id);
  world.events.emit({ type: 'channel-delete', channel });
  if (!sees || channel.kind === 'direct') return;

  world.dispatch({
    name: channel.kind === 'thread' ? 'THREAD_DELETE' : 'CHANNEL_DELETE',
    guildId: guildIdOf(channel),
    intent: GatewayIntentBits.Guilds,
    data: () =>
      channel.kind === 'thread'
        ? {
            id: channel.id,
            guild_id: channel.guildId,
            parent_id: channel.parentId,
            type: channelTypeOf(channel),
          }
        : last,
  });
}
