// Slash commands as Discord's client offers them and sends them off.

import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { UserError } from '../../base/errors.ts';
import { isSubcommand } from '../rules/commands.ts';
import type { CommandStore } from '../world/commands.ts';
import type { Channel } from '../world/types.ts';
import { guildIdOf, type World } from '../world/world.ts';
import { contextOf, isUserInstalled } from './create.ts';

/** What a person filled in, by option name. Users, roles and channels by id. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** The commands that a person is offered in a channel. */
export function availableCommands(
  world: World,
  commands: CommandStore,
  channel: Channel,
): APIApplicationCommand[] {
  const guildId = guildIdOf(channel);
  const own = guildId === undefined ? [] : commands.list(guildId);
  const context = contextOf(channel);
  const install = isUserInstalled(world, channel)
    ? ApplicationIntegrationType.UserInstall
    : ApplicationIntegrationType.GuildInstall;
  const global = commands.list(undefined).filter((command) => {
    const contexts = command.contexts ?? [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ];
    const installs = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
    // A direct message with the bot serves both ways of installing it.
    const isInstalled = context === InteractionContextType.BotDM || installs.includes(install);

    return contexts.includes(context) && isInstalled;
  });

  return [...own, ...global];
}

/** A slash command's `data`, with the type of the option in focus. */
export interface CommandData {
  readonly data: object;
  readonly focusedType?: number;
}

/**
 * What Discord's client sends for `/name options`. `path`: the command's name, followed by its subcommand's where it
 * has one. `focused`: the option that is being typed; absent once the command is sent. Throws a `UserError` for what
 * the client would not let a person send.
 */
export function commandData(
  available: readonly APIApplicationCommand[],
  path: string,
  values: OptionValues,
  focused?: string,
): CommandData {
  const [name = '', ...rest] = path.split(' ');
  const command = available.find(
    (candidate) => candidate.name === name && candidate.type === ApplicationCommandType.ChatInput,
  );
  if (command === undefined) {
    const names = available.map((candidate) => `/${candidate.name}`).join(', ');
    throw new UserError(
      `There is no command /${name} here. Registered: ${names === '' ? 'none' : names}.`,
    );
  }

  const filled = fillOptions(command.options ?? [], rest, values, focused, path);

  return {
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id !== undefined && { guild_id: command.guild_id }),
      ...(filled.options.length > 0 && { options: filled.options }),
    },
    ...(filled.focusedType !== undefined && { focusedType: filled.focusedType }),
  };
}

interface FilledOptions {
  readonly options: readonly object[];
  readonly focusedType?: number | undefined;
}

function fillOptions(
  options: readonly APIApplicationCommandOption[],
  subcommands: readonly string[],
  values: OptionValues,
  focused: string | undefined,
  path: string,
): FilledOptions {
  const [next, ...rest] = subcommands;
  if (next !== undefined) {
    const chosen = options.find((option) => option.name === next && isSubcommand(option.type));
    if (chosen === undefined) throw new UserError(`/${path} has no subcommand "${next}".`);

    const inner = fillOptions(
      'options' in chosen ? (chosen.options ?? []) : [],
      rest,
      values,
      focused,
      path,
    );

    return {
      options: [{ name: chosen.name, type: chosen.type, options: inner.options }],
      focusedType: inner.focusedType,
    };
  }

  for (const name of Object.keys(values)) {
    if (!options.some((option) => option.name === name)) {
      throw new UserError(`/${path} has no option "${name}".`);
    }
  }

  const filled = options.flatMap((option) => {
    const value = values[option.name];
    const isFocused = option.name === focused;
    if (value === undefined && !isFocused) {
      if (option.required === true && focused === undefined) {
        throw new UserError(`/${path} needs the option "${option.name}".`);
      }

      return [];
    }
    if (!isFocused) checkValue(option, value);

    return [
      {
        name: option.name,
        type: option.type,
        value: value ?? '',
        ...(isFocused && { focused: true }),
      },
    ];
  });

  return {
    options: filled,
    focusedType: options.find((option) => option.name === focused)?.type,
  };
}

function checkValue(option: APIApplicationCommandOption, value: unknown): void {
  const wrong = (why: string) =>
    new UserError(`The option "${option.name}" ${why}, got ${JSON.stringify(value)}.`);
  const expected = jsonTypeOf(option.type);
  if (typeof value !== expected) throw wrong(`takes a ${expected}`);

  if ('choices' in option && option.choices !== undefined) {
    const choices: readonly { readonly value: string | number }[] = option.choices;
    if (!choices.some((choice) => choice.value === value)) throw wrong('takes one of its choices');
  }
  if ('max_length' in option && typeof value === 'string') {
    if (value.length > (option.max_length ?? 6000))
      throw wrong(`takes at most ${option.max_length} characters`);
  }
  if ('min_length' in option && typeof value === 'string') {
    if (value.length < (option.min_length ?? 0))
      throw wrong(`takes at least ${option.min_length} characters`);
  }
  if ('max_value' in option && typeof value === 'number') {
    if (value > (option.max_value ?? Infinity)) throw wrong(`takes at most ${option.max_value}`);
  }
  if ('min_value' in option && typeof value === 'number') {
    if (value < (option.min_value ?? -Infinity)) throw wrong(`takes at least ${option.min_value}`);
  }
  if (option.type === ApplicationCommandOptionType.String && value === '') {
    throw wrong('takes at least 1 character');
  }
}

function jsonTypeOf(type: ApplicationCommandOptionType): 'boolean' | 'number' | 'string' {
  if (type === ApplicationCommandOptionType.Boolean) return 'boolean';
  if (
    type === ApplicationCommandOptionType.Integer ||
    type === ApplicationCommandOptionType.Number
  ) {
    return 'number';
  }

  return 'string';
}
