// What the bot may do in a channel.

import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel } from './types.ts';

/** A permission by Discord's name. */
export type PermissionName = keyof typeof PermissionFlagsBits;

/** What everybody may do in a new server. */
const everyonePermissions: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'CreatePrivateThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'UseExternalEmojis',
  'MentionEveryone',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'UseExternalApps',
  'ChangeNickname',
];

/** The permissions of everybody as Discord's bit field. */
export const everyoneBits = bitsOf(everyonePermissions);

function bitsOf(names: Iterable<PermissionName>): bigint {
  let bits = 0n;
  for (const name of names) bits |= PermissionFlagsBits[name];

  return bits;
}

/** What the bot has been denied, channel by channel. */
export class Permissions {
  readonly #denied = new Map<string, Set<PermissionName>>();

  deny(channelId: string, names: readonly PermissionName[]): void {
    this.#denied.set(channelId, new Set([...(this.#denied.get(channelId) ?? []), ...names]));
  }

  /** Takes denials back. */
  allow(channelId: string, names: readonly PermissionName[]): void {
    for (const name of names) this.#denied.get(channelId)?.delete(name);
  }

  /** The bot's denials as the bit field of a channel's overwrite. */
  deniedBits(channelId: string): bigint {
    return bitsOf(this.#denied.get(channelId) ?? []);
  }

  /** What the bot may do in a channel; a thread inherits from its parent. Everything in direct messages. */
  botBits(channel: Channel): bigint {
    if (channel.kind === 'direct' || channel.kind === 'private') return everyoneBits;

    const parent = channel.kind === 'thread' ? this.deniedBits(channel.parentId) : 0n;

    return everyoneBits & ~this.deniedBits(channel.id) & ~parent;
  }

  botHas(channel: Channel, name: PermissionName): boolean {
    const bit = PermissionFlagsBits[name];

    return (this.botBits(channel) & bit) === bit;
  }
}
