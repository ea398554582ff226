// Whether who is said to say something says it in the paragraphs.

import type { Alignment, Place } from '../claims/alignment.ts';
import { isMention } from '../claims/alignment.ts';
import type { Statement, Token } from '../claims/statement.ts';
import type { Check } from './fault.ts';

/** Statements that share nearly as much as the best one may be meant as well. */
const nearlyBest = 0.7;

/** Words that may stand between those of a name. */
const gap = 2;

/** A speaker who says nothing of it in the paragraphs, though they name another one. */
export const checkSpeaker: Check = (alignment) => {
  const { sentence, passages } = alignment;
  const named = sentence.tokens.filter(
    (token) => token.isContent && isMention(sentence, token),
  );
  if (named.length === 0) return undefined;

  const near = nearest(alignment);
  const known = near.filter((statement) => statement.speaker !== undefined);
  if (known.length === 0) return undefined;

  const isTheirs = near.some(
    (statement) =>
      isSpeaker(alignment, named, statement) ||
      isNamedTogether(alignment, named, passages.indexOf(statement)),
  );
  return isTheirs
    ? undefined
    : { outcome: 'changed-speaker', detail: named.map(({ surface }) => surface).join(' ') };
};

/** The statements that say most of the sentence, whoever says it. */
function nearest({ sentence, passages, words }: Alignment): readonly Statement[] {
  const said = words.filter(({ token }) => !isMention(sentence, token));
  const shared = passages.map((_, index) =>
    said.reduce(
      (sum, { places }) =>
        sum + (places.some(({ statement, token }) => statement === index && token.start >= 0) ? 1 : 0),
      0,
    ),
  );
  const most = Math.max(0, ...shared);

  return most === 0 ? [] : passages.filter((_, index) => (shared[index] ?? 0) >= nearlyBest * most);
}

/** Whether a statement's speaker has one of the words, and comes from nowhere else. */
function isSpeaker(
  { words, passages }: Alignment,
  named: readonly Token[],
  statement: Statement,
): boolean {
  const index = passages.indexOf(statement);
  const places = new Set(statement.speakerTokens.flatMap(({ place }) => place ?? []));
  const own = new Set(named.flatMap(({ place }) => place ?? []));
  if (own.size > 0 && places.size > 0 && ![...own].some((place) => places.has(place))) return false;

  return words.some(
    ({ token, places: found }) =>
      named.includes(token) &&
      found.some((place) => place.statement === index && isOfSpeaker(place, statement)),
  );
}

function isOfSpeaker({ token }: Place, { speakerTokens }: Statement): boolean {
  return speakerTokens.some(({ word }) => word === token.word);
}

/** Whether a statement names them in one place: it may tell of several who say the same. */
function isNamedTogether(
  { words }: Alignment,
  named: readonly Token[],
  index: number,
): boolean {
  const starts = named.map((token) =>
    (words.find((word) => word.token === token)?.places ?? [])
      .filter(({ statement, token: { start } }) => statement === index && start >= 0)
      .map(({ token: { start } }) => start),
  );
  const [first = [], ...others] = starts;
  const widest = named.reduce((sum, { surface }) => sum + surface.length + gap * 4, 0);

  return first.some((start) =>
    others.every((list) => list.some((other) => Math.abs(other - start) <= widest)),
  );
}
