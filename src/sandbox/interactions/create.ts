// The beginning of an interaction: what the bot is sent when a person acts.

import {
  type APIInteraction,
  type APIMessageInteractionMetadata,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { channelToApi } from '../world/channels.ts';
import { addMember } from '../world/guilds.ts';
import { everyoneBits } from '../world/permissions.ts';
import type { Channel, Person, StoredMessage } from '../world/types.ts';
import { guildIdOf, type World } from '../world/world.ts';
import type { InteractionRecord, InteractionRegistry } from './registry.ts';

/** What a person does. */
export interface InteractionRequest {
  readonly type: InteractionType;
  readonly person: Person;
  readonly channel: Channel;
  /** The interaction's `data`. */
  readonly data: object;
  /** The message whose component is used, or from whose component a modal came. */
  readonly source?: StoredMessage | undefined;
  /** The message that a message command is used on. */
  readonly targetMessageId?: string;
  readonly focusedType?: number | undefined;
  /** Of a modal: what the interaction that opened it says about itself. */
  readonly triggeredBy?: APIMessageInteractionMetadata | undefined;
}

/** Where an interaction happens, as commands restrict it. */
export function contextOf(channel: Channel): InteractionContextType {
  if (guildIdOf(channel) !== undefined) return InteractionContextType.Guild;

  return channel.kind === 'direct'
    ? InteractionContextType.BotDM
    : InteractionContextType.PrivateChannel;
}

/** Whether the bot is reached only because the person installed it for themselves. */
export function isUserInstalled(world: World, channel: Channel): boolean {
  const guildId = guildIdOf(channel);
  if (guildId === undefined) return channel.kind === 'private';

  return world.guilds.get(guildId)?.hasBot !== true;
}

/** Opens an interaction and sends it to the bot. */
export function createInteraction(
  world: World,
  registry: InteractionRegistry,
  request: InteractionRequest,
): InteractionRecord {
  const { type, person, channel, source, focusedType } = request;
  const guildId = guildIdOf(channel);
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId);
  if (guild !== undefined) addMember(world, guild, person.user);

  const id = world.ids.next();
  const owners = ownersOf(world, channel, person);
  const record = registry.open({
    id,
    type,
    channel,
    userId: person.user.id,
    isUserInstalled: isUserInstalled(world, channel),
    metadata: metadataOf(id, request, owners),
    ...(source !== undefined && { source }),
    ...(focusedType !== undefined && { focusedType }),
  });
  const payload = payloadOf(world, record, request, owners);
  record.payload = payload;

  world.events.emit({ type: 'interaction', interaction: payload });
  world.dispatch({ name: 'INTERACTION_CREATE', guildId, data: () => payload });

  return record;
}

function payloadOf(
  world: World,
  { id, token }: InteractionRecord,
  { type, person, channel, data, source }: InteractionRequest,
  owners: Record<string, string>,
): APIInteraction {
  const guildId = guildIdOf(channel);
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId);
  const permissions = permissionsOf(person, guildId).toString();
  const member = guild?.members.get(person.user.id);
  const payload = {
    id,
    application_id: world.applicationId,
    type,
    token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: { ...channelToApi(world, channel), permissions },
    locale: person.locale,
    app_permissions: world.permissions.botBits(channel).toString(),
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contextOf(channel),
    attachment_size_limit: 10 * 1024 * 1024,
    ...(guild === undefined || member === undefined
      ? { user: person.user }
      : {
          guild_id: guild.id,
          guild_locale: guild.locale,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          member: { ...member, permissions },
        }),
    ...(source !== undefined && { message: structuredClone(source.message) }),
  };

  return payload as unknown as APIInteraction;
}

/** What a person may do where an interaction happens. */
function permissionsOf({ manages }: Person, guildId: string | undefined): bigint {
  const mayManage = guildId !== undefined && manages.has(guildId);

  return mayManage ? everyoneBits | PermissionFlagsBits.ManageGuild : everyoneBits;
}

function ownersOf(world: World, channel: Channel, person: Person): Record<string, string> {
  if (isUserInstalled(world, channel)) {
    return { [ApplicationIntegrationType.UserInstall]: person.user.id };
  }

  // In the bot's direct messages the guild is "0".
  return { [ApplicationIntegrationType.GuildInstall]: guildIdOf(channel) ?? '0' };
}

function metadataOf(
  id: string,
  { type, person, source, targetMessageId, triggeredBy }: InteractionRequest,
  owners: Record<string, string>,
): APIMessageInteractionMetadata | undefined {
  const base = { id, user: person.user, authorizing_integration_owners: owners };

  switch (type) {
    case InteractionType.ApplicationCommand:
      return {
        ...base,
        type,
        ...(targetMessageId !== undefined && { target_message_id: targetMessageId }),
      } as APIMessageInteractionMetadata;
    case InteractionType.MessageComponent:
      return {
        ...base,
        type,
        interacted_message_id: source?.message.id ?? '',
      } as APIMessageInteractionMetadata;
    case InteractionType.ModalSubmit:
      return {
        ...base,
        type,
        triggering_interaction_metadata: triggeredBy,
      } as APIMessageInteractionMetadata;
    default:
      return undefined;
  }
}
