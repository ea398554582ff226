/** `npm run gaps`: what readers of all servers asked in vain, read most and doubted. */
import { program } from 'commander';
import { dataFolder } from '../src/base/data-folder.ts';
import { UserError } from '../src/base/errors.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import { firstKeptDay } from '../src/library/gaps/gap-desk.ts';
import { SqliteGaps } from '../src/library/gaps/sqlite-gaps.ts';
import { readKept } from '../src/library/settings/read-kept.ts';
import { asTyped } from '../src/terminal/command-help.ts';
import { gapsTable, gapsText } from '../src/terminal/gaps-text.ts';
import { runCommand } from '../src/terminal/run-command.ts';

asTyped(
  program.name('npm run gaps --'),
  'npm run gaps',
  'npm run --silent gaps -- --csv > gaps.csv',
)
  .description('Show what readers asked in vain, read most and doubted, where editors want it')
  .option('--story <slug>', 'of this story alone')
  .option('--csv', 'print a table of comma-separated values')
  .action((options: Options) => runCommand(() => show(options)));

await program.parseAsync();

interface Options {
  readonly story?: string;
  readonly csv?: true;
}

async function show({ story, csv }: Options): Promise<void> {
  const { settings } = dataFolder(parseConfig(loadEnvironment()).storage.dataDirectory);
  const counts = await readKept(settings, async (database) => {
    const gaps = new SqliteGaps(database);
    await gaps.expire({ before: firstKeptDay(Date.now()), servers: [] });

    return gaps.counts();
  });
  if (counts === undefined) {
    throw new UserError(
      `${settings} is not there. Something is counted after the bot has run; check FOOTNOTE_DATA_DIR.`,
    );
  }

  const own = counts.filter((one) => (story ?? one.story) === one.story);
  process.stdout.write(csv === true ? gapsTable(own) : gapsText(own));
}
