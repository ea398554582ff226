// Which format a file is of, by the ending of its name, and who reads it.

import { extname } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { DocumentReader, StoryDocument } from '../document/document.ts';
import { decodeText } from '../document/source-text.ts';
import { splitFrontMatter } from './front-matter/front-matter.ts';
import { readHtml } from './html/html-document.ts';
import { splitMarkdown } from './markdown/markdown-blocks.ts';
import { splitPlainText } from './plain-text/plain-text.ts';

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
  const source = decodeText(bytes, file);
  const { metadata, notices, body } = splitFrontMatter(source.text, file);

  return { metadata, ...splitMarkdown(body, file), notices: [...source.notices, ...notices] };
}

/** What a file begins with that only has the ending of a text, and what to do with it. */
const others: readonly (readonly [beginning: RegExp, remedy: string])[] = [
  [
    /^\s*<(?:!doctype\s+html|html)[\s>]/iu,
    'a web page. Name it .html, so that its story is taken from it',
  ],
  [/^%PDF-\d/u, 'a PDF. Save its text as a .txt file'],
];

function readPlainText(bytes: Uint8Array, file: string): StoryDocument {
  const { text, notices } = decodeText(bytes, file);
  const remedy = others.find(([beginning]) => beginning.test(text))?.[1];
  if (remedy !== undefined) throw new UserError(`${file}: the file is ${remedy}.`);

  return { ...splitPlainText(text, file), notices };
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
