// Logging in, and what Discord's refusals mean for a person.

import { once } from 'node:events';
import {
  type Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
} from 'discord.js';
import { messageOf, UserError } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';

const portal = 'https://discord.com/developers/applications';

/** What a person must do about a session that Discord has closed for good; undefined for codes that mend themselves. */
export function faultOfClosing(code: number | undefined): UserError | undefined {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return new UserError(
        `Discord does not accept DISCORD_TOKEN. Open your application at ${portal}, press "Reset Token" under "Bot", ` +
          'and put the new token into .env.',
      );
    case GatewayCloseCodes.DisallowedIntents:
    case GatewayCloseCodes.InvalidIntents:
      return new UserError(
        `Discord refuses the intents of this bot (close code ${code}). It asks for Guilds, Guild Messages and Direct ` +
          `Messages, none of them privileged: check under "Bot" at ${portal} that the application is not restricted.`,
      );
    case GatewayCloseCodes.InvalidShard:
    case GatewayCloseCodes.ShardingRequired:
      return new UserError(
        `Discord refuses the shards of this process (close code ${code}). Set FOOTNOTE_SHARDS=auto, or count one shard ` +
          'or more for 2,500 servers and give each process its own part of them.',
      );
    case GatewayCloseCodes.InvalidAPIVersion:
      return new UserError(
        `Discord has closed the session for good (close code ${code}). Update the bot.`,
      );
    default:
      return undefined;
  }
}

/**
 * Resolves when the client is ready.
 * @throws UserError when the token or the intents are refused, or Discord cannot be reached
 */
export async function logIn(client: Client, token: Secret): Promise<void> {
  let closeCode: number | undefined;
  client.once(Events.ShardDisconnect, ({ code }) => {
    closeCode = code;
  });

  try {
    await Promise.all([once(client, Events.ClientReady), client.login(token.reveal())]);
  } catch (error) {
    throw faultOfClosing(closeCode) ?? faultOfLogin(error, client);
  }
}

function faultOfLogin(error: unknown, client: Client): Error {
  const isTokenInvalid =
    error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  const refused = isTokenInvalid && faultOfClosing(GatewayCloseCodes.AuthenticationFailed);
  if (refused) return refused;

  const cause = error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : '';

  return new UserError(
    `Cannot log in to Discord at ${client.options.rest?.api}: ${cause || messageOf(error)}. Check the network and ` +
      'https://discordstatus.com, and try again.',
  );
}
