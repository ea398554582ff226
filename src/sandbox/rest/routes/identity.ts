// Routes that tell a bot who it is and where the gateway is.

import { type Gateway, identifyConcurrency } from '../../gateway/gateway.ts';
import type { World } from '../../world/world.ts';
import type { Route } from '../route.ts';

/** The gateway's address, the bot's own user and application. */
export function identityRoutes(world: World, gateway: Gateway): Route[] {
  const url = () => `${world.origin.replace('http', 'ws')}/gateway`;
  const application = () => {
    const [owner] = [...world.people.values()];

    return {
      id: world.applicationId,
      name: world.applicationName,
      icon: null,
      description: world.description,
      type: null,
      flags: world.messageContent ? 1 << 19 : 0,
      flags_new: String(world.messageContent ? 1 << 19 : 0),
      bot: world.bot,
      bot_public: true,
      bot_require_code_grant: false,
      integration_types_config: { '0': {}, '1': {} },
      verify_key: '0'.repeat(64),
      redirect_uris: [],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      owner: owner?.user ?? world.bot,
      approximate_guild_count: [...world.guilds.values()].filter((guild) => guild.hasBot).length,
      approximate_user_install_count: 0,
      approximate_user_authorization_count: 0,
      explicit_content_filter: 0,
      team: null,
      eligible_oauth2_scopes: [],
    };
  };
  const ownUser = () => ({
    ...world.bot,
    mfa_enabled: false,
    locale: 'en-US',
    verified: true,
    email: null,
  });

  return [
    {
      method: 'GET',
      path: '/gateway',
      isOpen: true,
      returns: 'GatewayResponse',
      handle: () => ({ status: 200, body: { url: url() } }),
    },
    {
      method: 'GET',
      path: '/gateway/bot',
      returns: 'GatewayBotResponse',
      handle: () => ({
        status: 200,
        body: {
          url: url(),
          shards: 1,
          session_start_limit: {
            total: 1000,
            remaining: Math.max(0, 1000 - gateway.identifyCount),
            reset_after: 86_400_000,
            max_concurrency: identifyConcurrency,
          },
        },
      }),
    },
    {
      method: 'GET',
      path: '/users/@me',
      returns: 'UserPIIResponse',
      handle: () => ({ status: 200, body: ownUser() }),
    },
    ...['/applications/@me', '/oauth2/applications/@me'].map(
      (path): Route => ({
        method: 'GET',
        path,
        returns: 'PrivateApplicationResponse',
        handle: () => ({ status: 200, body: application() }),
      }),
    ),
  ];
}
