// Routes of servers.

import { refusal } from '../../rules/api-error.ts';
import { channelToApi, threadToApi } from '../../world/channels.ts';
import { guildToApi } from '../../world/guilds.ts';
import type { World } from '../../world/world.ts';
import { ownGuild } from '../access.ts';
import type { Route } from '../route.ts';

/** Servers with their channels, roles and members. */
export function guildRoutes(world: World): Route[] {
  return [
    {
      method: 'GET',
      path: '/guilds/:guild',
      returns: 'GuildWithCountsResponse',
      handle: ({ param, query }) => {
        const guild = ownGuild(world, param('guild'));
        const counts = query.get('with_counts') === 'true' && {
          approximate_member_count: guild.members.size,
          approximate_presence_count: guild.members.size,
        };

        return { status: 200, body: { ...guildToApi(guild), ...counts } };
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/channels',
      returns: { listOf: 'GuildChannelResponse' },
      handle: ({ param }) => {
        const guild = ownGuild(world, param('guild'));

        return {
          status: 200,
          body: [...world.channels.values()]
            .filter((channel) => channel.kind === 'text' && channel.guildId === guild.id)
            .map((channel) => channelToApi(world, channel)),
        };
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/roles',
      returns: { listOf: 'GuildRoleResponse' },
      handle: ({ param }) => ({ status: 200, body: ownGuild(world, param('guild')).roles }),
    },
    {
      method: 'GET',
      path: '/guilds/:guild/members/:user',
      returns: 'GuildMemberResponse',
      handle: ({ param }) => {
        const member = ownGuild(world, param('guild')).members.get(param('user'));
        if (member === undefined) throw refusal('unknownMember');

        return { status: 200, body: member };
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/threads/active',
      returns: 'ThreadsResponse',
      handle: ({ param }) => {
        const guild = ownGuild(world, param('guild'));
        const threads = [...world.channels.values()].flatMap((channel) =>
          channel.kind === 'thread' && channel.guildId === guild.id && !channel.archived
            ? [threadToApi(world, channel)]
            : [],
        );

        return { status: 200, body: { threads, members: [], has_more: false } };
      },
    },
  ];
}
