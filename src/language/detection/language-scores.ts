// How well each of sixty languages fits a text, by pieces of its words.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shipped } from '../../base/data-folder.ts';
import { messageOf, UserError } from '../../base/errors.ts';
import { LexiconTable } from '../lexicon/lexicon-file.ts';

/** A language, by its code in ISO 639-1, with how well it fits, from 0 to 1. */
type LanguageScore = readonly [language: string, score: number];

/** What a text was found to be. */
export interface LanguageScores {
  /** Best first; none for a text of which no piece is known. */
  readonly scores: readonly LanguageScore[];
  /** Different pieces of words that were looked up. */
  readonly pieces: number;
}

/** What a known piece weighs beside what the table says of it; the table holds the rest of it in hundredths. */
const weightOfPiece = 53;
const scale = 100;

/** A piece of this weight leaves a language at one half. */
const half = 25;

/** Bytes of a text after which the next word, or else the next character, is not read any more. */
const sample = { atWord: 351, atCharacter: 381 };

/** Characters that are read at all, and bytes of a word. */
const longest = { text: 1_000, word: 70 };

/** Bytes of a piece, and from the beginning of one to that of the next. */
const piece = { bytes: 4, step: 3 };

/** An apostrophe belongs to the word before it; letters beyond the basic plane are ornaments ("𝕏"). */
const betweenWords = /(?:\P{L}|[\u{10000}-\u{10ffff}])+(?<!['`’])/gu;

/**
 * How well languages fit a text. The same as the detection of the package `eld` finds with its small database, of which
 * the table is made (`lab/build/build-detection.ts`): as objects of JavaScript that takes 140 MiB and half a second.
 *
 * @throws UserError when the table that comes with the program is missing or damaged.
 */
export function languageScores(text: string): LanguageScores {
  table ??= loadTable();
  const pieces = piecesOf(text);
  const sums = new Map<string, number>();
  for (const one of pieces) {
    for (const { text: language, weight } of table.get(one)) {
      const sum = sums.get(language) ?? 0;
      sums.set(language, sum + Math.round(weight * scale) + weightOfPiece);
    }
  }

  return {
    scores: [...sums]
      .map(([language, sum]): LanguageScore => {
        const mean = sum / pieces.size;
        return [language, mean / (mean + half)];
      })
      .sort(([one, score], [other, better]) => better - score || (one < other ? -1 : 1)),
    pieces: pieces.size,
  };
}

let table: LexiconTable | undefined;

function loadTable(): LexiconTable {
  const path = fileURLToPath(shipped.detection);
  try {
    return LexiconTable.fromBytes(readFileSync(path), path);
  } catch (error) {
    throw new UserError(
      `${path} cannot be read: ${messageOf(error)}. Restore it from the repository, or build it with lab/build/build-detection.ts.`,
    );
  }
}

/** Four bytes from every third of each word, and its last four; a space stands for its beginning and its end. */
function piecesOf(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const word of wordsOf(text)) {
    const end = Math.min(word.length, longest.word);
    let start = 0;
    for (; start + piece.bytes < end; start += piece.step) {
      pieces.add(`${start === 0 ? ' ' : ''}${word.slice(start, start + piece.bytes)}`);
    }
    pieces.add(`${start === 0 ? ' ' : ''}${word.slice(Math.max(0, end - piece.bytes))} `);
  }

  return pieces;
}

/** The words of a text in UTF-8, a character a byte. */
function wordsOf(text: string): readonly string[] {
  const plain = text.slice(0, longest.text).replace(betweenWords, ' ').trim().toLowerCase();
  const bytes = Buffer.from(plain).toString('latin1');

  return bytes
    .slice(0, endOfSample(bytes))
    .split(' ')
    .filter((word) => word !== '');
}

function endOfSample(bytes: string): number {
  const space = bytes.indexOf(' ', sample.atWord);
  if (space >= 0 && space < sample.atCharacter) return space;

  let end = sample.atCharacter;
  while (/[\x80-\xbf]/.test(bytes[end] ?? '')) end += 1;
  return end;
}
