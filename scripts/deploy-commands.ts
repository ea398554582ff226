import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { type APIApplication, REST, Routes } from 'discord.js';
import { messageOf } from '../src/base/errors.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import { tokenOf } from '../src/discord/bot/token.ts';
import { loadCommands } from '../src/discord/commands/load-commands.ts';
import { syncCommands } from '../src/discord/commands/sync-commands.ts';

const program = new Command('deploy-commands')
  .description('Tells Discord the commands of the bot, where what it has differs.')
  .option(
    '--guild <id>',
    'register them for this server alone (for trying out) instead of everywhere',
  );

const { guild } = program.parse().opts<{ guild?: string }>();

try {
  const { discord } = parseConfig(loadEnvironment());
  const rest = new REST({ api: discord.apiUrl }).setToken(tokenOf(discord).reveal());
  const commands = await loadCommands(fileURLToPath(new URL('../commands', import.meta.url)));
  const data = [...commands.values()].map((command) => command.data);

  const { id } = (await rest.get(Routes.currentApplication())) as APIApplication;
  const changed = await syncCommands(rest, id, data, guild);

  const names = data.map(({ name }) => `/${name}`).join(', ');
  const where = guild === undefined ? 'everywhere' : `on the server ${guild}`;
  console.log(changed ? `Registered ${names} ${where}.` : `Discord has ${names} ${where} already.`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
