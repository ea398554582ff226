// The addresses at which people take the bot along.

import { OAuth2Scopes, PermissionFlagsBits } from 'discord-api-types/v10';

const authorisation = 'https://discord.com/oauth2/authorize';

/** What the bot needs on a server: to see a question, to read what it refers to, and to answer beside it. */
const permissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

/** Discord's numbers for where an application is installed. */
const onServer = '0';
const forOneself = '1';

/** Where the bot is added to a server. */
export function serverLink(application: string): string {
  return link(application, {
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: String(permissions),
    integration_type: onServer,
  });
}

/** Where people add the bot for themselves: its commands alone, wherever they write. */
export function personalLink(application: string): string {
  return link(application, {
    scope: OAuth2Scopes.ApplicationsCommands,
    integration_type: forOneself,
  });
}

function link(application: string, parameters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({ client_id: application, ...parameters });

  return `${authorisation}?${query}`;
}
