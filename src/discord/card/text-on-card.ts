// What a card says, as plain lines.

import { unescapeLine } from '../reply/escape.ts';

/** A component as far as it is looked at here. */
interface Part {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Part[];
}

/** The text of a card of the bot without its Markdown. */
export function textOnCard(components: readonly Part[]): string {
  return components
    .flatMap(({ content, components: inner = [] }) => [
      ...(content === undefined ? [] : content.split('\n').map(plain)),
      ...(inner.length === 0 ? [] : [textOnCard(inner)]),
    ])
    .filter((line) => line !== '')
    .join('\n');
}

function plain(line: string): string {
  return unescapeLine(line.replace(/^(?:> |-# )/u, '').replace(/(?<!\\)\*\*/gu, ''));
}
