// What a question takes for granted and a paragraph speaks against.

import type { Language } from '../../language/language.ts';
import { type Presupposed, presupposed } from '../../language/questions/presupposed.ts';
import type { Reader } from '../../search/reader.ts';
import { isAsking } from '../evidence/asked-in-story.ts';
import { passageToRead } from '../evidence/candidates.ts';
import type { ReadCandidate } from '../evidence/judge.ts';
import type { ClaimTools } from '../verify/check-claim.ts';
import { conflictWith } from './conflict.ts';
import { contradicting, type PremiseEvidence } from './premise-evidence.ts';

/** A premise with the paragraph that speaks against it. */
export interface FalsePremise {
  readonly premise: Presupposed;
  readonly candidate: ReadCandidate;
  /** The sentence of the paragraph that does. */
  readonly sentence: number;
}

/** What a premise is held against paragraphs with. */
export interface PremiseTools {
  readonly claims: ClaimTools;
  readonly reader: Reader;
}

/** Paragraphs that the reader is asked about: of those that contradict, that answer and that are near, the first ones. */
const mostAsked = { contradicting: 2, answering: 2, near: 2 };

/**
 * The premise of a question that the story contradicts; undefined where there is none, or nothing speaks against it.
 *
 * @throws The signal's reason where that is aborted.
 */
export async function falsePremise(
  question: string,
  language: Language,
  candidates: readonly ReadCandidate[],
  { claims, reader }: PremiseTools,
  signal?: AbortSignal,
): Promise<FalsePremise | undefined> {
  const premise = presupposed(question, language);
  if (premise === undefined) return undefined;

  const held = candidates
    .flatMap((candidate) => {
      const { article, paragraph } = candidate;
      if (isAsking(paragraph)) return [];

      const conflict = conflictWith(premise.claim, language, article, paragraph, claims);
      return conflict === undefined ? [] : [{ candidate, conflict }];
    })
    .toSorted((one, other) => other.conflict.nearness - one.conflict.nearness);
  const asked = [
    ...new Set([
      ...held
        .filter(({ conflict }) => conflict.fault !== undefined)
        .slice(0, mostAsked.contradicting),
      ...held.slice(0, mostAsked.near),
      ...held
        .toSorted((one, other) => answersOf(other.candidate) - answersOf(one.candidate))
        .slice(0, mostAsked.answering),
    ]),
  ];
  if (asked.length === 0) return undefined;

  const readings = await reader.read(
    premise.claim,
    asked.map(({ candidate }) => passageToRead(candidate)),
    signal === undefined ? {} : { signal },
  );
  const evidence = asked.map(
    ({ candidate, conflict }, index): PremiseEvidence => ({
      conflict,
      answers: answersOf(candidate),
      supports: readings[index]?.supports ?? 0,
    }),
  );
  const found = contradicting(evidence, premise);
  const speaks = found === undefined ? undefined : asked[evidence.indexOf(found)];

  return speaks && { premise, candidate: speaks.candidate, sentence: speaks.conflict.sentence };
}

function answersOf({ reading }: ReadCandidate): number {
  return reading.answers;
}
