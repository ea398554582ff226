import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Command } from './command.ts';

/** Discord's rule for the names of slash commands. */
const commandName = /^[-_\p{Ll}\p{Lm}\p{Lo}\p{N}]{1,32}$/u;

const exported = z.object({
  default: z.object({
    data: z.object({
      name: z.string().regex(commandName),
      description: z.string().min(1).max(100),
    }),
    execute: z.custom((value) => typeof value === 'function', { error: 'expected a function' }),
  }),
});

/**
 * The commands of a folder by name.
 * @throws Error when a file exports no command, or one whose name is not the file's
 */
export async function loadCommands(folder: string): Promise<ReadonlyMap<string, Command>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  const commands = await Promise.all(files.map((file) => loadCommand(join(folder, file))));

  return new Map(commands.map((command) => [command.data.name, command]));
}

async function loadCommand(file: string): Promise<Command> {
  const module: { default: Command } = await import(pathToFileURL(file).href);
  const checked = exported.safeParse(module);
  if (!checked.success) {
    throw new Error(
      `${file} must export a Command {data, execute} as its default:\n${z.prettifyError(checked.error)}`,
    );
  }

  const { name } = module.default.data;
  if (name !== basename(file, '.ts')) {
    throw new Error(
      `${file} exports the command "${name}"; name the file ${name}.ts or rename the command.`,
    );
  }

  return module.default;
}
