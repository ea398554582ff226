// Whether what a proof quotes still stands.

import type { KeyObject } from 'node:crypto';
import { sha256 } from '../../base/hash.ts';
import type { Article } from '../../story/article.ts';
import { paragraphAt } from '../../story/place.ts';
import { type Standing, standing } from '../../story/standing.ts';
import type { Stories } from '../../story/stories.ts';
import type { Proof, ProvedCitation } from './proof.ts';
import { checkSignature, type SignatureVerdict } from './signature.ts';

/**
 * What became of a quote: where it stands now, or `false`: the proof contradicts itself, since its paragraph is word for
 * word the one that it names and does not have the quote in that place; `no-story`: there is nothing to look into.
 */
export type CitationVerdict = Standing | { readonly kind: 'false' } | { readonly kind: 'no-story' };

/** A quote with its verdict. */
export interface CheckedCitation {
  readonly citation: ProvedCitation;
  readonly verdict: CitationVerdict;
}

/** What a look at a proof gave. */
export interface ProofReport {
  readonly signature: SignatureVerdict;
  readonly citations: readonly CheckedCitation[];
  /** Slugs of stories whose files are byte for byte what they were. */
  readonly unchanged: readonly string[];
  /** Every quote stands where it stood or elsewhere, and no signature is wrong. */
  readonly holds: boolean;
}

/** @param trusted - The key that is to have signed it; any, or none at all, where absent. */
export function verifyProof(
  proof: Proof,
  stories: Pick<Stories, 'one'>,
  trusted?: KeyObject,
): ProofReport {
  const signature = checkSignature(proof, trusted);
  const citations = proof.answers
    .flatMap((answer) => answer.citations)
    .map((citation) => ({ citation, verdict: verdictOn(citation, stories.one(citation.story)) }));
  const isSigned = signature === 'valid' || (signature === 'none' && trusted === undefined);

  return {
    signature,
    citations,
    unchanged: proof.stories.flatMap(({ slug, contentHash }) =>
      stories.one(slug)?.contentHash === contentHash ? [slug] : [],
    ),
    holds:
      isSigned &&
      citations.every(({ verdict }) => verdict.kind === 'stands' || verdict.kind === 'moved'),
  };
}

function verdictOn(citation: ProvedCitation, story: Article | undefined): CitationVerdict {
  if (story === undefined) return { kind: 'no-story' };

  const { paragraph, kind, quote, start, end, paragraphHash } = citation;
  const text = paragraphAt(story, citation)?.text;
  if (text !== undefined && sha256(text) === paragraphHash) {
    return { kind: text.slice(start, end) === quote ? 'stands' : 'false' };
  }

  return standing({ article: story.slug, paragraph, kind, quote }, story);
}
