// What a question takes for granted and a paragraph speaks against.

import { setImmediate } from 'node:timers/promises';
import type { LRUCache } from 'lru-cache';
import type { Language } from '../../language/language.ts';
import { type Presupposed, presupposed } from '../../language/questions/premises/presupposed.ts';
import type { Reader } from '../../search/reader.ts';
import { type PlacedParagraph, passageToRead } from '../evidence/candidates.ts';
import type { ClaimTools } from '../verify/check-claim.ts';
import { type Conflict, conflictWith } from './conflict.ts';
import { contradictingWords, isUnsupported } from './premise-evidence.ts';

/** A premise with the paragraph that speaks against it. */
interface FalsePremise {
  readonly premise: Presupposed;
  readonly candidate: PlacedParagraph;
  /** The sentence of the paragraph that does. */
  readonly sentence: number;
}

/** A paragraph with what it has of a premise. */
interface Held {
  readonly candidate: PlacedParagraph;
  readonly conflict: Conflict;
}

/** What a premise is held against paragraphs with; of stories that do not change. */
export interface PremiseTools {
  readonly claims: ClaimTools;
  readonly reader: Reader;
  /** What was found for premises before: the same is asked again and again. Absent: nothing is kept. */
  readonly known?: LRUCache<string, readonly Held[]>;
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
  candidates: readonly PlacedParagraph[],
  tools: PremiseTools,
  signal?: AbortSignal,
): Promise<FalsePremise | undefined> {
  const premise = presupposed(question, language);
  if (premise === undefined) return undefined;

  const held = await heldAgainst(premise, language, candidates, tools, signal);
  const against = contradictingWords(held);
  if (against === undefined) return undefined;

  const nearest = [...new Set([against, ...held])].slice(0, mostRead);
  const readings = await tools.reader.read(
    premise.claim,
    nearest.map(({ candidate }) => passageToRead(candidate)),
    signal === undefined ? {} : { signal },
  );
  if (!isUnsupported(against, readings)) return undefined;

  return { premise, candidate: against.candidate, sentence: against.conflict.sentence };
}

/** The paragraphs that have words of a premise, the nearest first. */
async function heldAgainst(
  { claim }: Presupposed,
  language: Language,
  candidates: readonly PlacedParagraph[],
  { claims, known }: PremiseTools,
  signal: AbortSignal | undefined,
): Promise<readonly Held[]> {
  const places = candidates.map(({ article, position }) => [article.slug, position]);
  const key = JSON.stringify([language, claim, places]);
  const remembered = known?.get(key);
  if (remembered !== undefined) return remembered;

  const held: Held[] = [];
  for (const candidate of candidates) {
    const { article, paragraph } = candidate;
    const conflict = conflictWith(claim, language, article, paragraph, claims);
    if (conflict !== undefined) held.push({ candidate, conflict });
    // Some milliseconds each: others must not wait for all of them.
    await setImmediate();
    signal?.throwIfAborted();
  }

  const nearestFirst = held.toSorted(
    (one, other) => other.conflict.nearness - one.conflict.nearness,
  );
  known?.set(key, nearestFirst);

  return nearestFirst;
}
