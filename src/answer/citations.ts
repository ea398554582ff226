// Quotes with their paragraph, and the one gate that proves them.

import type { Article, Paragraph, ParagraphKind, Sentence } from '../story/article.ts';
import { commonSpeaker } from '../story/sentences.ts';

/** Words with the place that they are said to stand at. Not proved: only `Citation` is. */
export interface CitedWords {
  /** Slug of the article. */
  readonly article: string;
  /** `Paragraph.number`: from 1; 0 for title and standfirst. */
  readonly paragraph: number;
  readonly kind: ParagraphKind;
  /** Verbatim in the paragraph's text, in the article's language. */
  readonly quote: string;
  /** Who speaks there, as the article names them; absent when not known. */
  readonly speaker?: string;
}

/** Exists for the compiler alone. A protected member cannot be written down, and a spread loses it. */
declare class Checked {
  protected readonly checked: true;
}

/**
 * The proof of a sentence: the words as they stand in the paragraph. Only `checked` makes one, after it has looked, so
 * that nothing unproved compiles into an answer; a changed copy of one is none.
 */
export type Citation = CitedWords & Checked;

/** A citation of a stretch of a paragraph. */
export function cite(
  article: Article,
  paragraph: Paragraph,
  { start, end, speaker }: Sentence,
): Citation {
  return checked(
    {
      article: article.slug,
      paragraph: paragraph.number,
      kind: paragraph.kind,
      quote: paragraph.text.slice(start, end),
      ...(speaker !== undefined && { speaker }),
    },
    paragraph,
  );
}

/** A citation of a whole paragraph; its speaker is named only where all of it has the same one. */
export function citeWhole(article: Article, paragraph: Paragraph): Citation {
  return cite(article, paragraph, {
    start: 0,
    end: paragraph.text.length,
    ...commonSpeaker(paragraph.sentences),
  });
}

/**
 * Passes on words that are verbatim in the paragraph, as a citation. This is the last gate before a reader: it
 * holds however the quote was made.
 *
 * @throws Error When they are not; that is a bug, and nothing is shown rather than something unproved.
 */
export function checked(words: CitedWords, paragraph: Paragraph): Citation {
  const { quote } = words;
  const isVerbatim = quote.trim() !== '' && paragraph.text.includes(quote);
  const isItsParagraph = words.paragraph === paragraph.number && words.kind === paragraph.kind;
  if (isVerbatim && isItsParagraph) return words as Citation;

  throw new Error(
    `A quote of ${quote.length} characters is not verbatim in paragraph ${words.paragraph} of ${words.article}.`,
  );
}
