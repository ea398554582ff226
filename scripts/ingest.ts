/** `npm run ingest`: brings the index up to date. */
import { program } from 'commander';
import { libraryPlace } from '../src/app/open-answerer.ts';
import { printable } from '../src/base/printable.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import { languageOfArticle } from '../src/language/detection/detect-language.ts';
import { keepStories } from '../src/library/addresses/keep-stories.ts';
import { isAddress } from '../src/library/addresses/web-address.ts';
import { readFiles } from '../src/library/article-files.ts';
import { updateLibrary, whereNone } from '../src/library/library.ts';
import { asTyped } from '../src/terminal/command-help.ts';
import { ingestTable } from '../src/terminal/ingest-table.ts';
import { leftOutText, noticeLines } from '../src/terminal/left-out.ts';
import { terminalProgress } from '../src/terminal/progress/progress.ts';
import { runCommand } from '../src/terminal/run-command.ts';

asTyped(
  program.name('npm run ingest --'),
  'npm run ingest',
  'npm run ingest -- --verbose story.html',
)
  .description(
    'Bring the index up to date with data/articles, with files from anywhere and the web',
  )
  .argument(
    '[file...]',
    '.md, .txt or .html files to add, which are read again as long as they are there; addresses (https://…) to fetch into data/articles',
  )
  .option('--verbose', 'also list what each file has that is no part of its story')
  .action((files: string[], options: Options) => runCommand(() => run(files, options)));

await program.parseAsync();

interface Options {
  readonly verbose?: true;
}

async function run(added: readonly string[], { verbose }: Options): Promise<number> {
  const progress = terminalProgress();
  progress.show('Reading the stories');
  const config = parseConfig(loadEnvironment());

  try {
    const place = await libraryPlace(config, progress);
    const addresses = added.filter(isAddress);
    if (addresses.length > 0) progress.show(`Fetching ${addresses.map(printable).join(', ')}`);
    const fetched = await keepStories(addresses, place.articles);
    const named = added.filter((name) => !isAddress(name));
    const files = await updateLibrary(place, named);
    progress.stop();
    const said = fetched.notices.map(printable);
    for (const notice of said) process.stderr.write(`${notice}\n`);
    process.stdout.write(`${ingestTable(files)}\n`);
    const kept = files.flatMap(({ file, article }) => (article === undefined ? [] : [file]));
    if (verbose) progress.show('Looking for what was left out');
    // What was indexed before is read again: the index does not hold what was left out.
    const read = verbose ? await readFiles(kept, { detectLanguage: languageOfArticle }) : undefined;
    progress.stop();
    const told = read === undefined ? files : read.articles;
    for (const line of noticeLines(told)) {
      if (!said.includes(line)) process.stdout.write(`${line}\n`);
    }
    if (read !== undefined) process.stdout.write(leftOutText(read.articles));
    const faults = [...fetched.faults, ...files.flatMap(({ fault }) => fault ?? [])];
    for (const { message } of faults) process.stderr.write(`${printable(message)}\n`);
    if (kept.length === 0 && faults.length === 0) {
      process.stderr.write(`${printable(whereNone(place.articles))}\n`);
    }

    return faults.length > 0 ? 1 : 0;
  } finally {
    progress.stop();
  }
}
