// What the bot may see and do, or the refusal that it gets.

import { type ApiError, refusal } from '../rules/api-error.ts';
import type { PermissionName } from '../world/permissions.ts';
import type { Channel, Guild, StoredMessage } from '../world/types.ts';
import type { World } from '../world/world.ts';

/** A channel that the bot may see. Throws 10003 or 50001. */
export function visibleChannel(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw refusal('unknownChannel');
  if (!world.botSees(channel)) throw refusal('missingAccess');

  return channel;
}

/** A guild that the bot is in. Throws 10004. */
export function ownGuild(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (guild?.hasBot !== true) throw refusal('unknownGuild');

  return guild;
}

/** A message that the bot may see. Throws 10008; ephemeral messages are not to be had by channel. */
export function visibleMessage(world: World, channel: Channel, id: string): StoredMessage {
  const stored = world.messageOf(channel.id, id);
  if (stored === undefined || stored.ephemeralFor !== undefined) throw refusal('unknownMessage');

  return stored;
}

/** Throws 50013 (or `otherwise`) unless the bot has the permission. */
export function requirePermission(
  world: World,
  channel: Channel,
  name: PermissionName,
  otherwise?: ApiError,
): void {
  if (!world.permissions.botHas(channel, name)) throw otherwise ?? refusal('missingPermissions');
}
