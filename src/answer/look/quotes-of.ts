// What somebody says in a story: their own words first, then what is told of them.

import type { SpeechKind } from '../../language/speech/shared/speech.ts';
import type { Article, Utterance } from '../../story/article.ts';
import type { Citation } from '../citations.ts';
import { byParagraph, citeSaid } from '../speech/said.ts';
import type { StorySpeaker } from '../speech/story-speakers.ts';

/** Words of one kind, in reading order; at least one. */
export interface QuoteGroup {
  readonly kind: SpeechKind;
  readonly citations: readonly Citation[];
}

/** How often somebody is quoted in each way. */
export type QuoteCounts = Readonly<Record<SpeechKind, number>>;

const kinds: readonly SpeechKind[] = ['direct', 'indirect', 'act'];

/** Everything that is said, direct speech before indirect before acts. No sentence is given twice. */
export function quotesOf(
  article: Article,
  utterances: readonly Utterance[],
): readonly QuoteGroup[] {
  const cited: Citation[] = [];

  return kinds.flatMap((kind) => {
    const own = utterances.filter((utterance) => utterance.kind === kind);
    const citations = byParagraph(own, article)
      .toSorted((one, other) => one.position - other.position)
      .flatMap((said) => citeSaid(article, said))
      .filter((citation) => !cited.some((other) => holds(other, citation)));
    cited.push(...citations);

    return citations.length === 0 ? [] : { kind, citations };
  });
}

/** How often somebody is quoted in the body of a story; in its headline where that alone does. */
export function countsOf(article: Article, { utterances }: StorySpeaker): QuoteCounts {
  const counted = byParagraph(utterances, article).flatMap((said) => said.utterances);
  const count = (kind: SpeechKind) => counted.filter((one) => one.kind === kind).length;

  return { direct: count('direct'), indirect: count('indirect'), act: count('act') };
}

function holds(one: Citation, other: Citation): boolean {
  return (
    one.paragraph === other.paragraph &&
    one.kind === other.kind &&
    (one.quote.includes(other.quote) || other.quote.includes(one.quote))
  );
}
