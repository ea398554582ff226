// Whether a sentence is about the paragraphs that it cites.

import type { Language } from '../../language/language.ts';
import type { QuestionReader } from '../../search/question/question.ts';
import type { TermWeights } from '../../search/terms/term-weights.ts';
import type { Article, Paragraph } from '../../story/article.ts';
import { countFacts, withoutFacts } from './check-facts.ts';
import type { ParagraphMatcher } from './match.ts';
import type { ParagraphReader } from './paragraph-reader.ts';
import { questionTerms } from './question-terms.ts';

/** What sentences are compared with paragraphs by; to be shared, because what was read of a paragraph is kept. */
export interface VerificationTools {
  readonly reader: ParagraphReader;
  readonly matcher: ParagraphMatcher;
  readonly termWeights: TermWeights;
  /** The same as retrieval reads questions with; it may know translations. */
  readonly read: QuestionReader;
}

/** Least share of a sentence's content that its paragraphs must show. */
const leastShare = 0.45;

/** Least words, numbers and dates that must tie a sentence to its paragraphs: one name alone ties anything to them. */
const fewestAnchors = 2;

/** A sentence that is shown whole needs no number of words: "Nach Oman." */
const whole = 0.9;

/** A term that the paragraphs show to this degree is one of theirs. */
const shownFrom = 0.5;

/** What a number, date or place weighs beside words, whose rarity is mostly between 4 and 8. */
const factWeight = 6;

/** What ties a sentence to the paragraphs that it cites. */
export interface Support {
  /** How much of its content they show, from 0 to 1; 0 for a sentence without content. */
  readonly share: number;
  /** Its words, numbers and dates that they have; of places all but one, since every sentence names one. */
  readonly anchors: number;
}

/** Whether a sentence is about what its paragraphs say. Whether it says the same is more than words can tell. */
export function isAboutThem({ share, anchors }: Support): boolean {
  return share >= whole || (share >= leastShare && anchors >= fewestAnchors);
}

/**
 * What ties a sentence to paragraphs: its content words, matched as retrieval matches a question, and its numbers,
 * dates and places, which must be known to stand there. Paraphrase lowers it; a sentence about something else has next
 * to nothing.
 */
export function supportOf(
  text: string,
  language: Language,
  article: Article,
  cited: readonly Paragraph[],
  { matcher, termWeights, read }: VerificationTools,
): Support {
  const question = { text: withoutFacts(text, language), language };
  const terms = questionTerms(question, read(question, article.language), termWeights);
  const matches = matcher.match(terms, cited);
  const { numbers, dates, places } = countFacts(text, language);
  let shown = factWeight * (numbers + dates + places);
  let total = shown;
  let anchors = numbers + dates + Math.max(0, places - 1);

  for (const [index, { rarity }] of terms.entries()) {
    const best = Math.max(0, ...matches.map((match) => match.terms[index] ?? 0));
    shown += rarity * best;
    total += rarity;
    if (best >= shownFrom) anchors += 1;
  }

  return { share: total === 0 ? 0 : shown / total, anchors };
}
