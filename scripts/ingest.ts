/** `npm run ingest`: brings the index up to date. */
import { program } from 'commander';
import { libraryPlace } from '../src/app/open-answerer.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import { updateLibrary } from '../src/library/library.ts';
import { ingestTable } from '../src/terminal/ingest-table.ts';
import { terminalProgress } from '../src/terminal/progress.ts';
import { runCommand } from '../src/terminal/run-command.ts';

program
  .name('npm run ingest --')
  .description('Bring the index up to date with data/articles, and with files from anywhere')
  .argument(
    '[file...]',
    '.md, .txt or .html files to add; they are read again as long as they are there',
  )
  .action((files: string[]) => runCommand(() => run(files)));

await program.parseAsync();

async function run(added: readonly string[]): Promise<number> {
  const progress = await terminalProgress(process.stderr);
  const config = parseConfig(loadEnvironment());

  try {
    const files = await updateLibrary(await libraryPlace(config, progress), added);
    progress.stop();
    process.stdout.write(`${ingestTable(files)}\n`);
    const faults = files.flatMap(({ fault }) => fault?.message ?? []);
    for (const fault of faults) process.stderr.write(`${fault}\n`);

    return faults.length > 0 ? 1 : 0;
  } finally {
    progress.stop();
  }
}
