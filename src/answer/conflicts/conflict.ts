// Whether a paragraph speaks against a claim, as far as words tell.

import { numbersIn } from '../../language/facts/numbers.ts';
import type { Language } from '../../language/language.ts';
import type { Scale } from '../../language/opposites/opposites.ts';
import { isDistinguishing } from '../../language/questions/premises/distinguishing.ts';
import type { Article, Paragraph } from '../../story/article.ts';
import { alignClaim, type ClaimTools } from '../verify/check-claim.ts';
import { type Alignment, weightOf } from '../verify/claims/alignment.ts';
import { type Check, type Fault, firstOf } from '../verify/claims/fault.ts';
import { clauseAround, isWithin, type Statement } from '../verify/claims/statement.ts';
import type { Token } from '../verify/claims/tokens.ts';
import { checkDenial } from '../verify/kinds/denial.ts';
import { checkOpposite } from '../verify/kinds/opposite.ts';
import { checkPlace } from '../verify/kinds/place.ts';
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

const checks: readonly Check[] = [checkDenial, checkOpposite, checkPlace, checkTime];

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

/**
 * A word that tells one from another of its kind is none that a paragraph lacks: "the old coach had to go"; nor is one whose
 * opposite stands beside another word of the claim.
 */
function nearestOf(alignment: Alignment) {
  const { sentence, passages, words: ofClaim } = alignment;
  const words = ofClaim.filter(
    ({ token, places }) => places.length > 0 || !isDistinguishing(token.word, sentence.language),
  );
  const all = weightOf(words);
  let best:
    | { statement: Statement; sentence: number; nearness: number; shared: number }
    | undefined;

  for (const [index, statement] of passages.entries()) {
    const opposed = opposedIn(alignment, statement, index);
    const shared = weightOf(
      words.filter(
        ({ token, places }) =>
          places.some((place) => place.statement === index) || opposed.has(token),
      ),
    );
    const nearness = all === 0 ? 0 : shared / all;
    if (nearness > (best?.nearness ?? 0)) {
      best = { statement, sentence: index, nearness, shared };
    }
  }

  return best;
}

/** Words of a claim whose opposites a sentence has, beside another word of the claim. */
function opposedIn(
  { sentence, words }: Alignment,
  statement: Statement,
  index: number,
): ReadonlySet<Token> {
  const opposed = sentence.poles.filter(({ scale, end, start }) =>
    statement.poles.some((other) => {
      if (other.scale !== scale || other.end === end) return false;

      const clause = clauseAround(statement, other);
      return words.some(
        ({ token, places }) =>
          token.start !== start &&
          places.some((place) => place.statement === index && isWithin(place.token, clause)),
      );
    }),
  );
  // Of "lehnte den Bau ab" the first and the last word.
  const isPart = (token: Token) =>
    opposed.some(
      ({ start, length }) =>
        token.start === start || token.start + token.surface.length === start + length,
    );

  return new Set(sentence.tokens.filter(isPart));
}

function hasNumber({ paragraphs, language }: Article, value: number): boolean {
  return paragraphs.some(({ text }) => numbersIn(text, language).has(value));
}
