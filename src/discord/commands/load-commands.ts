// Loading the commands of a folder, one file a command.

import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import { type Command, type Commands, commandsOf } from './command.ts';

/** Discord's rule for the names of slash commands. */
const slashName = /^[-_\p{Ll}\p{Lm}\p{Lo}\p{N}]{1,32}$/u;

const callable = z.custom((value) => typeof value === 'function', { error: 'expected a function' });
const absent = (reason: string) => z.undefined({ error: reason }).optional();

const option = z.object({
  autocomplete: z.boolean().optional(),
  get options() {
    return z.array(option).optional();
  },
});

const chatInput = z
  .object({
    kind: z.literal('chatInput'),
    data: z.object({
      name: z.string().regex(slashName),
      description: z.string().min(1).max(100),
      options: z.array(option).optional(),
    }),
    execute: callable,
    autocomplete: callable.optional(),
  })
  .refine(({ data, autocomplete }) => (autocomplete !== undefined) === suggests(data.options), {
    path: ['autocomplete'],
    error: 'expected a function where an option has autocomplete: true, and only there',
  });

const message = z.object({
  kind: z.literal('message'),
  data: z.object({
    type: z.literal(ApplicationCommandType.Message),
    name: z.string().trim().min(1).max(32),
    description: absent('a message command has no description'),
    options: absent('a message command has no options'),
  }),
  execute: callable,
  autocomplete: absent('a message command has no options'),
});

const exported = z.object({ default: z.discriminatedUnion('kind', [chatInput, message]) });

/**
 * The commands of a folder.
 * @param load gives the module of the file of a name; from the folder itself when absent
 * @throws Error when a file exports no command, or a slash command whose name is not the file's
 */
export async function loadCommands(
  folder: string,
  load: (name: string) => Promise<unknown> = (name) =>
    import(pathToFileURL(join(folder, `${name}.ts`)).href),
): Promise<Commands> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();

  return commandsOf(
    await Promise.all(
      files.map(async (file) => commandOf(await load(basename(file, '.ts')), join(folder, file))),
    ),
  );
}

function suggests(options: readonly z.infer<typeof option>[] = []): boolean {
  return options.some((one) => one.autocomplete === true || suggests(one.options));
}

function commandOf(module: unknown, file: string): Command {
  const checked = exported.safeParse(module);
  if (!checked.success) {
    throw new Error(
      `${file} must export a Command {kind, data, execute} as its default:\n${z.prettifyError(checked.error)}`,
    );
  }

  const command = (module as { readonly default: Command }).default;
  const { name } = command.data;
  if (command.kind === 'chatInput' && name !== basename(file, '.ts')) {
    throw new Error(
      `${file} exports the command "${name}"; name the file ${name}.ts or rename the command.`,
    );
  }

  return command;
}
