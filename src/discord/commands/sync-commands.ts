// Telling Discord the commands where what it has differs.

import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';

/**
 * Tells Discord the commands when what it has differs, because every registration counts against a daily limit.
 * @param guildId registers them for this guild alone instead of everywhere
 * @returns whether anything was changed
 * @throws DiscordAPIError, HTTPError as discord.js does
 */
export async function syncCommands(
  rest: REST,
  applicationId: string,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  guildId?: string,
): Promise<boolean> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);

  const wanted = guildId === undefined ? commands : commands.map(withoutPlaces);
  if (await hasAt(rest, route, wanted)) return false;

  await rest.put(route, { body: wanted });
  return true;
}

/** Whether Discord has these commands everywhere, just as they are. @throws DiscordAPIError, HTTPError as discord.js does */
export function areRegistered(
  rest: REST,
  applicationId: string,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  return hasAt(rest, Routes.applicationCommands(applicationId), commands);
}

async function hasAt(
  rest: REST,
  route: `/${string}`,
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const registered = (await rest.get(route, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as APIApplicationCommand[];

  return canonical(registered.map((command) => asAsked(command, wanted))) === canonical(wanted);
}

type AnyCommand = APIApplicationCommand | RESTPostAPIApplicationCommandsJSONBody;

/** The command of one guild has no choice of where it is installed and used, and Discord keeps none. */
function withoutPlaces(
  command: RESTPostAPIApplicationCommandsJSONBody,
): RESTPostAPIApplicationCommandsJSONBody {
  const { contexts: _contexts, integration_types: _types, ...rest } = command;

  return rest;
}

/** Where a command does not say how it is installed, Discord fills in what the application's own settings say. */
function asAsked(
  registered: APIApplicationCommand,
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): APIApplicationCommand {
  const { name, type, integration_types: chosen = [] } = registered;
  const own = wanted.find((command) => command.name === name && typeOf(command.type) === type);

  return { ...registered, integration_types: own?.integration_types ? chosen : [] };
}

function typeOf(type: ApplicationCommandType | undefined): ApplicationCommandType {
  return type ?? ApplicationCommandType.ChatInput;
}

/** The same text for commands that mean the same: without what Discord adds, with its defaults, in one order. */
function canonical(commands: readonly AnyCommand[]): string {
  const plain = commands.map((command) => ({
    type: typeOf(command.type),
    name: command.name,
    nameLocalizations: byKey(command.name_localizations),
    description: 'description' in command ? command.description : '',
    descriptionLocalizations:
      'description_localizations' in command ? byKey(command.description_localizations) : [],
    options: ('options' in command ? (command.options ?? []) : []).map(canonicalOption),
    permissions: command.default_member_permissions ?? null,
    isAgeRestricted: command.nsfw ?? false,
    contexts: [...(command.contexts ?? [])].sort(),
    integrationTypes: [...(command.integration_types ?? [])].sort(),
  }));

  return JSON.stringify(plain.sort((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1)));
}

/** Discord leaves out, or sets to null, what is empty or false. */
function canonicalOption(option: APIApplicationCommandOption): unknown {
  const entries = Object.entries(option).flatMap(([key, value]): [string, unknown][] => {
    if (value === null || value === undefined || value === false) return [];
    if (key.endsWith('_localizations')) return entriesOf(key, byKey(value));
    if (key === 'options') return entriesOf(key, value.map(canonicalOption));

    return Array.isArray(value) ? entriesOf(key, value) : [[key, value]];
  });

  return entries.sort(byName);
}

function entriesOf(key: string, list: readonly unknown[]): [string, unknown][] {
  return list.length === 0 ? [] : [[key, list]];
}

function byKey(localizations: object | null | undefined): readonly [string, unknown][] {
  return Object.entries(localizations ?? {}).sort(byName);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
