// The token from the settings.

import { UserError } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import type { DiscordSettings } from '../../config/discord.ts';

/** The token to log in with. @throws UserError that says where to get one */
export function tokenOf({ token }: DiscordSettings): Secret {
  if (token !== undefined) return token;

  throw new UserError(
    'DISCORD_TOKEN is not set. Create an application at https://discord.com/developers/applications, press "Reset ' +
      'Token" under "Bot", and put the line DISCORD_TOKEN=<the token> into the file .env beside package.json.',
  );
}
