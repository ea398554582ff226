/** `npm run doctor`: looks at everything that the bot needs, changes nothing, and says what to do. */
import { program } from 'commander';
import { chatModelChecks } from '../src/app/ops/doctor/chat-model.ts';
import { examine } from '../src/app/ops/doctor/check.ts';
import { discordChecks } from '../src/app/ops/doctor/discord.ts';
import { machineChecks } from '../src/app/ops/doctor/machine.ts';
import { stateChecks } from '../src/app/ops/doctor/state.ts';
import { ownCommands } from '../src/app/own-commands.ts';
import { dataFolder } from '../src/base/data-folder.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import { asTyped } from '../src/terminal/command-help.ts';
import { ProgressLine } from '../src/terminal/progress/progress-line.ts';
import { runCommand } from '../src/terminal/run-command.ts';

asTyped(program.name('npm run doctor --'), 'npm run doctor')
  .description(
    'Look at everything that the bot needs and say what to mend; the exit code is 1 then',
  )
  .action(() => runCommand(doctor));

await program.parseAsync();

async function doctor(): Promise<number> {
  const config = parseConfig(loadEnvironment());
  const { settings } = dataFolder(config.storage.dataDirectory);
  const checks = [
    ...machineChecks(config),
    ...stateChecks(config),
    ...chatModelChecks(config.model),
    ...discordChecks(config.discord, ownCommands, settings),
  ];
  const progress = new ProgressLine();
  const isWell = await examine(checks, {
    onLook: (name) => progress.show(`Looking at ${name}`),
    write(line) {
      progress.stop();
      process.stdout.write(`${line}\n`);
    },
  });

  return isWell ? 0 : 1;
}
