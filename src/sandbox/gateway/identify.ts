// What an IDENTIFY must hold, and which shard hears of a server.

import {
  GatewayCloseCodes,
  type GatewayIdentifyData,
  GatewayIntentBits,
} from 'discord-api-types/v10';

/** What a session is made from. */
export interface Identity {
  readonly intents: number;
  readonly shardId: number;
  readonly shardCount: number;
}

/** What the server holds against an IDENTIFY. */
export interface IdentifyRules {
  readonly token: string;
  /** Bits of the privileged intents that the application was granted. */
  readonly grantedPrivileged: number;
  /** Guilds of a shard, at most 2,500. */
  readonly guildCount: number;
}

const privileged =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;
const knownIntents = Object.values(GatewayIntentBits)
  .filter((bit): bit is GatewayIntentBits => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);
const guildsPerShard = 2500;

/** Checks an IDENTIFY; a number is the code to close with. */
export function checkIdentify(
  data: Partial<GatewayIdentifyData> | undefined,
  { token, grantedPrivileged, guildCount }: IdentifyRules,
): Identity | GatewayCloseCodes {
  if (typeof data !== 'object' || data === null) return GatewayCloseCodes.DecodeError;
  if (data.token?.replace(/^Bot /, '') !== token) return GatewayCloseCodes.AuthenticationFailed;
  if (typeof data.properties !== 'object' || data.properties === null) {
    return GatewayCloseCodes.DecodeError;
  }

  const { intents } = data;
  if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0) {
    return GatewayCloseCodes.InvalidIntents;
  }
  if ((intents & ~knownIntents) !== 0) return GatewayCloseCodes.InvalidIntents;
  if ((intents & privileged & ~grantedPrivileged) !== 0) return GatewayCloseCodes.DisallowedIntents;

  const [shardId, shardCount] = data.shard ?? [0, 1];
  if (!Number.isInteger(shardId) || !Number.isInteger(shardCount))
    return GatewayCloseCodes.InvalidShard;
  if (shardId < 0 || shardId >= shardCount) return GatewayCloseCodes.InvalidShard;
  if (guildCount / shardCount > guildsPerShard) return GatewayCloseCodes.ShardingRequired;

  return { intents, shardId, shardCount };
}

/** The shard that hears of a guild; direct messages reach shard 0. */
export function shardOf(guildId: string | undefined, shardCount: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
