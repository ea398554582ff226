// Which published schemas the gateway's dispatches are held against.

import type { BodySchema } from './schemas.ts';

/** A part of a dispatch and the published schema that it must fit. */
export interface DispatchRule {
  readonly schema: BodySchema;
  /** The part; undefined where the dispatch has none. */
  pick(data: unknown): unknown;
}

const whole = (schema: BodySchema): DispatchRule => ({ schema, pick: (data) => data });
const part = (schema: BodySchema, ...path: readonly string[]): DispatchRule => ({
  schema,
  pick: (data) =>
    path.reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined,
      data,
    ),
});
const message = [whole('MessageResponse'), part('BasicGuildMemberResponse', 'member')];
const channel = [whole('GuildChannelResponse')];
const thread = [whole('ThreadResponse')];

/** Discord publishes no schema of its gateway, but dispatches are made of resources that it publishes. */
export const dispatchRules: Readonly<Record<string, readonly DispatchRule[]>> = {
  READY: [part('UserResponse', 'user')],
  GUILD_CREATE: [
    whole('GuildResponse'),
    part({ listOf: 'GuildChannelResponse' }, 'channels'),
    part({ listOf: 'ThreadResponse' }, 'threads'),
    part({ listOf: 'GuildMemberResponse' }, 'members'),
  ],
  GUILD_ROLE_CREATE: [part('GuildRoleResponse', 'role')],
  GUILD_MEMBERS_CHUNK: [part({ listOf: 'GuildMemberResponse' }, 'members')],
  CHANNEL_CREATE: channel,
  CHANNEL_UPDATE: channel,
  CHANNEL_DELETE: channel,
  THREAD_CREATE: thread,
  THREAD_UPDATE: thread,
  MESSAGE_CREATE: message,
  MESSAGE_UPDATE: message,
  INTERACTION_CREATE: [
    part('MessageResponse', 'message'),
    part('UserResponse', 'user'),
    part('UserResponse', 'member', 'user'),
    part('BasicGuildMemberResponse', 'member'),
  ],
};
