// What is said before and behind an English verb of speech, and to whom.

import { wholeWord } from '../../phrases/phrases.ts';
import { listed } from '../../words/word-list.ts';
import { behindWords } from '../shared/clauses.ts';
import type { CueForm } from '../shared/cue-verbs.ts';
import { agencies } from '../shared/speech.ts';
import { isCapital, isMark } from '../shared/tokens.ts';
import * as words from './english.ts';
import { behindName, isPastForm, isPlainWord, joined, type Tokens } from './english-names.ts';

/** What stands before a comma that the verb follows, if it is long enough to be said. */
export function statedBefore(tokens: Tokens, end: number): readonly [number, number] | undefined {
  let from = end;
  while (from > 0 && !isMark(tokens[from - 1], ';')) from -= 1;
  const inner = tokens.slice(from, end);
  // "Because of that, Hall said": no sentence.
  const opening = inner.slice(0, 2).map(({ lower }) => lower);
  if (/^(?:because of|due to|despite|amid|given)(?: |$)/u.test(opening.join(' '))) return undefined;
  return inner.filter(({ kind }) => kind === 'word').length >= 3 ? [from, end] : undefined;
}

/** "told reporters", "told the BBC": whom. */
export function listenerBehind(
  tokens: Tokens,
  from: number,
): { readonly text: string; readonly to: number } | undefined {
  const first = tokens[from];
  if (first?.kind !== 'word') return undefined;
  if (/^(?:him|her|them|me|us|you|it)$/u.test(first.lower))
    return { text: first.text, to: from + 1 };
  if (words.determiners.has(first.lower)) {
    let at = from + 1;
    while (at - from < 4 && isPlainWord(tokens[at]) && !isPastForm(tokens[at])) at += 1;
    // "told the court the pool was closed": the listener ends where something new begins.
    return at > from + 1 ? { text: joined(tokens, from, at), to: at } : undefined;
  }
  if (isCapital(first)) {
    const to = behindName(tokens, from);
    return { text: joined(tokens, from, to), to };
  }
  if (
    agencies.has(first.text) ||
    /s$/u.test(first.lower) ||
    /^(?:police|people|staff|parliament|congress)$/u.test(first.lower)
  ) {
    return { text: first.text, to: from + 1 };
  }
  return undefined;
}

/** Behind "on Monday", "in a statement", "late on Friday", "to the BBC". */
export function behindAdverbials(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation' || isMark(token, ',:;.–—!?')) break;
    at += 1;
  }
  return at;
}

/** What is said behind the verb. */
export function contentBehind(
  tokens: Tokens,
  from: number,
  form: CueForm,
): readonly [number, number] | undefined {
  const last = behindWords(tokens);
  let at = from;
  while (words.adverbs.has(tokens[at]?.lower ?? '') || words.calendar.has(tokens[at]?.lower ?? ''))
    at += 1;
  // "promised to open any dam that blocks the fish"
  const isInfinitive = tokens[at]?.lower === 'to' && words.requests.test(form.verb);
  const isDone =
    isInfinitive &&
    isPlainWord(tokens[at + 1]) &&
    !words.determiners.has(tokens[at + 1]?.lower ?? '');
  if (isDone && tokens[at + 2]?.lower !== 'that' && form.class !== 'quote') return [at, last];
  // "said on Monday that", "said in a statement that"
  if (/^(?:on|in|at|during|after|to|last|late|through)$/u.test(tokens[at]?.lower ?? '')) {
    const that = tokens.findIndex(
      ({ lower, kind }, index) =>
        index > at && index < at + 9 && (lower === 'that' || kind === 'mark'),
    );
    if (that >= 0 && tokens[that]?.lower === 'that') return [that, last];
    const day =
      /^(?:on|last|late)$/u.test(tokens[at]?.lower ?? '') &&
      words.calendar.has(tokens[at + 1]?.lower ?? '')
        ? at + 2
        : at;
    if (day > at && startsClause(tokens, day, last)) return [day, last];
    if (form.class !== 'quote' && tokens[at]?.lower === 'to' && words.requests.test(form.verb))
      return [at, last];
    return undefined;
  }
  const opening = tokens[at];
  if (opening === undefined || opening.kind === 'mark') return undefined;
  if (opening.kind === 'word' && words.contentWords.has(opening.lower) && form.class !== 'quote')
    return last - at > 2 ? [at, last] : undefined;
  if (words.requests.test(form.verb) || form.verb === 'call') {
    const to = tokens.findIndex(
      ({ lower, kind }, index) =>
        index >= at && index < at + 9 && (lower === 'to' || kind === 'mark'),
    );
    if (to >= 0 && tokens[to]?.lower === 'to') return [to, last];
  }
  return words.plainClause.test(form.verb) && startsClause(tokens, at, last)
    ? [at, last]
    : undefined;
}

/** Verbs of a clause. */
const openingVerbs = wholeWord(
  listed(`
  is was were are had has have will would can could may might must should did does do 's isn't wasn't aren't
  weren't won't wouldn't couldn't hadn't hasn't haven't cannot didn't doesn't don't remains remained needs
  needed wants wanted came went made took got gave saw felt lost won knew began expect[s] work[s] seem[s]
  mean[s] *ed
`),
);

/** Whether a subject with its verb begins here. */
function startsClause(tokens: Tokens, from: number, last: number): boolean {
  const inner = tokens.slice(from, Math.min(last, from + 14));
  const verb = inner.findIndex(({ lower, kind }) => kind === 'word' && openingVerbs.test(lower));
  // "a high level of preparedness, including forces based on": no verb of the clause.
  const isBehindComma =
    /ed$/u.test(inner[verb]?.lower ?? '') &&
    inner.slice(0, verb).some((token) => isMark(token, ',')) &&
    inner.slice(0, verb).some(({ lower }) => /^(?:including|such|like)$/u.test(lower));
  return verb > 0 && !isBehindComma && !/^(?:to|of|and|with|for|by)$/u.test(inner[0]?.lower ?? '');
}
