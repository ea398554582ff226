/** `npm run backup`: copies what editors have chosen, while the bot runs or not. */
import { program } from 'commander';
import { dataFolder } from '../src/base/data-folder.ts';
import { printable } from '../src/base/printable.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import { backUp } from '../src/library/settings/database.ts';
import { asTyped } from '../src/terminal/command-help.ts';
import { ProgressLine } from '../src/terminal/progress/progress-line.ts';
import { runCommand } from '../src/terminal/run-command.ts';

asTyped(program.name('npm run backup --'), 'npm run backup -- settings-copy.sqlite')
  .description(
    'Copy the settings of servers and the counts for editors into a file, whole as of one moment, also while the bot runs',
  )
  .argument('<file>', 'where the copy goes; put it in the place of settings.sqlite to have it back')
  .action((file: string) => runCommand(() => copyTo(file)));

await program.parseAsync();

async function copyTo(file: string): Promise<void> {
  const progress = new ProgressLine();
  progress.show('Copying the settings');
  const { storage } = parseConfig(loadEnvironment());
  await backUp(dataFolder(storage.dataDirectory).settings, file);
  progress.stop();
  process.stdout.write(`Copied to ${printable(file)}\n`);
}
