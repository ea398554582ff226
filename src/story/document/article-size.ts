/** How large an article file may be. Apart from its parser, which most programs load only when a file has changed. */
import { UserError } from '../../base/errors.ts';

/** The largest article file, in bytes: 5 MiB, several novels. */
export const maximumArticleBytes = 5 * 1024 * 1024;

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

/** @throws UserError when a file of `bytes` bytes is too large for an article; names the limit. */
export function checkArticleSize(bytes: number, file: string): void {
  if (bytes <= maximumArticleBytes) return;
  throw new UserError(
    `${file}: the file has ${megabytes(bytes)}, an article at most ${megabytes(maximumArticleBytes)}. ` +
      'Split it into several articles.',
  );
}

/** The most paragraphs of an article, titles aside; a long novel has some 5,000. */
const mostParagraphs = 5000;

/** @throws UserError when an article has more paragraphs than that. */
export function checkParagraphCount(count: number, file: string): void {
  if (count <= mostParagraphs) return;
  throw new UserError(
    `${file}: the text has ${count} paragraphs, an article at most ${mostParagraphs}. Split it into several articles.`,
  );
}
