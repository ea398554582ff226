// The words that a card quotes, read back from it: all that is left of them once the story has changed.

import { unescapeLine } from '../reply/escape.ts';

/** A component as far as it is looked at here. */
interface Part {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Part[];
}

/** The quote of a source by its number; cut short where the card had no room. Undefined where there is none. */
export function quoteOnCard(components: readonly Part[], source: number): string | undefined {
  const lines = textsIn(components).flatMap((text) => text.split('\n'));
  const below = lines.findIndex((line) => line.startsWith(`-# [${source}] `));
  const quote = lines.slice(0, Math.max(0, below)).findLast((line) => line.startsWith('> '));

  return quote && unescapeLine(quote.slice('> '.length));
}

function textsIn(components: readonly Part[]): readonly string[] {
  return components.flatMap(({ content, components: inner = [] }) => [
    ...(content === undefined ? [] : [content]),
    ...textsIn(inner),
  ]);
}
