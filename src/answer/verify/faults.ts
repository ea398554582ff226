// Whether a draft's sentences say what their paragraphs say.

import { splitSentences } from '../../language/sentences/sentences.ts';
import type { Article, Paragraph } from '../../story/article.ts';
import { alignClaim, contradictionOf, isSaidInOne } from './check-claim.ts';
import type { Alignment } from './claims/alignment.ts';
import { type Fault, firstOf } from './claims/fault.ts';
import type { FoundQuote, SentenceCheck } from './found-quotes.ts';
import { checkCoverage } from './kinds/coverage.ts';
import { quotationsIn, withoutQuotations } from './sentence-text.ts';
import { isBelieved, passagesFor } from './supports.ts';

/** A draft may hold several sentences; each must be what the paragraphs say, or one would carry the other. */
export function faultOf(
  text: string,
  found: readonly FoundQuote[],
  check: SentenceCheck,
): Fault | undefined {
  return firstOf(sentencesIn(text, check), (sentence) => {
    const isQuoting = quotationsIn(sentence).length > 0;
    const faults = alignmentsOf(sentence, found, check).map(({ alignment }) => {
      // Where a reader judges too, it weighs how much of a sentence is there.
      const isJudged = check.tools.supports !== undefined;
      const uncovered = isJudged ? undefined : checkCoverage(alignment, isQuoting);

      return uncovered ?? contradictionOf(alignment);
    });

    return faults.some((fault) => fault === undefined) ? undefined : faults[0];
  });
}

/**
 * Whether the reader believes each sentence of a draft, by the paragraphs of one of its articles; always where there
 * is none.
 *
 * @throws What the reader throws; the signal's reason when aborted.
 */
export async function isBelievedByReader(
  text: string,
  found: readonly FoundQuote[],
  check: SentenceCheck,
  signal?: AbortSignal,
): Promise<boolean> {
  const { supports } = check.tools;
  if (supports === undefined) return true;

  for (const sentence of sentencesIn(text, check)) {
    const verdicts = await Promise.all(
      alignmentsOf(sentence, found, check).map(({ alignment, article, cited }) =>
        isBelieved(sentence, alignment, passagesFor(article, cited), supports, signal),
      ),
    );
    if (!verdicts.includes(true)) return false;
  }

  return true;
}

function sentencesIn(text: string, { language }: SentenceCheck): readonly string[] {
  return splitSentences(text, language)
    .map(({ start, end }) => text.slice(start, end))
    .filter((part) => /\p{L}{3}/u.test(part));
}

interface AlignedArticle {
  readonly article: Article;
  readonly cited: readonly Paragraph[];
  readonly alignment: Alignment;
}

/** The sentence's own words held against the paragraphs of each article that is cited. */
function alignmentsOf(
  sentence: string,
  found: readonly FoundQuote[],
  { language, tools }: SentenceCheck,
): readonly AlignedArticle[] {
  const own = withoutQuotations(sentence);

  return [...new Set(found.map(({ source }) => source.article))].map((article) => {
    const cited = found
      .filter(({ source }) => source.article === article)
      .map(({ source }) => source.paragraph);
    const paragraphs = [...new Set(cited)];
    const alignment = alignClaim(own, language, article, paragraphs, tools);

    return { article, cited: paragraphs, alignment };
  });
}

/** Whether a quotation is a translation, which has nearly all of its words in one of the cited sentences. */
export function isTranslated(
  quotation: string,
  found: readonly FoundQuote[],
  { language, tools }: SentenceCheck,
): boolean {
  return found.some(({ source: { paragraph, article } }) => {
    if (article.language === language) return false;

    return isSaidInOne(alignClaim(quotation, language, article, [paragraph], tools));
  });
}
