// Whether who is said to say something says it in the paragraphs.

import { certaintyOf } from '../../../language/claims/certainty.ts';
import { type Alignment, isMention } from '../claims/alignment.ts';
import type { Check } from '../claims/fault.ts';
import { clauseAround, isWithin, type Statement, textOf } from '../claims/statement.ts';
import type { Token } from '../claims/tokens.ts';

/** Statements that share nearly as much as the best one may be meant as well. */
const nearlyBest = 0.7;

/** Fewer words of a sentence may stand anywhere. */
const fewestShared = 2;

/** Characters that may stand between two words of a name. */
const gap = 8;

/** A speaker who says nothing of it in the paragraphs, though they name another one. */
export const checkSpeaker: Check = (alignment) => {
  const { sentence } = alignment;
  const named = namedIn(sentence);
  const [first] = named;
  if (first === undefined) return undefined;

  const frame = textOf(sentence, clauseAround(sentence, first));
  if (!certaintyOf(frame, sentence.language).reported) return undefined;

  const near = nearestStatements(alignment);
  const isKnown = near.some(
    (statement) => isTelling(statement, named) || namesAnother(alignment, named, statement),
  );
  if (!isKnown) return undefined;

  const isTheirs = near.some(
    (statement) => isSpokenBy(alignment, statement) || isSource(alignment, named, statement),
  );
  return isTheirs
    ? undefined
    : { outcome: 'changed-speaker', detail: named.map(({ surface }) => surface).join(' ') };
};

/** Whether a statement's speaker tells who it is: "the company" may be anybody who was named before. */
function isTelling({ speaker, speakerTokens }: Statement, named: readonly Token[]): boolean {
  const content = speakerTokens.filter(({ isContent }) => isContent);

  return (
    speaker !== undefined &&
    (content.length > 1 || content.some(({ place }) => place !== undefined) || named.length > 1)
  );
}

/** Whether a statement without a known speaker names somebody by a full name, and not the one who is named. */
function namesAnother(
  { words, passages }: Alignment,
  named: readonly Token[],
  statement: Statement,
): boolean {
  const index = passages.indexOf(statement);
  const isThere = words.some(
    ({ token, places }) =>
      named.includes(token) && places.some(({ statement: at }) => at === index),
  );

  return (
    statement.speaker === undefined && !isThere && statement.tokens.some(({ isName }) => isName)
  );
}

/** Whether the speaker whom the sentence names is the one of a statement. */
export function isSpokenBy(
  { sentence, passages, words }: Alignment,
  statement: Statement,
): boolean {
  const named = namedIn(sentence);
  const index = passages.indexOf(statement);
  const places = statement.speakerTokens.flatMap(({ place }) => place ?? []);
  const own = named.flatMap(({ place }) => place ?? []);
  if (own.length > 0 && places.length > 0 && !own.some((place) => places.includes(place)))
    return false;

  return words.some(
    ({ token, places: found }) =>
      named.includes(token) &&
      found.some(
        ({ statement: at, token: other }) =>
          at === index && statement.speakerTokens.some(({ word }) => word === other.word),
      ),
  );
}

function namedIn(sentence: Statement): readonly Token[] {
  return sentence.tokens.filter((token) => token.isContent && isMention(sentence, token));
}

/** The statements that say most of the sentence, whoever says it. */
function nearestStatements({ sentence, passages, words }: Alignment): readonly Statement[] {
  const said = words.filter(({ token }) => !isMention(sentence, token));
  const shared = passages.map(
    (_, index) =>
      said.filter(({ places }) =>
        places.some(({ statement, token }) => statement === index && token.start >= 0),
      ).length,
  );
  const most = Math.max(0, ...shared);

  return most < fewestShared
    ? []
    : passages.filter((_, index) => (shared[index] ?? 0) >= nearlyBest * most);
}

/** Whether a clause of reported speech names them in one place: a statement may tell of several sources. */
function isSource(
  { words, passages }: Alignment,
  named: readonly Token[],
  statement: Statement,
): boolean {
  const index = passages.indexOf(statement);
  const widest = named.reduce((sum, { surface }) => sum + surface.length + gap, 0);

  return statement.clauses.some((clause) => {
    if (!certaintyOf(textOf(statement, clause), statement.language).reported) return false;

    const [first = [], ...others] = named.map((token) =>
      (words.find((word) => word.token === token)?.places ?? [])
        .filter((place) => place.statement === index && isWithin(place.token, clause))
        .map((place) => place.token.start),
    );
    return first.some((start) =>
      others.every((starts) => starts.some((other) => Math.abs(other - start) <= widest)),
    );
  });
}
