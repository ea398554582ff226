// Servers with their members and roles: how they are made and shown.

import {
  type APIGuildMember,
  type APIRole,
  type APIUser,
  ChannelType,
  GatewayIntentBits,
  type GuildMemberFlags,
  Locale,
  type RoleFlags,
} from 'discord-api-types/v10';
import { channelToApi, threadToApi } from './channels.ts';
import { everyoneBits } from './permissions.ts';
import type { Guild, GuildChannelType, TextChannel } from './types.ts';
import type { World } from './world.ts';

/** Adds a server with an owner; the bot is a member unless it is said not to be. */
export function addGuild(world: World, name: string, owner: APIUser, hasBot = true): Guild {
  const id = world.ids.next();
  const guild: Guild = {
    id,
    name,
    ownerId: owner.id,
    locale: Locale.EnglishUS,
    createdAt: world.clock.now(),
    hasBot,
    // The role of everybody has the server's id.
    roles: [makeRole(id, '@everyone', 0)],
    members: new Map(),
  };
  world.guilds.set(id, guild);

  if (hasBot) {
    const role = { ...makeRole(world.ids.next(), world.applicationName, 1), managed: true };
    guild.roles.push({ ...role, tags: { bot_id: world.bot.id } });
    addMember(world, guild, world.bot, [role.id]);
    world.dispatch({
      name: 'GUILD_CREATE',
      guildId: id,
      intent: GatewayIntentBits.Guilds,
      data: () => guildCreateToApi(world, guild),
    });
  }

  addMember(world, guild, owner);

  return guild;
}

/** Makes a user a member; does nothing when they are one. */
export function addMember(
  world: World,
  guild: Guild,
  user: APIUser,
  roles: readonly string[] = [],
): void {
  if (guild.members.has(user.id)) return;

  guild.members.set(user.id, {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [...roles],
    joined_at: world.timestamp(),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0 as GuildMemberFlags,
  });
}

/** Adds a role that can be mentioned. */
export function addRole(world: World, guild: Guild, name: string): APIRole {
  const role = { ...makeRole(world.ids.next(), name, guild.roles.length), mentionable: true };
  guild.roles.push(role);
  world.dispatch({
    name: 'GUILD_ROLE_CREATE',
    guildId: guild.id,
    intent: GatewayIntentBits.Guilds,
    data: () => ({ guild_id: guild.id, role }),
  });

  return role;
}

function makeRole(id: string, name: string, position: number): APIRole {
  return {
    id,
    name,
    position,
    permissions: everyoneBits.toString(),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0 as RoleFlags,
  };
}

/** A member as events carry them, without the user. */
export function memberWithoutUser(member: APIGuildMember): Omit<APIGuildMember, 'user'> {
  const { user: _user, ...rest } = member;

  return rest;
}

/** A server as REST gives it. */
export function guildToApi(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: guild.roles,
    default_message_notifications: 1,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  };
}

/** A server as GUILD_CREATE gives it: with channels, threads and the bot's own member. */
export function guildCreateToApi(world: World, guild: Guild) {
  const channels = [...world.channels.values()];

  return {
    ...guildToApi(guild),
    joined_at: new Date(guild.createdAt).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    // Without the privileged intent only the bot itself is listed.
    members: [...guild.members.values()].filter((member) => member.user.id === world.bot.id),
    channels: channels
      .filter((channel): channel is TextChannel => channel.kind === 'text')
      .filter((channel) => channel.guildId === guild.id)
      .map((channel) => channelToApi(world, channel)),
    threads: channels.flatMap((channel) =>
      channel.kind === 'thread' && channel.guildId === guild.id && world.botSees(channel)
        ? [threadToApi(world, channel)]
        : [],
    ),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** Adds a channel to a server. */
export function addTextChannel(
  world: World,
  guild: Guild,
  name: string,
  type: GuildChannelType = ChannelType.GuildText,
): TextChannel {
  const channel: TextChannel = {
    kind: 'text',
    type,
    id: world.ids.next(),
    guildId: guild.id,
    name,
    position: [...world.channels.values()].filter((other) => other.kind === 'text').length,
    lastMessageId: null,
  };
  world.channels.set(channel.id, channel);
  world.events.emit({ type: 'channel-create', channel });

  if (guild.hasBot) {
    world.dispatch({
      name: 'CHANNEL_CREATE',
      guildId: guild.id,
      intent: GatewayIntentBits.Guilds,
      data: () => channelToApi(world, channel),
    });
  }

  return channel;
}
