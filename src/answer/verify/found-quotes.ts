// The quotes of a draft, found in the paragraphs.

import type { Language } from '../../language/language.ts';
import type { Paragraph, Sentence } from '../../story/article.ts';
import { stretchOver } from '../../story/sentences.ts';
import { type Citation, cite } from '../citations.ts';
import type { QuoteOutcome } from '../outcomes.ts';
import type { DraftCitation, EvidenceParagraph } from './evidence.ts';
import type { QuoteFinder, Stretch } from './quotes/find-quote.ts';
import type { VerificationTools } from './verification-tools.ts';

/** What sentences are checked against. */
export interface SentenceCheck {
  readonly evidence: readonly EvidenceParagraph[];
  /** Over the texts of `evidence`, in order. */
  readonly finder: QuoteFinder;
  /** That the answer is to be in. */
  readonly language: Language;
  readonly tools: VerificationTools;
}

/** A quote that stands in a paragraph. */
export interface FoundQuote {
  readonly source: EvidenceParagraph;
  readonly index: number;
  readonly citation: Citation;
}

/** Looks a citation up: what became of its quote, and where it is. */
export function findCitation(
  { quote, paragraph: label }: DraftCitation,
  { evidence, finder }: SentenceCheck,
): { readonly outcome: QuoteOutcome; readonly quote?: FoundQuote } {
  const named = evidence.findIndex((candidate) => candidate.label === label);
  const finding = finder.find(quote, named);
  if (!('index' in finding)) return finding;

  const source = evidence[finding.index];
  if (source === undefined) return { outcome: 'fabricated' };

  const { article, paragraph } = source;
  const citation = cite(article, paragraph, wholeSentences(paragraph, finding));
  return { outcome: finding.outcome, quote: { source, index: finding.index, citation } };
}

/**
 * The sentences that a stretch lies in, with their speaker where it is one: a clipped quote could leave out the
 * "nicht" before it or the "angeblich" after it.
 */
function wholeSentences({ sentences }: Paragraph, { start, end }: Stretch): Sentence {
  const touched = stretchOver(
    sentences.filter((sentence) => sentence.start < end && sentence.end > start),
  );
  if (touched === undefined) return { start, end };

  return {
    ...touched,
    start: Math.min(touched.start, start),
    end: Math.max(touched.end, end),
  };
}
