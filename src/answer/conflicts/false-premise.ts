// What a question takes for granted and a paragraph speaks against.

import type { Language } from '../../language/language.ts';
import { type Presupposed, presupposed } from '../../language/questions/presupposed.ts';
import type { Reader } from '../../search/reader.ts';
import { type Candidate, passageToRead } from '../evidence/candidates.ts';
import type { ClaimTools } from '../verify/check-claim.ts';
import { conflictWith } from './conflict.ts';
import { contradictingWords, isUnsupported } from './premise-evidence.ts';

/** A premise with the paragraph that speaks against it. */
interface FalsePremise {
  readonly premise: Presupposed;
  readonly candidate: HeldCandidate;
  /** The sentence of the paragraph that does. */
  readonly sentence: number;
}

/** A paragraph that a premise is held against. */
type HeldCandidate = Pick<Candidate, 'article' | 'paragraph' | 'position'>;

/** What a premise is held against paragraphs with. */
export interface PremiseTools {
  readonly claims: ClaimTools;
  readonly reader: Reader;
}

/** Paragraphs that the reader is asked about: those that share most with the premise. */
const mostRead = 4;

/**
 * The premise of a question that the story contradicts; undefined where there is none, or nothing speaks against it. The
 * reader is asked only where words leave it possible.
 *
 * @throws The signal's reason where that is aborted.
 */
export async function falsePremise(
  question: string,
  language: Language,
  candidates: readonly HeldCandidate[],
  { claims, reader }: PremiseTools,
  signal?: AbortSignal,
): Promise<FalsePremise | undefined> {
  const premise = presupposed(question, language);
  if (premise === undefined) return undefined;

  const held = candidates
    .flatMap((candidate) => {
      const { article, paragraph } = candidate;
      const conflict = conflictWith(premise.claim, language, article, paragraph, claims);

      return conflict === undefined ? [] : [{ candidate, conflict }];
    })
    .toSorted((one, other) => other.conflict.nearness - one.conflict.nearness);
  const [against] = contradictingWords(held);
  if (against === undefined) return undefined;

  const nearest = [...new Set([against, ...held])].slice(0, mostRead);
  const readings = await reader.read(
    premise.claim,
    nearest.map(({ candidate }) => passageToRead(candidate)),
    signal === undefined ? {} : { signal },
  );
  if (!isUnsupported(against, readings)) return undefined;

  return { premise, candidate: against.candidate, sentence: against.conflict.sentence };
}
