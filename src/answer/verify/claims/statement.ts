// A sentence taken apart: its words, its clauses, what it denies, who says it.

import { type Clause, type Span, splitClauses } from '../../../language/claims/clauses.ts';
import { negationsIn } from '../../../language/claims/denials.ts';
import type { Language } from '../../../language/language.ts';
import { type Pole, polesIn } from '../../../language/opposites/opposites.ts';
import { findMention } from '../../../language/speech/find-mention.ts';
import type { Mention } from '../../../language/speech/shared/speech.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A sentence, read. */
export interface Statement {
  readonly text: string;
  readonly language: Language;
  /** Who says it, where that is known. */
  readonly speaker?: string;
  /** Where in it its speaker is named. */
  readonly mention?: Span;
  readonly tokens: readonly Token[];
  /** The words of a speaker who is not named in it. */
  readonly speakerTokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly parts: readonly Span[];
  readonly poles: readonly Pole[];
  /** Where its negations stand. */
  readonly negations: readonly { readonly start: number }[];
}

/** The place of a word that is not in the text; in no clause. */
const nowhere = -1;

/** Takes a sentence apart. @param known - Its speaker, where the story tells. */
export function readStatement(text: string, language: Language, known?: string): Statement {
  const named = namedSpeaker(text, language);
  const speaker = known ?? named?.text;

  return {
    text,
    language,
    ...(speaker !== undefined && { speaker }),
    ...(named?.place && { mention: named.place }),
    tokens: tokensOf(text, language),
    speakerTokens: tokensOf(speaker ?? '', language).map((token) => ({ ...token, start: nowhere })),
    ...splitClauses(text, language),
    poles: polesIn(text, language),
    negations: negationsIn(text, language).map((offset) => ({ start: offset })),
  };
}

/** The speaker that a sentence names itself; a pronoun names nobody. */
function namedSpeaker(text: string, language: Language): Mention | undefined {
  const mention = findMention(text, language);

  return tokensOf(mention?.text ?? '', language).some(({ isContent }) => isContent)
    ? mention
    : undefined;
}

/** What of a list with places stands inside a clause. */
export function within<Placed extends { readonly start: number }>(
  list: readonly Placed[],
  clause: Clause,
): readonly Placed[] {
  return list.filter((one) => isWithin(one, clause));
}

/** Whether something stands inside a clause. */
export function isWithin({ start }: { readonly start: number }, clause: Clause): boolean {
  return clause.some((span) => start >= span.start && start < span.end);
}

/** The words of a clause, without what stands inside it. */
export function textOf({ text }: Statement, clause: Clause): string {
  return clause
    .map(({ start, end }) => text.slice(start, end).trim())
    .join(' ')
    .trim();
}

/** The clause that a place is in; the whole sentence where it is in none. */
export function clauseAround(
  { clauses, text }: Statement,
  place: { readonly start: number },
): Clause {
  return clauses.find((clause) => isWithin(place, clause)) ?? [{ start: 0, end: text.length }];
}
