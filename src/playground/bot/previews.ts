// What a person is shown of a file before it is taken.

import type { ArticleReading } from '../../story/parse-article.ts';
import type { Preview } from '../protocol/desk-wire.ts';

/** Paragraphs that are shown: enough to see whether the story begins where it should. */
const shownParagraphs = 3;

/** What was read in a file, and what of it is no part of the story. */
export function previewOf({ article, notices, leftOut }: ArticleReading): Preview {
  const { title, language, paragraphs } = article;
  const body = paragraphs.filter(({ number }) => number > 0);

  return {
    language,
    ...(title !== undefined && { title }),
    paragraphs: body.length,
    beginning: body.slice(0, shownParagraphs).map(({ text }) => text),
    notices,
    leftOut,
  };
}
