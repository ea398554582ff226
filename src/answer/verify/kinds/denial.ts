// Whether a sentence denies what its paragraphs affirm, or affirms what they deny.

import { isReportingWord } from '../../../language/claims/certainty.ts';
import { deniesNoun } from '../../../language/claims/denials.ts';
import { isLight } from '../../../language/claims/light-words.ts';
import { mayBeOpposite } from '../../../language/facts/negations.ts';
import type { Scale } from '../../../language/opposites/opposites.ts';
import type { Alignment } from '../claims/alignment.ts';
import { type Check, firstOf } from '../claims/fault.ts';
import { placesOf } from '../claims/origins.ts';
import { clauseAround, isWithin, type Statement, textOf, within } from '../claims/statement.ts';
import type { Token } from '../claims/tokens.ts';

/** Scales whose second end denies what follows it: "refused to", "denied that". */
const denying: ReadonlySet<Scale> = new Set(['agreement', 'amount', 'confirmation', 'possibility']);

/** A word that is denied on one side only. */
export const checkDenial: Check = (alignment) => {
  const { sentence } = alignment;
  const wrong = firstOf(deniedIn(sentence), (token) =>
    isAffirmed(alignment, token) ? token : undefined,
  );
  const token = wrong ?? firstOf(alignment.passages, (passage) => affirming(alignment, passage));

  return token === undefined
    ? undefined
    : { outcome: 'turned-around', detail: textOf(sentence, clauseAround(sentence, token)) };
};

/** Whether the paragraphs have a word that the sentence denies, and never deny it. */
function isAffirmed(alignment: Alignment, denied: Token): boolean {
  const { words, passages } = alignment;
  const word = words.find(({ token }) => token === denied);
  const places = word === undefined ? [] : placesOf(alignment, word);

  return (
    places.length > 0 &&
    places.every(({ statement, token }) => {
      const passage = passages[statement];
      return passage !== undefined && token.start >= 0 && !isDenied(passage, token);
    })
  );
}

/** The sentence's word that a passage denies, and that is affirmed wherever the sentence and the paragraphs have it. */
function affirming(alignment: Alignment, passage: Statement): Token | undefined {
  const { sentence, passages, words } = alignment;
  const index = passages.indexOf(passage);

  return firstOf(deniedIn(passage), (denied) => {
    const word = words.find(({ places }) => {
      const there = places.filter(({ statement }) => statement === index);
      const best = Math.max(...there.map(({ match }) => match));
      return there.some(({ token, match }) => token === denied && match === best);
    });
    const isAffirmed =
      word !== undefined &&
      !isDenied(sentence, word.token) &&
      !isAfterDenial(sentence, word.token) &&
      mayBeOpposite(word.token.word) === mayBeOpposite(denied.word);
    if (!isAffirmed) return undefined;

    const isEverywhere = placesOf(alignment, word).every(({ statement, token }) => {
      const other = passages[statement];
      return other === undefined || token.start < 0 || isDenied(other, token);
    });
    return isEverywhere ? word.token : undefined;
  });
}

/** What each negation denies: the next content word of its part; nothing where it is a word such as "believe". */
export function deniedIn(statement: Statement): readonly Token[] {
  return statement.negations.flatMap((negation) => {
    const part = statement.parts.filter((span) => isWithin(negation, [span]));
    const after = within(statement.tokens, part).filter(({ start }) => start > negation.start);
    const at = after.findIndex(
      ({ isContent, word }) => isContent && !isLight(word, statement.language),
    );
    const isReported = after
      .slice(0, Math.max(0, at))
      .some(({ word }) => isReportingWord(word, statement.language));

    return isReported ? [] : (after[at] ?? []);
  });
}

/** Whether a negation stands beside a word, or a word that denies in its sentence. */
function isDenied(statement: Statement, token: Token): boolean {
  const part = statement.parts.filter((span) => isWithin(token, [span]));
  const text = part.map(({ start, end }) => statement.text.slice(start, end)).join(' ');

  return (
    within(statement.negations, part).length > 0 ||
    within(statement.negations, clauseAround(statement, token)).length > 0 ||
    deniesNoun(text, statement.language) ||
    statement.poles.some(({ scale, end }) => end === -1 && denying.has(scale))
  );
}

/** "Does not believe that it can": the clause before may deny it. */
function isAfterDenial(statement: Statement, token: Token): boolean {
  const at = statement.clauses.indexOf(clauseAround(statement, token));
  const before = statement.clauses[at - 1];

  return before !== undefined && within(statement.negations, before).length > 0;
}
