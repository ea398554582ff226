// A note of the newsroom: a paragraph at the end of a story's file that says who added it.

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { UserError } from '../../base/errors.ts';
import type { Language } from '../../language/language.ts';
import { pressWords } from '../../language/press/press-words.ts';
import type { Article } from '../../story/article.ts';
import { isBelow } from '../article-sources.ts';

/** Files in which an empty line is all that divides paragraphs. */
const addable: readonly string[] = ['.md', '.txt'];

/** The bytes of a story's file. @throws UserError Where nothing can be added to it */
export async function bytesOf(articles: string, file: string): Promise<Uint8Array> {
  if (!isBelow(articles, file)) {
    throw new UserError(
      `${file} lies outside of the folder of articles. Write the note into it yourself; a running bot follows it.`,
    );
  }
  if (!addable.includes(extname(file).toLowerCase())) {
    throw new UserError(
      `${file}: a note can be added to .md and .txt alone. Add the story again as one of these, or write the note into the page.`,
    );
  }

  return readFile(file);
}

/** A file with the note as its last paragraph. Pure. */
export function withNote(
  bytes: Uint8Array,
  file: string,
  text: string,
  language: Language,
): Uint8Array {
  const note = oneLine(text);
  if (!/[\p{L}\p{N}]/u.test(note))
    throw new UserError(`${file}: the note is empty. Write a sentence.`);

  const { newsroomNote } = pressWords[language];
  return Buffer.concat([bytes, Buffer.from(`\n\n${newsroomNote}: ${note}\n`)]);
}

/** The number of the paragraph that the note has become. @throws UserError Where it was not read as one */
export function noteIn({ paragraphs }: Article, text: string, file: string): number {
  const note = plain(text);
  const found = paragraphs.findLast((paragraph) => plain(paragraph.text).includes(note));
  if (found !== undefined) return found.number;

  throw new UserError(
    `${file}: the note would not be read as a paragraph there. Write it without markup, or into the file yourself.`,
  );
}

/** A note is one paragraph. */
function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What a format may change of a text is left out of the comparison. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
