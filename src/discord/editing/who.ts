// Who may do what editors do, looked at on each use: what Discord hides by default can be set otherwise.

import { type Client, type Interaction, PermissionFlagsBits } from 'discord.js';
import type { ServerSettings } from '../../library/settings/server-settings.ts';
import type { Bot } from '../state/bot.ts';

/** Whether somebody may manage the server, or has the role that was set. */
export function isEditor(
  { member, memberPermissions }: Pick<Interaction, 'member' | 'memberPermissions'>,
  { editorRole }: Pick<ServerSettings, 'editorRole'>,
): boolean {
  if (memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  if (member === null || editorRole === undefined) return false;

  const { roles } = member;
  return Array.isArray(roles) ? roles.includes(editorRole) : roles.cache.has(editorRole);
}

/**
 * Whether stories may be changed from a server. They are the same for all: where the bot is in several, whoever runs it
 * says which; else somebody who lets the bot into a server of their own could take every story away.
 */
export function mayChangeStories(
  { settings }: Pick<Bot, 'settings'>,
  client: Pick<Client, 'guilds'>,
  guild: string,
): boolean {
  const { editorServers } = settings;

  return editorServers.length > 0 ? editorServers.includes(guild) : client.guilds.cache.size === 1;
}
