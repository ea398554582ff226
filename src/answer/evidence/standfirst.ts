// What a standfirst tells in sentences of its own.

import { closingMarks } from '../../language/words/characters.ts';
import type { Paragraph, Sentence } from '../../story/article.ts';
import { stretchOver } from '../../story/sentences.ts';

/** A shorter one says too little, a longer one is a paragraph; in UTF-16 code units. */
const shortest = 40;
const longest = 420;

const endsSentence = new RegExp(`[.!][${closingMarks}]?$`, 'u');

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
