// Spaces and accents of a page, written in one way.

import { foldSpaces, withoutBreakHints } from '../../../../language/words/characters.ts';

/** Words of a page on one line, with the one way to write spaces and accents that all formats have. */
export function tidy(text: string): string {
  return foldSpaces(withoutBreakHints(text).replaceAll('\u0085', ' ')).normalize('NFC');
}
