// An article file as an article: the one way from bytes to numbered paragraphs.

import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { UserError } from '../base/errors.ts';
import type { Language } from '../language/language.ts';
import { splitSentences } from '../language/sentences/sentences.ts';
import { asciiName } from '../language/words/ascii.ts';
import type { Article, Paragraph, ParagraphKind } from './article.ts';
import { checkArticleSize } from './article-size.ts';
import { decodeText } from './formats/source-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type BodyParagraph, readBody } from './paragraphs.ts';
import { nameSpeakers } from './speakers.ts';

/** The endings of an article's file name. */
const formats = { '.md': 'markdown', '.txt': 'plain' } as const;

const longestSlug = 80;

/** What reading an article needs from elsewhere. */
export interface ParseOptions {
  /** Asked when the file does not name its language; gets the body's text. */
  readonly detectLanguage: (text: string) => Language;
}

/** @throws UserError when the file's ending is neither `.md` nor `.txt`. */
function formatOf(file: string): 'markdown' | 'plain' {
  const ending = extname(file).toLowerCase();
  if (ending === '.md' || ending === '.txt') return formats[ending];
  const given = ending === '' ? 'has no ending' : `ends in "${ending}"`;
  throw new UserError(
    `${file}: the file name ${given}. Articles are ${Object.keys(formats).join(' or ')} files; save it as one.`,
  );
}

/**
 * The name of an article from its file's name: lower-case letters, digits and hyphens.
 *
 * @throws UserError when nothing of the name is left, or more than 80 characters.
 */
function slugOf(file: string): string {
  const stem = basename(file, extname(file));
  const slug = asciiName(stem);

  if (slug === '') {
    throw new UserError(
      `${file}: the file name "${stem}" has no letter a to z and no digit. Rename it, for example to my-story.md.`,
    );
  }
  if (slug.length > longestSlug) {
    throw new UserError(
      `${file}: the file name has ${slug.length} characters, at most ${longestSlug} are possible. Shorten it.`,
    );
  }
  return slug;
}

interface UncountedParagraph extends Omit<BodyParagraph, 'kind'> {
  readonly kind: ParagraphKind;
}

/** Counts the body from 1; what stands before it is 0. */
function numberParagraphs(
  paragraphs: readonly UncountedParagraph[],
  language: Language,
): Paragraph[] {
  let number = 0;
  return paragraphs.map((paragraph) => {
    if (paragraph.kind !== 'title' && paragraph.kind !== 'standfirst') number += 1;
    const counted = paragraph.kind === 'title' || paragraph.kind === 'standfirst' ? 0 : number;
    return { ...paragraph, number: counted, sentences: splitSentences(paragraph.text, language) };
  });
}

/**
 * Reads an article from its file's bytes; touches nothing outside.
 *
 * @param file its path or name, for the slug, the format and the messages.
 * @throws UserError that names file, fault and remedy: too large, another ending, a name that makes no slug,
 * empty, binary, malformed UTF-8, bad front matter, no paragraph.
 */
export function parseArticle(bytes: Uint8Array, file: string, options: ParseOptions): Article {
  const format = formatOf(file);
  const slug = slugOf(file);
  checkArticleSize(bytes.length, file);

  const source = decodeText(bytes, file);
  const { frontMatter, body } =
    format === 'markdown' ? splitFrontMatter(source, file) : { frontMatter: {}, body: source };
  const { standfirst, outlet } = frontMatter;
  const { paragraphs, heading } = readBody(body, { format, title: frontMatter.title, outlet });
  if (paragraphs.length === 0) {
    const lines = source.split('\n').length;
    throw new UserError(
      `${file}: line ${lines}: the file ends without a paragraph of text. Add the article's body.`,
    );
  }

  const title = frontMatter.title ?? heading;
  const language =
    frontMatter.language ??
    options.detectLanguage(paragraphs.map((paragraph) => paragraph.text).join('\n'));
  const all: UncountedParagraph[] = [
    ...(title === undefined ? [] : [{ kind: 'title' as const, text: title }]),
    ...(standfirst === undefined ? [] : [{ kind: 'standfirst' as const, text: standfirst }]),
    ...paragraphs,
  ];

  return {
    slug,
    ...frontMatter,
    language,
    ...(title !== undefined && { title }),
    ...nameSpeakers(numberParagraphs(all, language), language),
    contentHash: createHash('sha256').update(bytes).digest('hex'),
  };
}
