// /article use and /article unuse: a channel that is about one story alone.

import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import { UserError } from '../../base/errors.ts';
import { withBinding } from '../../library/settings/server-settings.ts';
import type { Article } from '../../story/article.ts';
import { type Editing, type EditorReply, said } from './editor-reply.ts';
import { channelName } from './option-names.ts';

/** Binds a channel to a story. @throws UserError where the bot may not write there */
export async function bindChannel(
  { bot, guild, texts }: Editing,
  interaction: ChatInputCommandInteraction,
  article: Article,
): Promise<EditorReply> {
  const { id, name, permissions } = channelOf(interaction);
  if (permissions?.has(PermissionFlagsBits.SendMessages) === false) {
    throw new UserError(texts.cannotWrite(name));
  }

  await bot.servers.change(guild, (now) => withBinding(now, id, article.slug));
  return said(texts.bound(name, article.title ?? article.slug));
}

/** Lets a channel be about all stories again. */
export async function unbindChannel(
  { bot, guild, server, texts }: Editing,
  interaction: ChatInputCommandInteraction,
): Promise<EditorReply> {
  const { id, name } = channelOf(interaction);
  if (server.bindings[id] === undefined) return said(texts.notBound(name));

  await bot.servers.change(guild, (now) => withBinding(now, id, undefined));
  return said(texts.unbound(name));
}

/** The channel that was named, else the one where the command is used. */
function channelOf({ options, channelId, channel, appPermissions }: ChatInputCommandInteraction) {
  const named = options.getChannel(channelName);
  if (named !== null && named.id !== channelId) {
    return { id: named.id, name: named.name ?? named.id, permissions: undefined };
  }

  const name = channel !== null && 'name' in channel ? channel.name : null;
  return { id: channelId, name: name ?? channelId, permissions: appPermissions };
}
