// What a server says that its page is.

import { MIMEType } from 'node:util';

/** The format of a page by the ending of a file that would hold it, with the encoding where that is said. */
export interface PageFormat {
  readonly ending: '.html' | '.md' | '.txt';
  readonly charset?: string;
}

const endings: Readonly<Record<string, PageFormat['ending']>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/markdown': '.md',
  'text/plain': '.txt',
};

/**
 * @param header - A `Content-Type`.
 * @param path - Of the address: servers give Markdown out as plain text.
 * @returns undefined for what is no story's format.
 */
export function pageFormat(header: string, path: string): PageFormat | undefined {
  const type = mimeTypeOf(header);
  const essence = type?.essence ?? '';
  if (!Object.hasOwn(endings, essence)) return undefined;

  const said = endings[essence] ?? '.txt';
  const ending = said === '.txt' && /\.(?:md|markdown)$/iu.test(path) ? '.md' : said;
  const charset = type?.params.get('charset')?.trim();

  return { ending, ...(charset && { charset }) };
}

function mimeTypeOf(header: string): MIMEType | undefined {
  try {
    return new MIMEType(header);
  } catch {
    return undefined;
  }
}
