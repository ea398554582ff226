// Notes of the newsroom: paragraphs at the end of a story's file that say who added them.

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { UserError } from '../../base/errors.ts';
import { type Language, languages } from '../../language/language.ts';
import { pressWords } from '../../language/press/press-words.ts';
import { foldSpaces } from '../../language/words/characters.ts';
import type { Article, Paragraph } from '../../story/article.ts';
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
  if (!takesNotes(file)) {
    throw new UserError(
      `${file}: a note can be added to .md and .txt alone. Add the story again as one of these, or write the note into the page.`,
    );
  }

  return readFile(file);
}

/** Whether paragraphs can be added to a file of this name. */
function takesNotes(file: string): boolean {
  return addable.includes(extname(file).toLowerCase());
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
  return withParagraph(bytes, `${newsroomNote}: ${note}`);
}

function withParagraph(bytes: Uint8Array, text: string): Uint8Array {
  return Buffer.concat([bytes, Buffer.from(`\n\n${text}\n`)]);
}

/** Notes that the story before had and the one in its place has not, as whole paragraphs. */
export function notesMissing(before: Article, after: Article): readonly string[] {
  const openings = languages.map((language) => `${pressWords[language].newsroomNote}: `);

  return before.paragraphs
    .map(({ text }) => text)
    .filter(
      (text) =>
        openings.some((opening) => text.startsWith(opening)) && findNote(after, text) === undefined,
    );
}

/** A file with such notes at its end; undefined where it takes none. Pure. */
export function withNotes(
  bytes: Uint8Array,
  file: string,
  notes: readonly string[],
): Uint8Array | undefined {
  return takesNotes(file) ? notes.reduce(withParagraph, bytes) : undefined;
}

/** The number of the paragraph that the note has become. @throws UserError Where it was not read as one */
export function noteIn(article: Article, text: string, file: string): number {
  const found = findNote(article, text);
  if (found !== undefined) return found.number;

  throw new UserError(
    `${file}: the note would not be read as a paragraph there. Write it without markup, or into the file yourself.`,
  );
}

function findNote({ paragraphs }: Article, text: string): Paragraph | undefined {
  const note = plain(text);

  return paragraphs.findLast((paragraph) => plain(paragraph.text).includes(note));
}

/** A note is one paragraph. */
function oneLine(text: string): string {
  return foldSpaces(text.normalize('NFC'));
}

/** What a format may change of a text is left out of the comparison. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
