// An article file as an article: the one way from bytes to numbered paragraphs.

import { basename, extname } from 'node:path';
import { UserError } from '../base/errors.ts';
import { sha256 } from '../base/hash.ts';
import type { Language } from '../language/language.ts';
import { splitSentences } from '../language/sentences/sentences.ts';
import { asciiName } from '../language/words/ascii.ts';
import type { Article, Paragraph, ParagraphKind, Utterance } from './article.ts';
import { checkArticleSize, checkParagraphCount } from './document/article-size.ts';
import type { LeftOut } from './document/document.ts';
import { readerOf } from './formats/readers.ts';
import { type BodyParagraph, readBody } from './paragraphs.ts';
import { type Attribution, nameSpeakers } from './speakers.ts';

const longestSlug = 80;

const lineFeed = 0x0a;

/** What reading an article needs from elsewhere. */
export interface ParseOptions {
  /** Asked when the file does not name its language; gets the body's text. */
  readonly detectLanguage: (text: string) => Language;
}

/**
 * The name of an article from its file's name: lower-case letters, digits and hyphens. A long one is cut after a word,
 * and ends with letters that tell it from others that begin alike.
 *
 * @throws UserError when nothing of the name is left.
 */
function slugOf(file: string): string {
  const stem = basename(file, extname(file));
  const slug = asciiName(stem);

  if (slug === '') {
    throw new UserError(
      `${file}: the file name "${stem}" has no letter a to z and no digit. Rename it, for example to my-story.md.`,
    );
  }
  if (slug.length <= longestSlug) return slug;

  const ending = `-${sha256(slug).slice(0, 6)}`;
  const start = slug.slice(0, longestSlug - ending.length);
  return `${/^.{40,}(?=-)/u.exec(start)?.[0] ?? start}${ending}`;
}

interface UncountedParagraph extends Omit<BodyParagraph, 'kind' | 'speaker'> {
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

/** Where the file itself says whose words a paragraph is, and its text names nobody: all of it is said by them. */
function giveTurns(
  { paragraphs, utterances }: Attribution,
  body: readonly BodyParagraph[],
): Attribution {
  const before = paragraphs.length - body.length;
  const named = new Set(utterances.map(({ paragraph }) => paragraph));
  const turns = paragraphs.flatMap(({ text }, paragraph): readonly Utterance[] => {
    const speaker = body[paragraph - before]?.speaker;
    return speaker === undefined || named.has(paragraph)
      ? []
      : [{ speaker, kind: 'direct', cue: '', paragraph, start: 0, end: text.length }];
  });
  const speakers = new Map(turns.map(({ paragraph, speaker }) => [paragraph, speaker]));

  return {
    paragraphs: paragraphs.map((paragraph, index) => {
      const speaker = speakers.get(index);
      if (speaker === undefined) return paragraph;

      const sentences = paragraph.sentences.map((sentence) => ({ ...sentence, speaker }));
      return { ...paragraph, sentences };
    }),
    utterances: [...utterances, ...turns].sort(
      (one, other) => one.paragraph - other.paragraph || one.start - other.start,
    ),
  };
}

/** An article with what else its file told. */
export interface ArticleReading {
  readonly article: Article;
  /** Text of the file that is no part of the story, in its order. */
  readonly leftOut: readonly LeftOut[];
  /** Sentences for whoever edits the story: what is unusual about the file, though it could be read. */
  readonly notices: readonly string[];
}

/**
 * Reads an article from its file's bytes, and says what it left out; touches nothing outside.
 *
 * @param file its path or name, for the slug, the format and the messages.
 * @throws UserError that names file, fault and remedy: too large, another ending, a name that makes no slug,
 * empty, binary, malformed, bad front matter, no paragraph.
 */
export function readArticle(
  bytes: Uint8Array,
  file: string,
  options: ParseOptions,
): ArticleReading {
  const read = readerOf(file);
  const slug = slugOf(file);
  checkArticleSize(bytes.length, file);

  const { metadata, leftOut, notices, ...blocks } = read(bytes, file);
  const { standfirst, outlet } = metadata;
  const { paragraphs, heading } = readBody(blocks, { title: metadata.title, outlet });
  if (paragraphs.length === 0) {
    const lines = 1 + bytes.filter((byte) => byte === lineFeed).length;
    throw new UserError(
      `${file}: line ${lines}: the file ends without a paragraph of text. Add the article's body.`,
    );
  }
  checkParagraphCount(paragraphs.length, file);

  const title = metadata.title ?? heading;
  const language =
    metadata.language ??
    options.detectLanguage(paragraphs.map((paragraph) => paragraph.text).join('\n'));
  const all: UncountedParagraph[] = [
    ...(title === undefined ? [] : [{ kind: 'title' as const, text: title }]),
    ...(standfirst === undefined ? [] : [{ kind: 'standfirst' as const, text: standfirst }]),
    ...paragraphs.map(({ speaker: _, ...paragraph }) => paragraph),
  ];
  const spoken = nameSpeakers(numberParagraphs(all, language), language);
  const article: Article = {
    slug,
    ...metadata,
    language,
    ...(title !== undefined && { title }),
    ...giveTurns(spoken, paragraphs),
    contentHash: sha256(bytes),
  };

  return { article, leftOut, notices };
}

/**
 * The article alone.
 *
 * @throws UserError as `readArticle` does.
 */
export function parseArticle(bytes: Uint8Array, file: string, options: ParseOptions): Article {
  return readArticle(bytes, file, options).article;
}
