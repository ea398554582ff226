/** `npm run invite`: prints the addresses at which the bot is added to a server, or by somebody for themselves. */
import { program } from 'commander';
import { type APIApplication, DiscordAPIError, REST, Routes } from 'discord.js';
import { messageOf, UserError } from '../src/base/errors.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import { personalLink, serverLink } from '../src/discord/bot/invite-links.ts';
import { tokenOf } from '../src/discord/bot/token.ts';
import { asTyped } from '../src/terminal/command-help.ts';
import { ProgressLine } from '../src/terminal/progress/progress-line.ts';
import { runCommand } from '../src/terminal/run-command.ts';

asTyped(program.name('npm run invite --'), 'npm run invite')
  .description('Print the address at which the bot is added to a server, with what it may do there')
  .action(() => runCommand(invite));

await program.parseAsync();

async function invite(): Promise<void> {
  const { discord } = parseConfig(loadEnvironment());
  const rest = new REST({ api: discord.apiUrl, retries: 1 }).setToken(tokenOf(discord).reveal());
  const progress = new ProgressLine();
  progress.show('Talking to Discord');
  const { id, name } = await ownApplication(rest).finally(() => progress.stop());

  process.stdout.write(
    `Add ${name} to a server that you manage:\n\n  ${serverLink(id)}\n\n` +
      `Or add it for yourself, to use its commands anywhere:\n\n  ${personalLink(id)}\n`,
  );
}

/** @throws UserError What Discord says against the token, or that it cannot be reached. */
async function ownApplication(rest: REST): Promise<APIApplication> {
  try {
    return (await rest.get(Routes.currentApplication())) as APIApplication;
  } catch (error) {
    const isRefused = error instanceof DiscordAPIError && error.status === 401;
    throw new UserError(
      isRefused
        ? 'Discord does not accept DISCORD_TOKEN. Press "Reset Token" under "Bot" at https://discord.com/developers/applications and put the new one into .env.'
        : `Discord cannot be reached: ${messageOf(error)}. Look at the network and https://discordstatus.com.`,
      { cause: error },
    );
  }
}
