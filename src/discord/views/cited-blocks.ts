// Quotes as lines of a list.

import type { Citation } from '../../answer/citations.ts';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { describedFor } from '../../language/descriptions/describe-in.ts';
import type { Language } from '../../language/language.ts';
import { clip } from '../reply/clip.ts';
import { escapeLine } from '../reply/escape.ts';
import type { Block } from '../reply/pack-blocks.ts';

/** Characters of a name in a line. */
const longestName = 80;
/** Characters of a quote: a longer one can be read in its paragraph. */
const longestQuote = 700;

/** A quote with its paragraph. @param withSpeaker - Whether it is told who says it. */
export function citedBlock(citation: Citation, language: Language, withSpeaker = false): Block {
  const { kind, paragraph, quote, speaker } = citation;
  const { place, marksAround } = answerCatalogue[language];
  const [open, close] = marksAround(quote);
  const who =
    withSpeaker && speaker !== undefined
      ? ` · ${escapeLine(clip(describedFor(speaker, language), longestName))}`
      : '';

  return {
    before: `${place(kind, paragraph)}${who}: ${open}`,
    text: clip(quote, longestQuote),
    after: close,
  };
}
