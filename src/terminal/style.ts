// What a terminal can show beside words.

import { styleText } from 'node:util';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import type { CitedWords } from '../answer/citations.ts';
import { passageAddress } from './passage-address.ts';

/** Marks parts of a text for a terminal; every function returns the text as it is where the terminal cannot. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** Leads from a text to the words that are cited. */
  readonly linked: (text: string, words: CitedWords) => string;
  /** Columns of a line. */
  readonly width: number;
}

/** What stands beside an article's words: where they can be read. */
export interface StoryPlace {
  /** Address on the web. */
  readonly url?: string | undefined;
  /** Path of its file. */
  readonly file?: string | undefined;
}

/** Longer lines are hard to read. */
const widest = 96;
/** Shorter ones hold no word. */
const narrowest = 20;

/** Text without colour, for files and other programs. */
export const plainStyle: Style = {
  strong: (text) => text,
  faint: (text) => text,
  linked: (text) => text,
  width: widest,
};

/**
 * The style of a stream: its width, colour only on a terminal that has not turned it off (`NO_COLOR`), links only
 * where the terminal is known to follow them.
 *
 * @param placeOf - Where a story can be read.
 */
export function streamStyle(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>,
  environment: Readonly<Record<string, string | undefined>>,
  placeOf: (slug: string) => StoryPlace,
): Style {
  if (!stream.isTTY) return plainStyle;

  const isColoured = !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  const paint = (format: 'bold' | 'dim') => (text: string) =>
    isColoured ? styleText(format, text, { validateStream: false }) : text;
  const isLinked = isColoured && createSupportsHyperlinks({ isTTY: true });

  return {
    strong: paint('bold'),
    faint: paint('dim'),
    linked(text, words) {
      const address = isLinked ? passageAddress(placeOf(words.article), words.quote) : undefined;
      return address === undefined ? text : hyperlink(text, address);
    },
    width: Math.max(narrowest, Math.min(widest, stream.columns || widest)),
  };
}

/** A link as terminals take it (OSC 8). */
function hyperlink(text: string, address: string): string {
  return `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
}
