import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageOf, UserError } from '../../src/base/errors.ts';
import { languages } from '../../src/language/language.ts';
import { buildLexicon } from '../lexicon/build-lexicon.ts';

/**
 * Builds the bilingual lexicon from its sources; see `data/lexicon/NOTICE.md` for where they come from.
 *
 * Usage: node --import tsx lab/build/build-lexicon.ts [folder of the sources]
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.argv[2] ?? join(root, '..', 'shared', 'lexicon-sources');
const target = join(root, 'data', 'lexicon');

function source(name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    throw new UserError(
      `Cannot read ${join(folder, name)}: ${messageOf(error)}. Give the folder of the sources as argument.`,
    );
  }
}

try {
  const tables = buildLexicon({
    wiktionary: source('en-de-enwiktionary.txt'),
    supplement: readFileSync(join(target, 'supplement.txt'), 'utf8'),
    news: { english: source('ntrex.en.txt'), german: source('ntrex.de.txt') },
    bible: { english: source('bible.en.txt'), german: source('bible.de.txt') },
  });

  mkdirSync(target, { recursive: true });

  for (const language of languages) {
    const name = `from-${language}.bin`;
    const bytes = tables[language].toBytes();

    writeFileSync(join(target, `${name}.new`), bytes);
    renameSync(join(target, `${name}.new`), join(target, name));
    console.log(`${name}: ${tables[language].size} keys, ${bytes.length} bytes`);
  }
} catch (error) {
  if (!(error instanceof UserError)) throw error;

  console.error(error.message);
  process.exitCode = 1;
}
