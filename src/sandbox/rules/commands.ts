// Rules for commands that are registered.

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Locale,
} from 'discord-api-types/v10';
import type { PathError } from './api-error.ts';

/** Characters of all names, descriptions and values of a command; of localised texts the longest counts. */
const totalLimit = 8000;
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const knownLocales = new Set<string>(Object.values(Locale));

type Localizations = Readonly<Record<string, string>> | null;

/** A command option whose shape the published schema has accepted. */
interface OptionPayload {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?:
    | readonly {
        readonly name: string;
        readonly name_localizations?: Localizations;
        readonly value: string | number;
      }[]
    | null;
  readonly options?: readonly OptionPayload[] | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
}

/** A command whose shape the published schema has accepted. */
export interface CommandPayload {
  readonly id?: string | null;
  readonly type?: ApplicationCommandType | null;
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description?: string | null;
  readonly description_localizations?: Localizations;
  readonly options?: readonly OptionPayload[] | null;
  readonly default_member_permissions?: string | number | null;
  readonly dm_permission?: boolean | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
  readonly nsfw?: boolean | null;
}

/** Faults of a command that the published schema lets through. */
export function commandFaults(command: CommandPayload): PathError[] {
  const isChatInput = (command.type ?? 1) === ApplicationCommandType.ChatInput;
  const options = command.options ?? [];
  const faults: PathError[] = [
    ...(isChatInput ? nameFaults(command, []) : localeFaults(command, [])),
    ...optionFaults(options, []),
  ];

  if (isChatInput && (command.description ?? '') === '') {
    faults.push(fault(['description'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  }
  if (!isChatInput && (command.description ?? '') !== '') {
    faults.push(
      fault(
        ['description'],
        'APPLICATION_COMMANDS_DESCRIPTION_NOT_ALLOWED',
        'Context menu commands cannot have description',
      ),
    );
  }
  if (!isChatInput && options.length > 0) {
    faults.push(
      fault(
        ['options'],
        'APPLICATION_COMMANDS_OPTIONS_NOT_ALLOWED',
        'Context menu commands cannot have options',
      ),
    );
  }
  if (
    sizeOf({ ...command, description: command.description ?? '', type: 1, options }) > totalLimit
  ) {
    faults.push(
      fault([], 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${totalLimit})`),
    );
  }

  return faults;
}

function optionFaults(options: readonly OptionPayload[], parent: readonly string[]): PathError[] {
  const names = new Set<string>();
  let sawOptional = false;

  return options.flatMap((option, index) => {
    const path = [...parent, 'options', String(index)];
    const faults = [...nameFaults(option, path), ...choiceFaults(option, path)];
    if (names.has(option.name)) {
      faults.push(
        fault(
          [...path, 'name'],
          'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
          'Option names must be unique',
        ),
      );
    }
    names.add(option.name);

    if (option.required === true && sawOptional) {
      faults.push(
        fault(
          path,
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        ),
      );
    }
    if (option.required !== true) sawOptional = true;

    return [...faults, ...optionFaults(option.options ?? [], path)];
  });
}

function choiceFaults(option: OptionPayload, path: readonly string[]): PathError[] {
  const choices = option.choices ?? [];
  const faults: PathError[] = [];
  if (option.autocomplete === true && choices.length > 0) {
    faults.push(
      fault(
        [...path, 'autocomplete'],
        'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
        'Autocomplete and choices are mutually exclusive',
      ),
    );
  }

  const names = new Set<string>();
  choices.forEach((choice, index) => {
    const at = [...path, 'choices', String(index)];
    if (names.has(choice.name)) {
      faults.push(
        fault(
          at,
          'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS',
          'The specified choice name is already used',
        ),
      );
    }
    names.add(choice.name);
    faults.push(...unknownLocales(choice.name_localizations, [...at, 'name_localizations']));
  });

  return faults;
}

function nameFaults(named: CommandPayload | OptionPayload, path: readonly string[]): PathError[] {
  const faults = localeFaults(named, path);
  if (!isName(named.name)) {
    faults.push(
      fault([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'),
    );
  }

  for (const [locale, name] of Object.entries(named.name_localizations ?? {})) {
    if (isName(name)) continue;
    faults.push(
      fault(
        [...path, 'name_localizations', locale],
        'APPLICATION_COMMAND_INVALID_NAME',
        'Command name is invalid',
      ),
    );
  }

  return faults;
}

function isName(name: string): boolean {
  return namePattern.test(name) && name === name.toLowerCase();
}

function localeFaults(named: CommandPayload | OptionPayload, path: readonly string[]): PathError[] {
  return [
    ...unknownLocales(named.name_localizations, [...path, 'name_localizations']),
    ...unknownLocales(named.description_localizations, [...path, 'description_localizations']),
  ];
}

function unknownLocales(texts: Localizations | undefined, path: readonly string[]): PathError[] {
  return Object.keys(texts ?? {})
    .filter((locale) => !knownLocales.has(locale))
    .map((locale) =>
      fault([...path, locale], 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid enum value.`),
    );
}

function sizeOf(part: OptionPayload): number {
  const longest = (text: string, localized: Localizations | undefined) =>
    Math.max(text.length, ...Object.values(localized ?? {}).map((other) => other.length));
  const choices = (part.choices ?? []).reduce(
    (sum, choice) =>
      sum + longest(choice.name, choice.name_localizations) + String(choice.value).length,
    0,
  );

  return (
    longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations) +
    choices +
    (part.options ?? []).reduce((sum, option) => sum + sizeOf(option), 0)
  );
}

/** Whether an option is a subcommand or a group of them. */
export function isSubcommand(type: number): boolean {
  return (
    type === ApplicationCommandOptionType.Subcommand ||
    type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function fault(path: readonly string[], code: string, message: string): PathError {
  return { path, code, message };
}
