// Verbs of speech behind a modal one: "musste der Minister einräumen", "ließ sie mitteilen", "wollte nicht ausschließen".

import { listed } from '../../words/word-list.ts';
import { isClauseEnd } from '../shared/clauses.ts';
import type { CueForm } from '../shared/cue-verbs.ts';
import type { Count, Tokens, Verb } from './german-clauses.ts';

const counts = (singular: string, plural: string): readonly (readonly [string, Count])[] => [
  ...listed(singular).map((form) => [form, 'singular'] as const),
  ...listed(plural).map((form) => [form, 'plural'] as const),
];

/** By whom it was said all the same: whoever must admit something has done so. */
const telling: ReadonlyMap<string, Count> = new Map(
  counts('muss musste ließ lässt durfte', 'müssen mussten ließen lassen durften'),
);

/** Whoever cannot or will not tell something says so. */
const refusing: ReadonlyMap<string, Count> = new Map(
  counts('will wollte kann konnte mochte möchte', 'wollen wollten können konnten mochten möchten'),
);

/** Whoever is said to have told something. */
const claimed: ReadonlyMap<string, Count> = new Map(counts('soll', 'sollen'));

const admitting =
  /^(?:einräumen|zugeben|eingestehen|gestehen|bekanntgeben|mitteilen|erklären|verlauten|wissen|melden|vermelden|feststellen|bestätigen)$/u;

/** The verb whose infinitive ends a clause that a modal verb opens; its subject is that of the modal verb. */
export function modalVerb(
  tokens: Tokens,
  start: number,
  at: number,
  forms: readonly CueForm[],
): Verb | undefined {
  // "soll gesagt haben"
  const isPerfect = tokens[at + 1]?.lower === 'haben';
  const form = forms.find((one) => one.form === (isPerfect ? 'participle' : 'infinitive'));
  const end = isPerfect ? at + 2 : at + 1;
  if (form === undefined || !isClauseEnd(tokens[end]) || tokens[at - 1]?.lower === 'zu')
    return undefined;

  for (let finite = at - 1; finite >= start; finite -= 1) {
    const lower = tokens[finite]?.lower ?? '';
    const isRefused = tokens
      .slice(finite, at)
      .some((one) => /^(?:nicht|nichts|kein\w*)$/u.test(one.lower));
    const isWish = form.verb === 'wissen' || isRefused;
    const number = isPerfect
      ? claimed.get(lower)
      : ((admitting.test(form.verb) ? telling.get(lower) : undefined) ??
        (isWish ? refusing.get(lower) : undefined));
    if (number === undefined) continue;
    return {
      form: { ...form, class: form.class === 'quote' ? 'quote' : 'think' },
      finite,
      end,
      number,
      isLast: false,
      isPassive: false,
      text: `${tokens[finite]?.text} ${tokens[at]?.text}`,
    };
  }
  return undefined;
}
