// Where two stories count the same and come to different figures.

import type { Stories } from '../../story/stories.ts';
import type { DifferingSources, Source } from '../answer.ts';
import type { Citation } from '../citations.ts';
import type { ClaimTools } from '../verify/check-claim.ts';
import { align, sharedWeight } from '../verify/claims/alignment.ts';
import type { Statement } from '../verify/claims/statement.ts';
import { countedOtherwise } from './figure.ts';

/** Words that two sentences share at least, a name for half of one: two stories may tell of two events. */
const leastShared = 2;

/**
 * The first two quotes of different stories, in one language, that give different figures of the same; undefined where
 * there are none.
 */
export function differingSources(
  sources: readonly Source[],
  stories: Stories,
  tools: ClaimTools,
): DifferingSources | undefined {
  const told = sources.map(({ number, citation }) => ({
    number,
    story: citation.article,
    statements: statementsOf(citation, stories, tools),
  }));

  for (const [index, one] of told.entries()) {
    const other = told
      .slice(index + 1)
      .find(
        ({ story, statements }) => story !== one.story && differ(one.statements, statements, tools),
      );
    if (other !== undefined) return [one.number, other.number];
  }

  return undefined;
}

/** The sentences that a quote goes over. */
function statementsOf(
  { article: slug, paragraph: number, kind, quote }: Citation,
  stories: Stories,
  { passages }: ClaimTools,
): readonly Statement[] {
  const article = stories.one(slug);
  const paragraph = article?.paragraphs.find(
    (one) => one.number === number && one.kind === kind && one.text.includes(quote),
  );
  if (article === undefined || paragraph === undefined) return [];

  const start = paragraph.text.indexOf(quote);
  const end = start + quote.length;
  return passages.statementsOf([paragraph], article).filter((_, index) => {
    const sentence = paragraph.sentences[index];

    return sentence !== undefined && sentence.start < end && sentence.end > start;
  });
}

function differ(
  ones: readonly Statement[],
  others: readonly Statement[],
  { likeness }: ClaimTools,
): boolean {
  return ones.some((one) =>
    others.some((other) => {
      if (one.language !== other.language) return false;

      const alignment = align(one, [other], likeness);
      return (
        sharedWeight(alignment) >= leastShared && countedOtherwise(alignment, other) !== undefined
      );
    }),
  );
}
