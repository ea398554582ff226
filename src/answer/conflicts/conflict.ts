// Whether a paragraph speaks against a claim, as far as words tell.

import { numbersIn } from '../../language/facts/numbers.ts';
import type { Language } from '../../language/language.ts';
import type { Scale } from '../../language/opposites/opposites.ts';
import { isDistinguishing } from '../../language/questions/premises/distinguishing.ts';
import type { Article, Paragraph } from '../../story/article.ts';
import { alignClaim, type ClaimTools } from '../verify/check-claim.ts';
import { type Alignment, weightOf } from '../verify/claims/alignment.ts';
import { type Check, type Fault, firstOf } from '../verify/claims/fault.ts';
import type { Statement } from '../verify/claims/statement.ts';
import { checkDenial } from '../verify/kinds/denial.ts';
import { checkOpposite } from '../verify/kinds/opposite.ts';
import { checkPlace } from '../verify/kinds/place.ts';
import { checkRoles } from '../verify/kinds/roles.ts';
import { checkTime } from '../verify/kinds/time.ts';
import { deniedElsewhere } from './denied.ts';
import { otherFigure } from './figure.ts';
import { otherOwner } from './other-owner.ts';
import { otherSide } from './other-side.ts';
import { turnedAround } from './turned.ts';

/** What a paragraph has of a claim, and what of it it speaks against. */
export interface Conflict {
  /** Share of the claim's words that the nearest sentence has, from 0 to 1. */
  readonly nearness: number;
  /** How many words it has, a name for half of one. */
  readonly shared: number;
  /** Its index among the sentences of the paragraph. */
  readonly sentence: number;
  readonly fault?: Fault;
  /** Whether the claim denies something. */
  readonly isDenied: boolean;
  /** Whether it says so with a word such as "refuse". */
  readonly isRefused: boolean;
}

const checks: readonly Check[] = [checkDenial, checkOpposite, checkPlace, checkTime, checkRoles];

/** Scales whose second end denies something. */
const refusing: ReadonlySet<Scale> = new Set([
  'agreement',
  'permission',
  'confirmation',
  'possibility',
]);

/** Holds a claim against a paragraph; undefined where that has no word of it. */
export function conflictWith(
  claim: string,
  language: Language,
  article: Article,
  paragraph: Paragraph,
  tools: ClaimTools,
): Conflict | undefined {
  const alignment = alignClaim(claim, language, article, [paragraph], tools);
  const near = nearestOf(alignment);
  if (near === undefined) return undefined;

  const { statement, sentence, nearness, shared } = near;
  const fault =
    firstOf(checks, (check) => check(alignment)) ??
    turnedAround(alignment, statement) ??
    deniedElsewhere(alignment, statement, sentence) ??
    otherSide(alignment, statement, sentence) ??
    otherOwner(alignment, statement, sentence) ??
    otherFigure(alignment, statement, sentence, (value) => hasNumber(article, value));
  const isDenied = alignment.sentence.negations.length > 0;

  const isRefused = alignment.sentence.poles.some(
    ({ scale, end }) => end === -1 && refusing.has(scale),
  );

  return { nearness, shared, sentence, isDenied, isRefused, ...(fault !== undefined && { fault }) };
}

/** A word that tells one from another of its kind is none that a paragraph lacks: "the old coach had to go". */
function nearestOf({ sentence: { language }, passages, words: ofClaim }: Alignment) {
  const words = ofClaim.filter(
    ({ token, places }) => places.length > 0 || !isDistinguishing(token.word, language),
  );
  const all = weightOf(words);
  let best:
    | { statement: Statement; sentence: number; nearness: number; shared: number }
    | undefined;

  for (const [sentence, statement] of passages.entries()) {
    const shared = weightOf(
      words.filter(({ places }) => places.some((place) => place.statement === sentence)),
    );
    const nearness = all === 0 ? 0 : shared / all;
    if (nearness > (best?.nearness ?? 0)) best = { statement, sentence, nearness, shared };
  }

  return best;
}

function hasNumber({ paragraphs, language }: Article, value: number): boolean {
  return paragraphs.some(({ text }) => numbersIn(text, language).has(value));
}
