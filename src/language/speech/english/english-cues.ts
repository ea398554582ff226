// An English verb of speech and its subject as a cue.

import { behindWords, type Cue } from '../shared/clauses.ts';
import { isMark } from '../shared/tokens.ts';
import * as words from './english.ts';
import {
  behindAdverbials,
  contentBehind,
  listenerBehind,
  statedBefore,
} from './english-content.ts';
import type { Verb } from './english-finding-verbs.ts';
import type { Named, Tokens } from './english-names.ts';
import { mayAct, placed } from './english-phrases.ts';

/** The cue of a verb and its subject, with what is said; undefined where nobody says anything. */
export function cueOf(
  tokens: Tokens,
  verb: Verb,
  subject: Named,
  isBehind: boolean,
): Cue | undefined {
  const { form } = verb;
  const mention = placed(tokens, subject);
  // "What's promised is a new search."
  if (/^what$/iu.test(mention.text)) return undefined;
  const last = behindWords(tokens);
  const from = Math.min(subject.from, verb.start);
  const heard =
    form.verb === 'tell' || form.verb === 'ask' ? listenerBehind(tokens, verb.end) : undefined;
  const end = isBehind ? Math.max(subject.to, verb.end) : (heard?.to ?? verb.end);
  const to = behindAdverbials(tokens, end);
  const isQuoteBefore =
    tokens[from - 1]?.kind === 'quotation' ||
    (isMark(tokens[from - 1], ',') && tokens[from - 2]?.kind === 'quotation');
  const isQuoteBehind =
    tokens[to]?.kind === 'quotation' ||
    (isMark(tokens[to], ',:–—') && tokens[to + 1]?.kind === 'quotation');
  const hasQuotation = isQuoteBefore || isQuoteBehind;
  const after = isBehind || isQuoteBefore ? undefined : contentBehind(tokens, end, form);
  const isTail =
    isMark(tokens[from - 1], ',') &&
    after === undefined &&
    !isQuoteBefore &&
    !isMark(tokens[to], ':') &&
    form.class !== 'quote';
  // "The flats go up, argued the group leader, Ann Hall, so young families would come."
  const goesOn =
    isMark(tokens[to], ';') ||
    (isMark(tokens[to], ',') &&
      /^(?:although|and|as|because|but|since|so|though|while)$/u.test(tokens[to + 1]?.lower ?? ''));
  const isLate = to >= last - 6 || goesOn;
  const before = isTail && isLate ? statedBefore(tokens, from - 1) : undefined;

  if (isBehind && !isQuoteBefore && before === undefined) return undefined;
  const mayMean = /^(?:indicate|show|suggest|mean|prove|demonstrate|reveal)$/u.test(form.verb);
  if ((!hasQuotation || mayMean) && !mayAct(mention)) return undefined;
  if (words.publishing.test(form.verb) && words.recordings.test(mention.text)) return undefined;
  if (hasQuotation && words.nobody.test(mention.text.split(' ').at(-1) ?? '')) return undefined;
  if (form.class === 'quote' && !hasQuotation) return undefined;
  const inner = tokens.slice(verb.end, last).some(({ kind }) => kind === 'quotation');
  if (
    form.class === 'think' &&
    !hasQuotation &&
    !after &&
    !before &&
    !(inner && /^(?:call|describe)$/u.test(form.verb))
  )
    return undefined;
  const cueAt = verb.end - 1;
  return {
    speaker: mention,
    text: tokens
      .slice(verb.start, verb.end)
      .map(({ text }) => text)
      .join(' '),
    at: cueAt,
    isThought: form.class === 'think',
    from,
    to,
    isAct:
      (form.class === 'say' || inner) &&
      !/^(?:say|tell|add|agree|observe|note|state|report|show|maintain)$/u.test(form.verb),
    takesQuotations: form.class !== 'quote',
    ...(heard && { addressee: heard.text }),
    ...(before && { before }),
    ...(after && { after }),
  };
}
