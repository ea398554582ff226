// Commands and their names as the person spoken as reads them.

import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { App } from './app.ts';

type Names = Readonly<Record<string, string | null>> | null | undefined;

/** A name or description in a person's language. */
export function localised(text: string, names: Names, locale: string): string {
  return names?.[locale] ?? text;
}

/** The slash commands of the open channel; those of editors are hidden from others, as Discord does. */
export function slashCommands({ world, state }: App): readonly APIApplicationCommand[] {
  const channel = world.channels.find(({ id }) => id === state.channelId);
  const commands = channel?.kind === 'direct' ? world.commands.direct : world.commands.guild;

  const isEditor = world.people.some((one) => one.id === state.personId && one.isEditor);

  return commands.filter(
    ({ type, default_member_permissions: permissions }) =>
      type === 1 && (isEditor || permissions == null),
  );
}

/** The name of a command, which may hold a subcommand's, as the person spoken as reads it. */
export function commandName({ world, locale }: App, path: string): string {
  const [first = '', ...rest] = path.split(' ');
  const all = [...world.commands.guild, ...world.commands.direct];
  const command = all.find(({ name }) => name === first);

  return [localised(first, command?.name_localizations, locale), ...rest].join(' ');
}
