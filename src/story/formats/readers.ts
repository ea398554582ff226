// Which format a file is of, by the ending of its name, and who reads it.

import { extname } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { DocumentReader, StoryDocument } from '../document/document.ts';
import { decodeText } from '../document/source-text.ts';
import { splitPlainText } from './blocks.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readHtml } from './html/html-document.ts';
import { splitMarkdown } from './markdown-blocks.ts';

/** The reader of each ending, in lower case. */
const readers: Readonly<Record<string, DocumentReader>> = {
  '.md': readMarkdown,
  '.txt': readPlainText,
  '.html': readHtml,
  '.htm': readHtml,
};

/** The endings of an article's file name, for people: ".md, .txt or .html". */
const endings = '.md, .txt or .html';

function readMarkdown(bytes: Uint8Array, file: string): StoryDocument {
  const { frontMatter, body } = splitFrontMatter(decodeText(bytes, file), file);

  return { metadata: frontMatter, ...splitMarkdown(body), leftOut: [], notices: [] };
}

function readPlainText(bytes: Uint8Array, file: string): StoryDocument {
  return { metadata: {}, ...splitPlainText(decodeText(bytes, file)), leftOut: [], notices: [] };
}

/** @throws UserError when the file's name has no ending of an article. */
export function readerOf(file: string): DocumentReader {
  const ending = extname(file).toLowerCase();
  const reader = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  if (reader !== undefined) return reader;

  const given = ending === '' ? 'has no ending' : `ends in "${ending}"`;
  throw new UserError(
    `${file}: the file name ${given}. Articles are ${endings} files; save it as one.`,
  );
}
