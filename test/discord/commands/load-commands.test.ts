import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCommands } from '../../../src/discord/commands/load-commands.ts';

const specification = 'discord-api-spec/zod';
const { ApplicationCommandCreateRequestSchema } = await import(specification);

describe('loadCommands', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commands-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('loads the commands of the bot, each valid for Discord', async () => {
    const commands = await loadCommands(join(import.meta.dirname, '../../../commands'));

    expect(commands.all.map(({ data }) => data.name)).toContain('ask');
    for (const { data } of commands.all) {
      // Discord documents a string of digits, its published schema a number.
      const { default_member_permissions: permissions, ...rest } = data;
      const sent = permissions
        ? { ...rest, default_member_permissions: Number(permissions) }
        : rest;
      expect(ApplicationCommandCreateRequestSchema.safeParse(sent).error).toBeUndefined();
    }
  });

  it.each([
    ['nothing', 'export {};'],
    [
      'no function',
      'export default {kind: "chatInput", data: {name: "x", description: "d"}, execute: 1};',
    ],
    [
      'an invalid name',
      'export default {kind: "chatInput", data: {name: "X", description: "d"}, execute() {}};',
    ],
    ['no kind', 'export default {data: {name: "x", description: "d"}, execute() {}};'],
    [
      'suggestions that are no function',
      'export default {kind: "chatInput", data: {name: "x", description: "d"}, execute() {}, autocomplete: 1};',
    ],
    [
      'a message command of another type',
      'export default {kind: "message", data: {type: 2, name: "x"}, execute() {}};',
    ],
    [
      'a message command without a name',
      'export default {kind: "message", data: {type: 3, name: " "}, execute() {}};',
    ],
    [
      'an option to suggest for and nothing that suggests',
      'export default {kind: "chatInput", data: {name: "x", description: "d", options: [{name: "s", options: [{name: "o", autocomplete: true}]}]}, execute() {}};',
    ],
    [
      'what suggests and no option for it',
      'export default {kind: "chatInput", data: {name: "x", description: "d", options: [{name: "o"}]}, execute() {}, autocomplete() {}};',
    ],
    [
      'a message command with a description',
      'export default {kind: "message", data: {type: 3, name: "x", description: "d"}, execute() {}};',
    ],
    ['no description', 'export default {kind: "chatInput", data: {name: "x"}, execute() {}};'],
  ])('throws on a file that exports %s', async (_, source) => {
    await writeFile(join(folder, 'x.ts'), source);

    await expect(loadCommands(folder)).rejects.toThrow(/x\.ts must export a Command/);
  });

  it('throws when the name is not the name of the file', async () => {
    const source =
      'export default {kind: "chatInput", data: {name: "x", description: "d"}, execute() {}};';
    await writeFile(join(folder, 'y.ts'), source);

    await expect(loadCommands(folder)).rejects.toThrow(/y\.ts exports the command "x"/);
  });
});
