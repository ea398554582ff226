/** `npm run deploy-commands`: tells Discord which commands there are, without starting the bot. */
import { program } from 'commander';
import { type APIApplication, REST, Routes } from 'discord.js';
import { ownCommands } from '../src/app/own-commands.ts';
import { messageOf, UserError } from '../src/base/errors.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import { tokenOf } from '../src/discord/bot/token.ts';
import { commandList } from '../src/discord/commands/command-list.ts';
import { syncCommands } from '../src/discord/commands/sync-commands.ts';
import { asTyped } from '../src/terminal/command-help.ts';
import { ProgressLine } from '../src/terminal/progress/progress-line.ts';
import { runCommand } from '../src/terminal/run-command.ts';

asTyped(
  program.name('npm run deploy-commands --'),
  'npm run deploy-commands',
  'npm run deploy-commands -- --guild 123456789012345678',
)
  .description('Tell Discord the commands of the bot, where what it has differs')
  .option(
    '--guild <id>',
    'register them for this server alone (for trying out) instead of everywhere',
  )
  .action(({ guild }: { guild?: string }) => runCommand(() => deploy(guild)));

await program.parseAsync();

async function deploy(guild: string | undefined): Promise<void> {
  const progress = new ProgressLine();
  progress.show('Loading the commands');
  const { discord } = parseConfig(loadEnvironment());
  const rest = new REST({ api: discord.apiUrl }).setToken(tokenOf(discord).reveal());
  const commands = await ownCommands();
  const data = commands.all.map((command) => command.data);
  progress.show('Talking to Discord');
  const changed = await synchronise(rest, data, guild);
  progress.stop();

  const names = commandList(commands.all);
  const where = guild === undefined ? 'everywhere' : `on the server ${guild}`;
  process.stdout.write(
    changed ? `Registered ${where}: ${names}.\n` : `Discord has ${where} already: ${names}.\n`,
  );
}

/** @throws UserError What Discord says against it, or that it cannot be reached. */
async function synchronise(
  rest: REST,
  data: Parameters<typeof syncCommands>[2],
  guild: string | undefined,
): Promise<boolean> {
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as APIApplication;
    return await syncCommands(rest, id, data, guild);
  } catch (error) {
    throw new UserError(messageOf(error), { cause: error });
  }
}
