// Routes of users and of direct channels to them.

import { refusal } from '../../rules/api-error.ts';
import { channelToApi, openDirectChannel } from '../../world/channels.ts';
import { everyoneBits } from '../../world/permissions.ts';
import type { World } from '../../world/world.ts';
import type { Route } from '../route.ts';

/** Other users, and direct channels to them. */
export function userRoutes(world: World): Route[] {
  return [
    {
      method: 'GET',
      path: '/users/:user',
      returns: 'UserResponse',
      handle: ({ param }) => {
        const user = world.userOf(param('user'));
        if (user === undefined) throw refusal('unknownUser');

        return { status: 200, body: user };
      },
    },
    {
      method: 'GET',
      path: '/users/@me/guilds',
      returns: { listOf: 'MyGuildResponse' },
      handle: () => ({
        status: 200,
        body: [...world.guilds.values()]
          .filter((guild) => guild.hasBot)
          .map(({ id, name }) => ({
            id,
            name,
            icon: null,
            banner: null,
            owner: false,
            permissions: everyoneBits.toString(),
            features: [],
          })),
      }),
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      accepts: 'CreatePrivateChannelRequest',
      returns: 'PrivateChannelResponse',
      handle: ({ body }) => {
        const { recipient_id: id } = body as { recipient_id?: string | null };
        // Whether the person accepts messages only shows when one is sent.
        if (typeof id !== 'string' || !world.people.has(id)) throw refusal('invalidRecipients');

        return { status: 200, body: channelToApi(world, openDirectChannel(world, id)) };
      },
    },
  ];
}
