/**
 * Builds the bilingual lexicon from its sources; see `data/lexicon/NOTICE.md` for where they come from:
 *
 *     node --import tsx lab/build/build-lexicon.ts [FOLDER]
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import { shipped } from '../../src/base/data-folder.ts';
import { messageOf, UserError } from '../../src/base/errors.ts';
import { replaceFile } from '../../src/base/files.ts';
import { languages } from '../../src/language/language.ts';
import { runCommand } from '../../src/terminal/run-command.ts';
import { buildLexicon } from '../lexicon/build-lexicon.ts';

program
  .description('Build the bilingual lexicon')
  .argument(
    '[folder]',
    'the folder of the sources',
    fileURLToPath(new URL('../../../shared/lexicon-sources', import.meta.url)),
  )
  .action((folder: string) => runCommand(() => build(folder)));

await program.parseAsync();

async function build(folder: string): Promise<void> {
  const source = (name: string) => readSource(join(folder, name));
  const tables = buildLexicon({
    wiktionary: source('en-de-enwiktionary.txt'),
    supplement: readFileSync(shipped.lexicon.supplement, 'utf8'),
    news: { english: source('ntrex.en.txt'), german: source('ntrex.de.txt') },
    bible: { english: source('bible.en.txt'), german: source('bible.de.txt') },
  });

  for (const language of languages) {
    const path = fileURLToPath(shipped.lexicon[language]);
    const bytes = tables[language].toBytes();

    mkdirSync(dirname(path), { recursive: true });
    await replaceFile(path, bytes);
    console.log(`${path}: ${tables[language].size} keys, ${bytes.length} bytes`);
  }
}

function readSource(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(
      `Cannot read ${path}: ${messageOf(error)}. Give the folder of the sources as argument.`,
    );
  }
}
