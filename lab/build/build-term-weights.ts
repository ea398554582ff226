/**
 * Builds data/embedding/char4-idf.bin, the term weights of the bundled embedding, from German and English text:
 *
 *     node --import tsx lab/build/build-term-weights.ts FOLDER
 *
 * FOLDER holds bible.{de,en}.txt, ntrex.{de,en}.txt and en-de-enwiktionary.txt (data/embedding/NOTICE.md says where
 * they come from). The same sources give the same bytes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import { shipped } from '../../src/base/data-folder.ts';
import { replaceFile } from '../../src/base/files.ts';
import { words } from '../../src/language/words/words.ts';
import { characterNgrams } from '../../src/search/terms/ngrams.ts';
import { hashOf } from '../../src/search/terms/term-hash.ts';
import { TermWeights } from '../../src/search/terms/term-weights.ts';
import { runCommand } from '../../src/terminal/run-command.ts';

/** Verses or sentences that make one background text: about a paragraph. */
const sentencesPerText = 4;

/** Dictionary lines that make one background text. */
const entriesPerText = 10;

function linesOf(folder: string, file: string): string[] {
  return readFileSync(join(folder, file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

function grouped(lines: readonly string[], size: number): string[] {
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, index) =>
    lines.slice(index * size, (index + 1) * size).join(' '),
  );
}

/** The running text of "[1:1] Am Anfang …" lines; headings are left out. */
function verses(lines: readonly string[]): string[] {
  return lines.flatMap((line) => /^\[\d+:\d+\]\s*(.*)$/.exec(line)?.[1] ?? []);
}

/** The words of "house {n} (building) :: Haus {n}" without the remarks. */
function entries(lines: readonly string[]): string[] {
  return lines
    .filter((line) => !line.startsWith('#') && line.includes(' :: '))
    .map((line) => line.replace(/\{[^}]*\}|\[[^\]]*\]|\([^)]*\)/g, ''));
}

function backgroundTexts(folder: string): string[] {
  return [
    ...['bible.de.txt', 'bible.en.txt'].flatMap((file) =>
      grouped(verses(linesOf(folder, file)), sentencesPerText),
    ),
    ...['ntrex.de.txt', 'ntrex.en.txt'].flatMap((file) =>
      grouped(linesOf(folder, file), sentencesPerText),
    ),
    ...grouped(entries(linesOf(folder, 'en-de-enwiktionary.txt')), entriesPerText),
  ];
}

async function build(folder: string): Promise<void> {
  const texts = backgroundTexts(folder);
  const weights = TermWeights.fromTexts(
    texts.map((text) => new Set(words(text).flatMap(characterNgrams).map(hashOf))),
  );

  await replaceFile(fileURLToPath(shipped.termWeights), weights.toBytes());
  console.log(`Counted ${texts.length} texts.`);
}

await program
  .description('Build the term weights of the bundled embedding')
  .argument('<folder>', 'the folder of the sources')
  .action((folder: string) => runCommand(() => build(folder)))
  .parseAsync();
