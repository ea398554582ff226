/** `npm run ingest`: brings the index up to date. */
import { program } from 'commander';
import { libraryPlace } from '../src/app/open-answerer.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import { keepStories } from '../src/library/addresses/keep-stories.ts';
import { isAddress } from '../src/library/addresses/web-address.ts';
import { updateLibrary } from '../src/library/library.ts';
import { ingestTable } from '../src/terminal/ingest-table.ts';
import { terminalProgress } from '../src/terminal/progress.ts';
import { runCommand } from '../src/terminal/run-command.ts';

program
  .name('npm run ingest --')
  .description(
    'Bring the index up to date with data/articles, with files from anywhere and the web',
  )
  .argument(
    '[file...]',
    '.md, .txt or .html files to add, which are read again as long as they are there; addresses (https://…) to fetch into data/articles',
  )
  .action((files: string[]) => runCommand(() => run(files)));

await program.parseAsync();

async function run(added: readonly string[]): Promise<number> {
  const progress = await terminalProgress(process.stderr);
  const config = parseConfig(loadEnvironment());

  try {
    const place = await libraryPlace(config, progress);
    const fetched = await keepStories(added.filter(isAddress), place.articles);
    const named = added.filter((name) => !isAddress(name));
    const files = await updateLibrary(place, named);
    progress.stop();
    for (const notice of fetched.notices) process.stderr.write(`${notice}\n`);
    process.stdout.write(`${ingestTable(files)}\n`);
    const faults = [...fetched.faults, ...files.flatMap(({ fault }) => fault ?? [])];
    for (const { message } of faults) process.stderr.write(`${message}\n`);

    return faults.length > 0 ? 1 : 0;
  } finally {
    progress.stop();
  }
}
