// One claim held against paragraphs of a story: whether one of them says so, or says something else about the same.

import type { Language } from '../../language/language.ts';
import type { Article, Paragraph } from '../../story/article.ts';
import type { Verdict } from '../checked-text.ts';
import { type Citation, cite } from '../citations.ts';
import type { SentenceOutcome } from '../outcomes.ts';
import { alignClaim } from '../verify/check-claim.ts';
import type { Alignment } from '../verify/claims/alignment.ts';
import { longestQuote, QuoteFinder } from '../verify/quotes/find-quote.ts';
import { withoutQuotations } from '../verify/sentence-text.ts';
import { evidenceOf } from '../verify/supports.ts';
import type { VerificationTools } from '../verify/verification-tools.ts';
import { verifySentence } from '../verify/verify-sentence.ts';
import { isCountedOtherwise } from './other-count.ts';

/** A paragraph that may say something of a claim, held against it. */
interface Held {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly alignment: Alignment;
  /** Share of the claim's words that it has. */
  readonly coverage: number;
}

/** Paragraphs that are looked at closely, those first that have most of the claim. */
const mostHeld = 5;

/** Share of a claim's words from which a paragraph speaks of the same and can contradict it. */
const sameFrom = 0.75;

/** The same where only a number differs. */
const countedFrom = 0.6;

/** Content words of the shortest claim that can be contradicted: less is said of many things. */
const fewestWords = 5;

/** Share of a claim's words from which a paragraph comes near it. */
const nearFrom = 0.5;

/** What contradicts a claim; what is only surer or more exactly caused than the story says it, is not said by it. */
const contradicting: ReadonlySet<SentenceOutcome> = new Set<SentenceOutcome>([
  'turned-around',
  'changed-number',
  'changed-amount',
  'changed-time',
  'changed-place',
  'changed-comparison',
  'changed-roles',
  'changed-speaker',
]);

/** Where paragraphs of a story stand that may say something of a claim. */
export interface Candidate {
  readonly article: Article;
  readonly paragraph: Paragraph;
}

/** What paragraphs say of a claim. A story contradicts only what no paragraph supports. */
export function checkClaim(
  claim: string,
  language: Language,
  candidates: readonly Candidate[],
  tools: VerificationTools,
): Verdict {
  const own = withoutQuotations(claim);
  const held = candidates
    .map(({ article, paragraph }): Held => {
      const alignment = alignClaim(own, language, article, [paragraph], tools);
      return { article, paragraph, alignment, coverage: evidenceOf(alignment).coverage };
    })
    .toSorted((one, other) => other.coverage - one.coverage)
    .slice(0, mostHeld);

  const outcomes = held.map((one) => outcomeOf(claim, language, one, tools));
  const proving = held[outcomes.indexOf('proved')];
  if (proving !== undefined) return { kind: 'supported', citation: citationOf(proving) };

  const [best] = held;
  const [outcome] = outcomes;
  if (best === undefined || best.coverage < nearFrom) return { kind: 'not-mentioned' };

  return contradicts(best, outcome)
    ? { kind: 'contradicted', citation: citationOf(best) }
    : { kind: 'not-mentioned', nearest: citationOf(best) };
}

function contradicts({ alignment, coverage }: Held, outcome: SentenceOutcome | undefined): boolean {
  if (outcome === undefined || alignment.words.length < fewestWords) return false;
  if (coverage >= sameFrom && contradicting.has(outcome)) return true;

  return outcome === 'unknown-number' && coverage >= countedFrom && isCountedOtherwise(alignment);
}

/** What the check of written sentences says of a claim that cites this paragraph alone. */
function outcomeOf(
  claim: string,
  language: Language,
  { article, paragraph }: Held,
  tools: VerificationTools,
): SentenceOutcome {
  const evidence = [{ label: 1, article, paragraph }];
  const finder = new QuoteFinder([tools.reader.textOf(paragraph)]);
  const [first] = paragraph.sentences;
  const isLong = paragraph.text.length > longestQuote;
  const quote = isLong && first ? paragraph.text.slice(first.start, first.end) : paragraph.text;
  const draft = { text: claim, citations: [{ paragraph: 1, quote }] };

  return verifySentence(draft, { evidence, finder, language, tools }).outcome;
}

/** The sentence of a paragraph that has most of a claim. */
function citationOf({ article, paragraph, alignment }: Held): Citation {
  const shares = paragraph.sentences.map(
    (_, index) =>
      alignment.words.filter(({ places }) => places.some(({ statement }) => statement === index))
        .length,
  );
  const sentence = paragraph.sentences[shares.indexOf(Math.max(...shares))];

  return cite(article, paragraph, sentence ?? { start: 0, end: paragraph.text.length });
}
