// Whether what came first, or is the lesser of two, is so in the paragraphs too.

import { type Link, linksIn, type Relation } from '../../../language/claims/links.ts';
import { timesIn } from '../../../language/claims/times.ts';
import { numbersIn } from '../../../language/facts/numbers.ts';
import type { Scale } from '../../../language/opposites/opposites.ts';
import type { AlignedWord, Alignment } from '../claims/alignment.ts';
import { type Check, firstOf } from '../claims/fault.ts';
import type { Statement } from '../claims/statement.ts';

/** Words of which so many must go with both sides before two sentences are compared. */
const fewestShared = 2;

/** Scales that tell more from less without "than". */
const comparing: ReadonlySet<Scale> = new Set(['amount', 'size', 'rise', 'rank']);

/** What follows a word without a clause of its own reaches no further, in words. */
const reach = 4;

/** "A after B" where the paragraphs say "B after A" or "A before B", and the same with "than". */
export const checkOrder: Check = (alignment) => {
  const { sentence, passages, words } = alignment;
  const there = passages.flatMap((statement, index) =>
    linksIn(statement.text, statement.language).map((link) => ({ statement, index, link })),
  );

  return firstOf(linksIn(sentence.text, sentence.language), (link) => {
    const right = words.filter(({ token }) => isRight(sentence, link, token.start));
    const left = words.filter((word) => !right.includes(word));
    const verdicts = there
      .filter((other) => isComparable(link.relation, other.link.relation))
      .map(({ statement, index, link: other }) => {
        const at = (side: 'left' | 'right') => (word: AlignedWord) =>
          word.places.some(
            ({ statement: found, token }) =>
              found === index &&
              token.start >= 0 &&
              isRight(statement, other, token.start) === (side === 'right'),
          );
        if (link.relation !== other.relation) return right.some(at('right')) ? -fewestShared : 0;

        const straight = both(left.filter(at('left')).length, right.filter(at('right')).length);
        const crossed = both(left.filter(at('right')).length, right.filter(at('left')).length);
        return straight - crossed;
      });
    const isNew = link.relation === 'than' && !passages.some(hasComparison);
    const isTurned = Math.min(0, ...verdicts) <= -fewestShared && Math.max(0, ...verdicts) === 0;

    return isTurned || isNew
      ? { outcome: outcomeOf(link.relation), detail: detailOf(alignment, link) }
      : undefined;
  });
};

/** Whether a statement compares, or has two numbers or times that may be compared. */
function hasComparison({ text, language, poles }: Statement): boolean {
  return (
    linksIn(text, language).some(({ relation }) => relation === 'than') ||
    poles.some(({ scale }) => comparing.has(scale)) ||
    numbersIn(text, language).size + timesIn(text, language).length >= 2
  );
}

/** Both sides must have words, or one word that stands on the other side by chance would tell. */
function both(one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : one + other;
}

function isComparable(one: Relation, other: Relation): boolean {
  return (one === 'than') === (other === 'than');
}

function outcomeOf(relation: Relation) {
  return relation === 'than' ? ('changed-comparison' as const) : ('changed-time' as const);
}

/** Whether a place is in what a link is followed by: its clause, or a few words. */
function isRight(
  { clauses, text }: Statement,
  { start, end, relation }: Link,
  at: number,
): boolean {
  if (at < end) return false;

  const opened = clauses.find(
    ([first]) => first !== undefined && start - first.start <= 1 && start >= first.start,
  );
  const last = opened?.at(-1);
  if (last !== undefined && start > 0) return at < last.end;
  if (opened?.[0] !== undefined && start === 0 && clauses.length > 1) return at < opened[0].end;
  if (relation === 'than') return true;

  return (text.slice(end, at).match(/[\p{L}\p{N}]+/gu) ?? []).length < reach;
}

function detailOf({ sentence }: Alignment, { start }: Link): string {
  return sentence.text.slice(start, start + 60);
}
