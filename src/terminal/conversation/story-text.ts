// A story as lines of text.

import { printable } from '../../base/printable.ts';
import type { Article } from '../../story/article.ts';
import type { Style } from '../style.ts';
import { wrap } from '../wrap.ts';

/** A story with the numbers of its paragraphs, as citations name them. */
export function storyText({ paragraphs }: Article, { strong, faint, width }: Style): string {
  return paragraphs
    .map(({ kind, number, text }) => {
      const lines = wrap(text, width, '     ');
      if (kind === 'title') return lines.map(strong).join('\n');

      const mark = number === 0 ? '' : `[${number}]`;
      const [first = '', ...others] = lines;
      return [`${faint(mark.padEnd(5))}${first.slice(5)}`, ...others].join('\n');
    })
    .join('\n\n');
}

/** Each story with the number that `/story` takes. */
export function storyList(stories: readonly Article[], heading: string): string {
  const lines = stories.map(
    ({ title, slug }, index) => `  ${index + 1}  ${printable(title ?? slug)}`,
  );

  return [heading, ...lines].join('\n');
}
