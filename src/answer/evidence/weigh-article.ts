// All evidence of one article for one question.

import type { SearchQuery } from '../../search/question/question.ts';
import type { Passage } from '../../search/retriever.ts';
import type { TermWeights } from '../../search/terms/term-weights.ts';
import type { Article } from '../../story/article.ts';
import { answerKindOf } from './answer-kind.ts';
import { coverage } from './coverage.ts';
import { type LineEvidence, lineEvidence } from './line-evidence.ts';
import type { ParagraphMatch, ParagraphMatcher } from './match.ts';
import { linesOfSections, type PageStructure, readStructure } from './page-structure.ts';
import { brevityOf, type ParagraphEvidence, paragraphEvidence } from './paragraph-evidence.ts';
import { type QuestionEvidence, questionEvidence } from './question-evidence.ts';
import { type QuestionTerm, questionTerms } from './question-terms.ts';

/** What one article holds for a question. */
export interface WeighedArticle {
  readonly article: Article;
  readonly terms: readonly QuestionTerm[];
  /** The paragraphs that were looked at, in reading order. */
  readonly matches: readonly ParagraphMatch[];
  /** One for each of `matches`. */
  readonly evidence: readonly ParagraphEvidence[];
  /** One for each of `matches` where the article is made of lines; absent where its paragraphs stand alone. */
  readonly lines?: readonly LineEvidence[];
  readonly answers: QuestionEvidence;
}

export interface WeighingTools {
  readonly matcher: ParagraphMatcher;
  readonly termWeights: TermWeights;
}

/** An article with more paragraphs is looked at only around the passages that were found. */
const wholeArticle = 100;
const passagesOfLongArticle = 20;
const neighbours = 2;

/** Mean brevity from which on an article is made of lines: web pages, lists, minutes. */
const linesFrom = 0.5;

/** Looks up a question in an article: what its paragraphs show of it, separately and together. */
export function weighArticle(
  question: SearchQuery,
  article: Article,
  passages: readonly Passage[],
  { matcher, termWeights }: WeighingTools,
): WeighedArticle {
  const own = passages.filter(({ chunk }) => chunk.article === article.slug);
  const found = new Map(own.map((passage) => [passage.chunk.position, passage]));
  const positions = positionsToRead(article, found);
  const paragraphs = positions.flatMap((position) => article.paragraphs[position] ?? []);
  const terms = questionTerms(question, question.in(article.language), termWeights);
  const kind = answerKindOf(question.text);
  const matches = matcher.match(terms, kind, paragraphs);
  const scores = positions.map((position) => found.get(position) ?? notFound);
  const page = isMadeOfLines(matches) ? structureOf(matches) : undefined;

  return {
    article,
    terms,
    matches,
    evidence: paragraphEvidence(
      terms,
      matches,
      scores.map(({ fused }) => fused),
    ),
    ...(page !== undefined && { lines: lineEvidence(question.text, terms, matches, scores, page) }),
    answers: questionEvidence(
      terms,
      matches,
      page === undefined ? alone(matches) : blocksOfPage(page),
    ),
  };
}

const notFound = { fused: 0, window: 0 };

/** Each paragraph for itself. */
function alone(matches: readonly ParagraphMatch[]): readonly (readonly number[])[] {
  return matches.map((_, index) => [index]);
}

/** Lines on either side that are read together with one. */
const readAround = 2;

/** The sections of a page, and each line with those around it. */
function blocksOfPage(page: PageStructure): readonly (readonly number[])[] {
  const indices = page.sections.map((_, index) => index);

  return [
    ...linesOfSections(page),
    ...indices.map((index) =>
      indices.slice(Math.max(0, index - readAround), index + readAround + 1),
    ),
  ];
}

function structureOf(matches: readonly ParagraphMatch[]): PageStructure {
  return readStructure(matches.map(({ paragraph }) => paragraph.text));
}

/** Whether paragraphs are lines rather than texts that stand alone. */
function isMadeOfLines(matches: readonly ParagraphMatch[]): boolean {
  const total = matches.reduce((sum, match) => sum + brevityOf(match), 0);

  return total / Math.max(1, matches.length) >= linesFrom;
}

function positionsToRead(article: Article, found: ReadonlyMap<number, unknown>): readonly number[] {
  const all = article.paragraphs.map((_, position) => position);
  if (all.length <= wholeArticle) return all;

  const near = (position: number) =>
    Array.from({ length: 2 * neighbours + 1 }, (_, offset) => position + offset - neighbours);
  // Passages come best first, and a map keeps their order.
  const wanted = new Set([...found.keys()].slice(0, passagesOfLongArticle).flatMap(near));

  return all.filter((position) => wanted.has(position));
}

/** A sentence that covers this share of what the best one covers is quoted with it. */
const nearlyAsGood = 0.8;

/** What a sentence gains by holding a thing of the kind that is asked for, in units of coverage. */
const kindBonus = 0.15;

/** The indices of the paragraph's sentences that answer best, in reading order; at least one, at most `count`. */
export function bestSentences(
  terms: readonly QuestionTerm[],
  { sentences, holdsKind }: ParagraphMatch,
  count: number,
): readonly number[] {
  const ranked = sentences
    .map((scores, index) => ({
      index,
      value: coverage(terms, scores) + (holdsKind[index] === true ? kindBonus : 0),
    }))
    .sort((one, other) => other.value - one.value || one.index - other.index);
  const best = ranked[0]?.value ?? 0;

  return ranked
    .slice(0, count)
    .filter(({ value }) => value >= best * nearlyAsGood)
    .map(({ index }) => index)
    .sort((one, other) => one - other);
}
