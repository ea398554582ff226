// Payloads that the gateway makes itself: READY and lists of members.

import type { Guild } from '../world/types.ts';
import type { World } from '../world/world.ts';
import type { Session } from './session.ts';

/** READY's payload. `guilds`: those of the session's shard, which follow one by one. */
export function readyPayload(world: World, session: Session, guilds: readonly Guild[]): object {
  const { shardId, shardCount } = session.identity;

  return {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: false, email: null, locale: 'en-US' },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: `${world.origin.replace('http', 'ws')}/gateway/resume`,
    shard: [shardId, shardCount],
    application: { id: world.applicationId, flags: 0 },
    user_settings: {},
    relationships: [],
    private_channels: [],
    presences: [],
    geo_ordered_rtc_regions: [],
    auth: {},
    _trace: ['["sandbox"]'],
  };
}

/** What a bot asks for with op 8. */
interface MembersRequest {
  readonly guild_id?: string;
  readonly user_ids?: string | readonly string[];
  readonly query?: string;
  readonly nonce?: string;
}

/** GUILD_MEMBERS_CHUNK's payload for an op 8; undefined for an unknown server. */
export function membersChunk(world: World, data: unknown): object | undefined {
  const { guild_id: guildId, user_ids: ids, query = '', nonce } = (data ?? {}) as MembersRequest;
  const guild = world.guilds.get(guildId ?? '');
  if (guild === undefined) return undefined;

  const wanted = ids === undefined ? undefined : [ids].flat();
  const members = [...guild.members.values()].filter(({ user }) =>
    wanted === undefined ? user.username.startsWith(query) : wanted.includes(user.id),
  );

  return {
    guild_id: guild.id,
    members,
    chunk_index: 0,
    chunk_count: 1,
    not_found: (wanted ?? []).filter((id) => !guild.members.has(id)),
    ...(nonce !== undefined && { nonce }),
  };
}
