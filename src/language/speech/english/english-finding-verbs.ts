// Finds verbs of speech in an English sentence, of whatever form.

import type { CueForm } from '../shared/cue-verbs.ts';
import { isMark, type Token } from '../shared/tokens.ts';
import * as words from './english.ts';
import type { Tokens } from './english-names.ts';

export interface Verb {
  readonly form: CueForm;
  /** The first token of the verb, adverbs and auxiliaries included, and behind the last. */
  readonly start: number;
  readonly end: number;
  readonly isPassive: boolean;
}

/** The verb of speech at a position, with its adverbs and auxiliaries. */
export function verbAt(tokens: Tokens, at: number, forms: readonly CueForm[]): Verb | undefined {
  let start = at;
  while (start > 0 && words.adverbs.has(tokens[start - 1]?.lower ?? '')) start -= 1;
  const before = tokens[start - 1]?.lower ?? '';
  if (
    /^(?:to|be|been|being|is|was|were|are|will|would|can|could|may|might|must|should|did|does|do|not|a|an|the|his|her|their|its|this|that's|of|get|got|let|by)$/u.test(
      before,
    )
  )
    return undefined;
  // "the Republican state Sen. Keith Regier"
  if (/^states?$/u.test(tokens[at]?.lower ?? '') && !isSaying(tokens[at + 1])) return undefined;
  if (isAttribute(tokens, at)) return undefined;
  // "went on to widen the operation", "when he first called, …": nothing is said or named.
  const behind = tokens.slice(at + 1, at + 3).map(({ lower }) => lower);
  if (/^(?:go|goes|went)$/u.test(tokens[at]?.lower ?? '') && behind.join(' ') === 'on to')
    return undefined;
  if (/^(?:call|describe)/u.test(tokens[at]?.lower ?? '') && isMark(tokens[at + 1], ',.'))
    return undefined;
  const isPerfect = words.perfects.has(before);
  const form = forms.find((one) => one.form === (isPerfect ? 'participle' : 'finite'));
  if (form === undefined) return undefined;
  if (isPerfect) start -= 1;
  while (isPerfect && start > 0 && words.adverbs.has(tokens[start - 1]?.lower ?? '')) start -= 1;
  const particle =
    /^(?:call|appeal)$/u.test(form.verb) && /^(?:for|on)$/u.test(tokens[at + 1]?.lower ?? '')
      ? 1
      : 0;
  return {
    form: particle > 0 ? { ...form, class: 'say' } : form,
    start,
    end: at + 1 + particle,
    isPassive: false,
  };
}

/** "A video posted on the internet by the group showed": what was done to something that does something else. */
function isAttribute(tokens: Tokens, at: number): boolean {
  if (!/^(?:posted|published|shared|written|released|issued)$/u.test(tokens[at]?.lower ?? ''))
    return false;
  if (!/^(?:on|by|in|at)$/u.test(tokens[at + 1]?.lower ?? '')) return false;
  const clause = tokens.slice(at + 2);
  const end = clause.findIndex(({ kind }) => kind !== 'word');
  return clause
    .slice(0, end < 0 ? clause.length : end)
    .some(({ lower }) =>
      /^(?:shows?|showed|reads?|says?|said|is|was|are|were|has|had)$/u.test(lower),
    );
}

const isSaying = (token: Token | undefined) =>
  token === undefined || token.kind !== 'word' || token.lower === 'that';

/** Directly behind a quotation or a comma, with the subject to follow. */
export function isInverted(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind === 'quotation') return true;
  return isMark(before, ',–—') && at > 1;
}

/** Behind adverbs. */
export function behindAdverbs(tokens: Tokens, from: number): number {
  let at = from;
  while (words.adverbs.has(tokens[at]?.lower ?? '')) at += 1;
  return at;
}
