import type { Article, Paragraph, Sentence } from '../story/article.ts';
import type { Citation } from './answer.ts';

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
  const speakers = new Set(paragraph.sentences.map(({ speaker }) => speaker));
  const [speaker] = speakers;

  return cite(article, paragraph, {
    start: 0,
    end: paragraph.text.length,
    ...(speakers.size === 1 && speaker !== undefined && { speaker }),
  });
}

/**
 * Passes on a citation whose quote is verbatim in the paragraph. This is the last gate before a reader: it
 * holds however the quote was made.
 *
 * @throws Error When it is not; that is a bug, and nothing is shown rather than something unproved.
 */
export function checked(citation: Citation, paragraph: Paragraph): Citation {
  const { quote } = citation;
  const isVerbatim = quote.trim() !== '' && paragraph.text.includes(quote);
  const isItsParagraph =
    citation.paragraph === paragraph.number && citation.kind === paragraph.kind;
  if (isVerbatim && isItsParagraph) return citation;

  throw new Error(
    `A quote of ${quote.length} characters is not verbatim in paragraph ${citation.paragraph} of ${citation.article}.`,
  );
}
