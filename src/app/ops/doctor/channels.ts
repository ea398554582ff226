// Whether the bot may answer in the channels that editors have chosen.

import { existsSync } from 'node:fs';
import {
  type APIChannel,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type APIUser,
  DiscordAPIError,
  OverwriteType,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';
import { type ChosenChannel, chosenChannels } from '../../../library/settings/chosen-channels.ts';
import { type Finding, mend, ok } from './check.ts';

/** Channels that are looked at: each takes a request. */
const most = 50;

/** What the bot needs to answer where it is asked. */
const needed = ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] as const;
const neededInThread = ['ViewChannel', 'SendMessagesInThreads', 'ReadMessageHistory'] as const;

/** A channel where something is missing. */
interface Lack {
  readonly channel: string;
  readonly what: string;
}

/** @param settings - Path of the database that they are in. */
export async function channelsFinding(rest: REST, settings: string): Promise<Finding> {
  const chosen = existsSync(settings) ? chosenChannels(settings) : [];
  if (chosen.length === 0) return ok('editors have chosen none');

  const looked = chosen.slice(0, most);
  const own = (await rest.get(Routes.user())) as APIUser;
  const lacks: Lack[] = [];
  for (const one of looked) {
    const what = await lackOf(rest, one, own.id);
    if (what !== undefined) lacks.push({ channel: one.channel, what });
  }

  const number = looked.length === chosen.length ? 'all' : `the first ${most} of`;
  if (lacks.length === 0) {
    return ok(`the bot may answer in ${number} ${chosen.length} that editors have chosen`);
  }

  return mend(
    `${lacks.map(({ channel, what }) => `${channel} ${what}`).join('; ')}. Give the bot's role what is missing in the ` +
      'settings of the channel on Discord, or take the channel out with /settings.',
  );
}

/** What is missing; undefined where nothing is. */
async function lackOf(
  rest: REST,
  { server, channel: id }: ChosenChannel,
  own: string,
): Promise<string | undefined> {
  const roles = await found<readonly APIRole[]>(rest, Routes.guildRoles(server));
  const member = await found<APIGuildMember>(rest, Routes.guildMember(server, own));
  if (roles === undefined || member === undefined) return `is in a server that the bot is not in`;

  const channel = await found<APIChannel>(rest, Routes.channel(id));
  if (channel === undefined) return 'is gone, or the bot may not see it';

  const parent = 'thread_metadata' in channel ? channel.parent_id : undefined;
  const place = parent == null ? channel : await found<APIChannel>(rest, Routes.channel(parent));
  const overwrites =
    (place !== undefined && 'permission_overwrites' in place
      ? place.permission_overwrites
      : undefined) ?? [];
  const bits = permissionsOf({ server, own, roles, member, overwrites });
  const missing = (parent == null ? needed : neededInThread).filter(
    (name) => (bits & PermissionFlagsBits[name]) === 0n,
  );

  return missing.length === 0 ? undefined : `lacks ${missing.join(', ')}`;
}

/** What Discord has there; undefined where the bot may not see it, or nothing is there. */
async function found<Result>(rest: REST, route: `/${string}`): Promise<Result | undefined> {
  try {
    return (await rest.get(route)) as Result;
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) {
      return undefined;
    }
    throw error;
  }
}

/** As Discord computes them: https://discord.com/developers/docs/topics/permissions. Pure. */
export function permissionsOf({
  server,
  own,
  roles,
  member,
  overwrites,
}: {
  readonly server: string;
  readonly own: string;
  readonly roles: readonly APIRole[];
  readonly member: Pick<APIGuildMember, 'roles'>;
  readonly overwrites: readonly APIOverwrite[];
}): bigint {
  // Everybody's role is named as the server.
  const base = union(
    roles.filter(({ id }) => id === server || member.roles.includes(id)).map(bitsOf),
  );
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ~0n;

  const isRole = ({ type, id }: APIOverwrite) =>
    type === OverwriteType.Role && member.roles.includes(id);
  const layers = [
    overwrites.filter(({ id }) => id === server),
    overwrites.filter(isRole),
    overwrites.filter(({ type, id }) => type === OverwriteType.Member && id === own),
  ];

  return layers.reduce(
    (bits, layer) =>
      (bits & ~union(layer.map(({ deny }) => BigInt(deny)))) |
      union(layer.map(({ allow }) => BigInt(allow))),
    base,
  );
}

function bitsOf({ permissions }: Pick<APIRole, 'permissions'>): bigint {
  return BigInt(permissions);
}

function union(bits: readonly bigint[]): bigint {
  return bits.reduce((all, one) => all | one, 0n);
}
