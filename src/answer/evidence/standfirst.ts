// What a standfirst tells.

import { closingMarks } from '../../language/words/characters.ts';
import type { Paragraph, Sentence } from '../../story/article.ts';
import { stretchOver } from '../../story/sentences.ts';

/** A shorter one says too little, a longer one sums nothing up; in UTF-16 code units. */
const shortest = 40;
const longest = 420;

/** Without a mark at its end, as newspapers write it in English, a shorter one is a second headline. */
const shortestUnmarked = 80;

const endsSentence = new RegExp(`[.!][${closingMarks}]?$`, 'u');

/** Whether a standfirst tells what a question may be after, however long it is: in a whole sentence, or in one without its mark. */
export function isTelling({ kind, text, sentences }: Paragraph): boolean {
  if (kind !== 'standfirst') return false;

  return sentences.some(({ start, end }) => {
    const words = text.slice(start, end);
    if (endsSentence.test(words)) return words.length >= shortest;
    return words.length >= shortestUnmarked && /[\p{L}\p{N}]$/u.test(words);
  });
}

/** The stretch of a standfirst up to what it asks; undefined where it is not made of whole sentences, as a second headline. */
export function toldIn({ kind, text, sentences }: Paragraph): Sentence | undefined {
  if (kind !== 'standfirst') return undefined;

  const asks = sentences.findIndex(({ end }) => text[end - 1] === '?');
  const told = stretchOver(asks < 0 ? sentences : sentences.slice(0, asks));
  if (told === undefined) return undefined;

  const words = text.slice(told.start, told.end);
  const isWhole = words.length >= shortest && words.length <= longest && endsSentence.test(words);

  return isWhole ? told : undefined;
}
