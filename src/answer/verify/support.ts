import type { Article, Paragraph } from '../../knowledge/article.ts';
import type { QuestionReader } from '../../knowledge/question.ts';
import type { TermWeights } from '../../knowledge/text/term-weights.ts';
import type { Language } from '../../language/language.ts';
import type { ParagraphMatcher } from '../evidence/match.ts';
import { questionTerms } from '../evidence/question-terms.ts';
import { countFacts, withoutFacts } from './facts/check-facts.ts';

/** What wording is compared with. */
export interface SupportTools {
  readonly matcher: ParagraphMatcher;
  readonly termWeights: TermWeights;
  /** The same as retrieval reads questions with; it may know translations. */
  readonly read: QuestionReader;
}

/** Least share of a sentence's content words, by rarity, that its paragraphs must show. */
export const leastSupport: Readonly<Record<'sameLanguage' | 'otherLanguage', number>> = {
  sameLanguage: 0.3,
  otherLanguage: 0.2,
};

/** What a number, date or place weighs beside words, whose rarity is mostly between 4 and 8. */
const factWeight = 6;

/**
 * How much of a sentence's content the cited paragraphs show, from 0 to 1: its content words, matched as retrieval
 * matches a question, and its numbers, dates and places, which must be known to stand there. Paraphrase lowers it; a
 * sentence about something else has next to nothing. 0 for a sentence without content.
 */
export function supportOf(
  text: string,
  language: Language,
  article: Article,
  cited: readonly Paragraph[],
  { matcher, termWeights, read }: SupportTools,
): number {
  const question = { text: withoutFacts(text, language), language };
  const terms = questionTerms(question, read(question, article.language), termWeights);
  const matches = matcher.match(terms, cited);
  let shown = factWeight * countFacts(text, language);
  let total = shown;

  for (const [index, { rarity }] of terms.entries()) {
    shown += rarity * Math.max(0, ...matches.map((match) => match.terms[index] ?? 0));
    total += rarity;
  }

  return total === 0 ? 0 : shown / total;
}
