// Cutting a line to a length.

import { toLine } from './escape.ts';

/** Marks what was cut off. */
export const clipped = '…';

/** At most so many code points of a line; what is cut off is marked. */
export function clip(text: string, most: number): string {
  const characters = [...toLine(text)];

  return characters.length <= most
    ? characters.join('')
    : `${characters.slice(0, most).join('')}${clipped}`;
}
