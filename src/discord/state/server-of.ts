// The settings of the server that something happens in.

import {
  defaultServerSettings,
  type ServerSettings,
} from '../../library/settings/server-settings.ts';
import type { Bot } from './bot.ts';

/** What the editors of a server have chosen; the defaults in direct messages. */
export async function serverOf(
  { servers }: Pick<Bot, 'servers'>,
  guild: string | null | undefined,
): Promise<ServerSettings> {
  return guild == null ? defaultServerSettings : servers.of(guild);
}
