// The question above a slash command's answer, written and read back in one place.

import { clip, clipped } from './clip.ts';
import { toLine, unescapeLine } from './escape.ts';
import { type Block, isVisible } from './pack-blocks.ts';

/** Longest question that is shown whole, in code points. */
export const echoLength = 300;

const echoStart = '> ';

/** The question as it stands above its answer. */
export function echo(question: string | undefined): readonly Block[] {
  if (question === undefined || !isVisible(toLine(question))) return [];

  return [{ before: echoStart, text: clip(question, echoLength), after: '' }];
}

/** The question above an answer; undefined where there is none or it was too long to show whole. */
export function echoedQuestion(content: string): string | undefined {
  const [first = ''] = content.split('\n', 1);
  if (!first.startsWith(echoStart) || first.endsWith(clipped)) return undefined;

  return unescapeLine(first.slice(echoStart.length));
}
