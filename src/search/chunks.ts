// Cutting an article into chunks.

import type { Article, Paragraph } from '../story/article.ts';
import type { Chunk } from './chunk.ts';

/** How an article is cut. */
export interface ChunkOptions {
  /** The longest text of a chunk, in UTF-16 code units, at least 1; 2,000 unless given. */
  readonly longest?: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Cuts a span at white space, or, in a run without any, between two characters. */
function splitAtSpace(text: string, span: Span, longest: number): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  while (span.end - start > longest) {
    const space = /\s+\S*$/u.exec(text.slice(start, start + longest + 1));
    let end = start + (space && space.index > 0 ? space.index : longest);
    // Never between the two halves of a character outside the basic plane.
    if (end - start > 1 && /[\ud800-\udbff]$/.test(text.slice(end - 1, end))) end -= 1;
    pieces.push({ start, end });
    start = end;
    while (start < span.end && /\s/u.test(text.charAt(start))) start += 1;
  }
  return start < span.end ? [...pieces, { start, end: span.end }] : pieces;
}

/** As many whole sentences in a piece as fit. */
function splitParagraph(paragraph: Paragraph, longest: number): Span[] {
  const { text, sentences } = paragraph;
  if (text.length <= longest) return [{ start: 0, end: text.length }];

  const spans: Span[] = [];
  let open: Span | undefined;
  for (const piece of sentences.flatMap((sentence) => splitAtSpace(text, sentence, longest))) {
    if (open && piece.end - open.start <= longest) {
      open = { start: open.start, end: piece.end };
      continue;
    }
    if (open) spans.push(open);
    open = { start: piece.start, end: piece.end };
  }
  return open ? [...spans, open] : spans;
}

/** A fragment is near to everything. */
const shortestSentence = 12;

/** The sentences of a paragraph that has several: each may answer where the whole is about more. */
function sentencesAlone({ sentences }: Paragraph, longest: number): Span[] {
  if (sentences.length < 2) return [];

  return sentences
    .map(({ start, end }) => ({ start, end }))
    .filter(({ start, end }) => end - start >= shortestSentence && end - start <= longest);
}

/**
 * The chunks of an article, in reading order. A paragraph is one chunk; a longer one than the limit is split
 * at sentence ends, and a longer sentence at white space. Each sentence of a paragraph of several is a chunk too. The
 * prefix holds title, date and section, a line each, and ends with a line feed unless it is empty.
 */
export function chunkArticle(article: Article, options: ChunkOptions = {}): Chunk[] {
  const longest = options.longest ?? 2000;
  if (!Number.isInteger(longest) || longest < 1) {
    throw new RangeError(`Expected \`longest\` to be an integer from 1, got ${longest}`);
  }

  return article.paragraphs.flatMap((paragraph, position) => {
    const { number, kind, section, text } = paragraph;
    const title = kind === 'title' ? undefined : article.title;
    const lines = [title, article.published, section].filter((line) => line !== undefined);
    const prefix = lines.map((line) => `${line}\n`).join('');

    const pieces = splitParagraph(paragraph, longest);
    const sentences = sentencesAlone(paragraph, longest).filter(
      ({ start, end }) => !pieces.some((piece) => piece.start === start && piece.end === end),
    );
    const spans = [...pieces, ...sentences];

    return spans.map(({ start, end }, part) => ({
      id: `${article.slug}#${position}.${part}`,
      article: article.slug,
      position,
      paragraph: number,
      kind,
      start,
      end,
      text: text.slice(start, end),
      prefix,
    }));
  });
}
