// Pages with known text: a folder a page.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isMissing, messageOf, UserError } from '../../src/base/errors.ts';

const texts = z.array(z.string().min(1));

const expectedSchema = z.object({
  /** Where a page has several headlines, one for search engines say, any of them. */
  title: z.union([z.string(), texts]).optional(),
  /** Names, separated by commas. */
  author: z.string().optional(),
  outlet: z.string().optional(),
  /** ISO 8601, date or date-time. */
  published: z.string().optional(),
  language: z.string().optional(),
  url: z.string().optional(),
  /** What a reader of paragraphs may give among them or leave out: it is neither rewarded nor blamed for it. */
  standfirst: texts.default([]),
  headings: texts.default([]),
  /** What is said of pictures is no paragraph. */
  captions: texts.default([]),
  /** Boxes, notes, quotations that repeat the text and the like, which people count or not. */
  optional: texts.default([]),
  /** The counted paragraphs, in order. */
  paragraphs: texts.optional(),
  /** The whole text, where its paragraphs are not known. */
  text: z.string().optional(),
  /** Snippets that the text must and must not hold, where no more is known. */
  with: texts.optional(),
  without: texts.optional(),
});

/** What is known of a page: its paragraphs, or its text, or snippets of it; any of its metadata. */
export type ExpectedPage = Readonly<z.infer<typeof expectedSchema>>;

/** A page to be read, and what is known of it. */
export interface KnownPage {
  /** Name of its folder. */
  readonly name: string;
  /** Its file, with the ending that says how it is written. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly expected: ExpectedPage;
}

const sources = /^source\.(?:html|htm|md|txt)$/;

/**
 * The pages of a folder, by name: each is a folder with `source.html`, `.htm`, `.md` or `.txt`, and `expected.json`.
 *
 * @throws UserError for a folder without pages, a page without a source, and an `expected.json` that is none.
 */
export async function openPages(folder: string): Promise<readonly KnownPage[]> {
  const names = await entries(folder);
  const pages: KnownPage[] = [];
  for (const name of [...names].sort()) pages.push(await openPage(folder, name));
  if (pages.length > 0) return pages;

  throw new UserError(`${folder}: there is no page in it. Give a folder that has a folder a page.`);
}

async function entries(folder: string): Promise<readonly string[]> {
  try {
    const found = await readdir(folder, { withFileTypes: true });
    return found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    throw new UserError(`${folder} cannot be read: ${messageOf(error)}. Give a folder of pages.`);
  }
}

async function openPage(folder: string, name: string): Promise<KnownPage> {
  const page = join(folder, name);
  const source = (await readdir(page)).find((file) => sources.test(file));
  if (source === undefined) {
    throw new UserError(`${page}: there is no source.html, source.md or source.txt in it.`);
  }

  const file = join(page, source);
  return {
    name,
    file,
    bytes: await readFile(file),
    expected: await readExpected(join(page, 'expected.json')),
  };
}

async function readExpected(file: string): Promise<ExpectedPage> {
  try {
    return expectedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const fault = isMissing(error) ? 'there is no such file' : messageOf(error);
    throw new UserError(`${file}: ${fault}. It says what is known of the page.`);
  }
}
