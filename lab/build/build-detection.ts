/**
 * Builds the table by which languages are told apart from the database of the package `eld`; see
 * `data/detection/NOTICE.md`:
 *
 *     node --import tsx lab/build/build-detection.ts
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import { z } from 'zod';
import { shipped } from '../../src/base/data-folder.ts';
import { replaceFile } from '../../src/base/files.ts';
import { LexiconTable } from '../../src/language/lexicon/lexicon-file.ts';
import { runCommand } from '../../src/terminal/run-command.ts';

const database = z.object({
  languages: z.record(z.string(), z.string()),
  ngrams: z.record(z.string(), z.record(z.string(), z.number())),
});

program
  .description('Build the table by which languages are told apart')
  .action(() => runCommand(build));

await program.parseAsync();

async function build(): Promise<void> {
  // The package exports its detectors alone.
  const source = new URL('../../node_modules/eld/src/', import.meta.url);
  const { ngramsData } = await import(new URL('ngrams/small.js', source).href);
  const { dictionary } = await import(new URL('dictionary.js', source).href);
  const { languages, ngrams } = database.parse(ngramsData);
  const bytes = bytesOf(z.array(z.string()).parse(dictionary));

  const entries = Object.entries(ngrams).map(
    ([piece, weights]) =>
      [
        [...piece].map(bytes).join(''),
        Object.entries(weights).map(([number, weight]) => ({
          text: languages[number] ?? '',
          weight: weight / 100,
        })),
      ] as const,
  );
  const table = LexiconTable.fromEntries(new Map(entries));
  const path = fileURLToPath(shipped.detection);
  mkdirSync(dirname(path), { recursive: true });
  await replaceFile(path, table.toBytes());
  console.log(`${path}: ${table.size} pieces`);
}

/** The database writes bytes that are no ASCII as characters of its own; here each is the character of its number. */
function bytesOf(dictionary: readonly string[]): (character: string) => string {
  const known = new Map(
    dictionary.flatMap((character, byte) =>
      byte >= 0x80 && character !== ' ' ? [[character, String.fromCharCode(byte)] as const] : [],
    ),
  );

  return (character) => known.get(character) ?? character;
}
