// Who is quoted by somebody else, and who goes on: "was quoted as saying", ", adding that", "and added".

import { behindWords, type Cue } from '../shared/clauses.ts';
import type { CueForm } from '../shared/cue-verbs.ts';
import { isMark } from '../shared/tokens.ts';
import { contentBehind } from './english-content.ts';
import { cueOf } from './english-cues.ts';
import type { Verb } from './english-finding-verbs.ts';
import type { Tokens } from './english-names.ts';
import { phraseBehind } from './english-phrases.ts';
import { subjectBefore, subjectOpening } from './english-subjects.ts';

/** "As Pratt put it". */
export function puttingCue(tokens: Tokens, at: number): Cue | undefined {
  if (!/^puts?$/u.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'it') return undefined;
  const verb: Verb = {
    form: { verb: 'put', class: 'quote', form: 'finite', number: 'any' },
    start: at,
    end: at + 2,
    isPassive: false,
  };
  const subject = subjectBefore(tokens, verb);
  return subject && cueOf(tokens, verb, subject, false);
}

/** "quoted the minister as saying", "was quoted as saying". */
export function quotedCue(tokens: Tokens, at: number): Cue | undefined {
  const token = tokens[at];
  if (!/^(?:quoted|cited|quotes|cites)$/u.test(token?.lower ?? '')) return undefined;
  const last = behindWords(tokens);
  const as = tokens.findIndex(
    ({ lower }, index) => index > at && lower === 'as' && tokens[index + 1]?.lower === 'saying',
  );
  if (as < 0) return undefined;
  const isPassive = /^(?:was|were|is|are|been)$/u.test(tokens[at - 1]?.lower ?? '');
  const whom = isPassive
    ? subjectBefore(tokens, {
        form: { verb: 'quote', class: 'say', form: 'finite', number: 'any' },
        start: at - 1,
        end: at + 1,
        isPassive,
      })
    : phraseBehind(tokens, at + 1);
  if (whom === undefined) return undefined;
  const end = as + 2;
  return {
    speaker: whom.mention,
    text: tokens
      .slice(at, end)
      .map(({ text }) => text)
      .join(' '),
    at,
    from: Math.min(whom.from, at),
    to: end,
    isAct: false,
    ...(end < last && { after: [end, last] as const }),
  };
}

/** ", adding that", ", saying": whoever spoke in the same sentence, or whose doing it tells before a quotation. */
export function goingOnCue(
  tokens: Tokens,
  at: number,
  form: CueForm,
  earlier: readonly Cue[],
): Cue | undefined {
  if (!isMark(tokens[at - 1], ',–—') || form.class === 'think') return undefined;
  const after = contentBehind(tokens, at + 1, form);
  const next = tokens[at + 1];
  const hasQuotation =
    next?.kind === 'quotation' || (isMark(next, ',:') && tokens[at + 2]?.kind === 'quotation');
  if (after === undefined && !hasQuotation) return undefined;
  const isFirst = earlier.length === 0;
  const clause = tokens.slice(0, at - 1).findLastIndex((token) => isMark(token, ',;–—')) + 1;
  const doer = isFirst ? subjectOpening(tokens, clause) : undefined;
  if (isFirst && (doer === undefined || !hasQuotation)) return undefined;
  return {
    speaker: doer,
    text: tokens[at]?.text ?? '',
    at,
    from: at,
    to: at + 1,
    isAct: false,
    ...(after && { after }),
  };
}

/** "… and added that": the subject of the verb before. */
export function joinedCue(tokens: Tokens, verb: Verb, earlier: readonly Cue[]): Cue | undefined {
  const before = tokens[verb.start - 1]?.lower ?? '';
  // "to avoid floods and report hazards"
  const isInfinitive = verb.form.number === 'plural';
  if (
    earlier.length === 0 ||
    isInfinitive ||
    !/^(?:and|but|then)$/u.test(before) ||
    verb.form.class === 'quote'
  )
    return undefined;
  const after = contentBehind(tokens, verb.end, verb.form);
  const next = tokens[verb.end];
  const hasQuotation =
    next?.kind === 'quotation' ||
    (isMark(next, ',:') && tokens[verb.end + 1]?.kind === 'quotation');
  if (after === undefined && !hasQuotation && verb.form.class !== 'say') return undefined;
  return {
    speaker: undefined,
    text: tokens[verb.end - 1]?.text ?? '',
    at: verb.end - 1,
    from: verb.start,
    to: verb.end,
    isAct: true,
    ...(after && { after }),
  };
}
