// Pairs of sentences from parallel texts.

import { UserError } from '../../src/base/errors.ts';
import { words } from '../../src/language/words/words.ts';

/** A sentence and its translation, as words. */
export interface SentencePair {
  readonly english: readonly string[];
  readonly german: readonly string[];
}

/**
 * Pairs the lines of two texts of which one translates the other line by line.
 *
 * @throws UserError when the numbers of lines differ
 */
export function pairLines(english: string, german: string): SentencePair[] {
  const left = english.trimEnd().split('\n');
  const right = german.trimEnd().split('\n');

  if (left.length !== right.length) {
    throw new UserError(
      `The parallel texts have ${left.length} English and ${right.length} German lines. ` +
        'Give two files of which line n translates line n.',
    );
  }

  return left.map((line, index) => ({ english: words(line), german: words(right[index] ?? '') }));
}

/** Verses by "<book> <chapter>:<verse>"; books stand as `### <name>`, verses as `[<chapter>:<verse>] <text>`. */
function versesOf(text: string): Map<string, string> {
  const verses = new Map<string, string>();
  let book = '';

  for (const line of text.split('\n')) {
    if (line.startsWith('### ')) {
      book = line.slice(4).trim();
      continue;
    }

    const verse = /^\[(\d+:\d+)\]\s*(.*)$/.exec(line);
    if (verse?.[1] !== undefined && verse[2] !== undefined) {
      verses.set(`${book} ${verse[1]}`, verse[2]);
    }
  }

  return verses;
}

/** Pairs the verses of two Bibles that have the same book, chapter and number. */
export function pairVerses(english: string, german: string): SentencePair[] {
  const right = versesOf(german);
  const pairs: SentencePair[] = [];

  for (const [key, verse] of versesOf(english)) {
    const translation = right.get(key);
    if (translation !== undefined && translation !== '' && verse !== '') {
      pairs.push({ english: words(verse), german: words(translation) });
    }
  }

  return pairs;
}
