// A reader on a folder of pages.

import { messageOf, UserError } from '../../src/base/errors.ts';
import type { KnownPage } from './expected-page.ts';
import { type StandingOf, standingAmong } from './html/among-paragraphs.ts';
import { measurePage, type PageMeasures } from './page-measures.ts';
import type { PageReader, ReadPage } from './read-page.ts';

/** What became of one page. */
export interface EvaluatedPage {
  readonly name: string;
  readonly bytes: number;
  /** Of reading alone, from bytes to paragraphs. */
  readonly milliseconds: number;
  /** Why nothing was read: refused with a message for a person, or crashed with any other error. */
  readonly failure?: { readonly kind: 'refused' | 'crashed'; readonly message: string };
  readonly measures: PageMeasures;
}

/**
 * Reads the pages one after another and measures each; a page that fails is one without a paragraph. The first is read
 * once before, so that no page's time holds what a reader loads when it is first used.
 *
 * @param onPage - Called after each page.
 */
export async function evaluatePages(
  pages: readonly KnownPage[],
  read: PageReader,
  onPage: () => void = () => {},
): Promise<readonly EvaluatedPage[]> {
  const [first] = pages;
  if (first !== undefined) await attempt(() => read(first.bytes, first.file));

  const evaluated: EvaluatedPage[] = [];
  for (const page of pages) {
    evaluated.push(await evaluatePage(page, read));
    onPage();
  }

  return evaluated;
}

async function evaluatePage(page: KnownPage, read: PageReader): Promise<EvaluatedPage> {
  const { name, bytes, file, expected } = page;
  const start = performance.now();
  const { reading, failure } = await attempt(() => read(bytes, file));
  const milliseconds = performance.now() - start;

  return {
    name,
    bytes: bytes.length,
    milliseconds,
    ...(failure !== undefined && { failure }),
    measures: measurePage(expected, reading, reading && standingIn(page)),
  };
}

function standingIn({ bytes, file, expected }: KnownPage): StandingOf {
  const isPage = /\.html?$/u.test(file) && expected.paragraphs !== undefined;
  return isPage ? standingAmong(bytes, file, expected.paragraphs ?? []) : () => undefined;
}

interface Attempt {
  readonly reading?: ReadPage;
  readonly failure?: NonNullable<EvaluatedPage['failure']>;
}

async function attempt(read: () => ReadPage | Promise<ReadPage>): Promise<Attempt> {
  try {
    return { reading: await read() };
  } catch (error) {
    const kind = error instanceof UserError ? 'refused' : 'crashed';
    return { failure: { kind, message: messageOf(error) } };
  }
}
