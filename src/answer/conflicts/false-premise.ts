// What a question takes for granted and a story contradicts, or does not say.

import { setImmediate } from 'node:timers/promises';
import type { LRUCache } from 'lru-cache';
import type { Language } from '../../language/language.ts';
import {
  isTelling,
  type Presupposed,
  presupposed,
} from '../../language/questions/premises/presupposed.ts';
import type { Reader } from '../../search/reader.ts';
import type { Retriever } from '../../search/retriever.ts';
import { type PlacedParagraph, passageToRead } from '../evidence/candidates.ts';
import type { Judgement, ReadCandidate } from '../evidence/judge.ts';
import type { ClaimTools } from '../verify/check-claim.ts';
import { type Conflict, conflictWith } from './conflict.ts';
import { doubtOf } from './doubt.ts';
import {
  contradictingWords,
  isNearest,
  isSaid,
  isUnsupported,
  nearestDisputing,
} from './premise-evidence.ts';

/** A premise with the paragraph that speaks against it. */
interface Contradicted {
  readonly kind: 'contradicted';
  readonly premise: Presupposed;
  readonly candidate: ReadCandidate;
  /** The sentence of the paragraph that does. */
  readonly sentence: number;
}

/** A premise that the story does not say, with the paragraph that comes nearest. */
interface Unsaid {
  readonly kind: 'unsaid';
  readonly premise: Presupposed;
  readonly candidate: ReadCandidate;
}

/** A paragraph with what it has of a premise. */
interface Held<Place extends PlacedParagraph = PlacedParagraph> {
  readonly candidate: Place;
  readonly conflict: Conflict;
}

/** What a premise is held against paragraphs with; of stories that do not change. */
export interface PremiseTools {
  readonly claims: ClaimTools;
  readonly reader: Reader;
  readonly retriever: Pick<Retriever, 'retrieve'>;
  /** What was found for premises before: the same is asked again and again. Absent: nothing is kept. */
  readonly known?: LRUCache<string, readonly (Conflict | undefined)[]>;
}

/** What is known of a question beside what it says. */
export interface PremiseKnown {
  /** Whether it would be answered from the story. */
  readonly isAnswered: boolean;
  /** Whether its premise is what was answered just before: after "Welche Linien fallen weg?" a bare "Warum?" */
  readonly isTaken: boolean;
}

/** Paragraphs that the reader is asked about: those that share most with the premise. */
const mostRead = 4;

/**
 * The premise of a question that the story contradicts, or does not say; undefined where there is none, or nothing speaks
 * against it. The reader is asked only where words, or a story that hardly answers, leave it possible.
 *
 * @param judgement - Of the story that is asked.
 * @throws The signal's reason where that is aborted.
 */
export async function falsePremise(
  question: string,
  language: Language,
  { article, candidates, probability }: Judgement,
  { isAnswered, isTaken }: PremiseKnown,
  tools: PremiseTools,
  signal?: AbortSignal,
): Promise<Contradicted | Unsaid | undefined> {
  const premise = presupposed(question, language);
  if (premise === undefined) return undefined;

  const own = candidates.filter((candidate) => candidate.article === article);
  const held = await heldAgainst(premise, language, own, tools, signal);
  const against = contradictingWords(held);
  if (against !== undefined) {
    const nearest = [...new Set([against, ...held])].slice(0, mostRead);
    const readings = await tools.reader.read(
      premise.claim,
      nearest.map(({ candidate }) => passageToRead(candidate)),
      signal === undefined ? {} : { signal },
    );
    const { candidate, conflict } = against;
    if (!isOpen(premise, conflict) && isUnsupported(against, readings)) {
      return { kind: 'contradicted', premise, candidate, sentence: conflict.sentence };
    }
  }
  if (isTaken || isSaid(held) || !isTelling(premise, language)) return undefined;

  const disputing = nearestDisputing(held);
  const doubt = await doubtOf(
    premise,
    own,
    { isContradicted: disputing !== undefined, isAnswered, probability },
    tools,
    signal,
  );
  if (doubt === undefined) return undefined;

  const isShown = disputing !== undefined && isNearest(disputing, held);
  return { kind: 'unsaid', premise, candidate: isShown ? disputing.candidate : doubt.nearest };
}

/** "Since when is there no …?" is often asked of what is told as the first since then; of an amount only that there is none counts. */
function isOpen({ asksFor }: Presupposed, { isDenied, fault }: Conflict): boolean {
  if (asksFor === 'amount') return isDenied || fault?.outcome !== 'turned-around';

  return isDenied && asksFor === 'circumstance';
}

/** The paragraphs that have words of a premise, the nearest first. */
async function heldAgainst<Place extends PlacedParagraph>(
  { claim }: Presupposed,
  language: Language,
  candidates: readonly Place[],
  { claims, known }: PremiseTools,
  signal: AbortSignal | undefined,
): Promise<readonly Held<Place>[]> {
  const places = candidates.map(({ article, position }) => [article.slug, position]);
  const key = JSON.stringify([language, claim, places]);
  const conflicts =
    known?.get(key) ?? (await conflictsWith(claim, language, candidates, claims, signal));
  known?.set(key, conflicts);

  return candidates
    .flatMap((candidate, index) => {
      const conflict = conflicts[index];
      return conflict === undefined ? [] : { candidate, conflict };
    })
    .toSorted((one, other) => other.conflict.nearness - one.conflict.nearness);
}

async function conflictsWith(
  claim: string,
  language: Language,
  candidates: readonly PlacedParagraph[],
  claims: ClaimTools,
  signal: AbortSignal | undefined,
): Promise<readonly (Conflict | undefined)[]> {
  const conflicts: (Conflict | undefined)[] = [];
  for (const { article, paragraph } of candidates) {
    conflicts.push(conflictWith(claim, language, article, paragraph, claims));
    // Some milliseconds each: others must not wait for all of them.
    await setImmediate();
    signal?.throwIfAborted();
  }

  return conflicts;
}
