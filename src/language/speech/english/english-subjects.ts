// The subject of an English verb, and whom a sentence is about.

import type { CueForm } from '../shared/cue-verbs.ts';
import type { Lead, Mention } from '../shared/speech.ts';
import { isCapital, isMark } from '../shared/tokens.ts';
import * as words from './english.ts';
import { described } from './english-descriptions.ts';
import type { Verb } from './english-finding-verbs.ts';
import {
  behindName,
  isEnglishTitle,
  isPronoun,
  joined,
  type Named,
  named,
  nextMark,
  pronounOf,
  type Tokens,
} from './english-names.ts';
import { apposed, phraseUpTo, phraseUpToMark } from './english-phrases.ts';

/** The subject that ends where the verb begins. */
export function subjectBefore(tokens: Tokens, verb: Verb): Named | undefined {
  const to = behindInsertion(tokens, verb.start);
  const before = tokens[to - 1];
  if (before === undefined) return undefined;
  if (isMark(before, ',–—')) return subjectBeforeApposition(tokens, to);
  if (before.kind !== 'word') return undefined;
  if (isPronoun(before)) return { mention: pronounOf(before), from: to - 1, to };
  const relative =
    tokens[to - 2]?.lower === 'who' && words.adverbs.has(before.lower) ? to - 2 : to - 1;
  if (tokens[relative]?.lower === 'who') return nameBeforeWho(tokens, relative, to);
  if (/^(?:it|i|we|you|which|that|there|this|what|these|nobody|everyone)$/u.test(before.lower))
    return undefined;

  let start = to;
  while (start > 0) {
    const token = tokens[start - 1];
    if (
      token === undefined ||
      token.kind === 'mark' ||
      (token.kind === 'quotation' && !isEnglishTitle(token, tokens[start - 2]))
    )
      break;
    if (
      words.connectors.has(token.lower) &&
      !(token.lower === 'and' && isCapital(tokens[start - 2]) && isCapital(tokens[start]))
    )
      break;
    start -= 1;
  }
  while (
    start < to &&
    (words.openers.has(tokens[start]?.lower ?? '') || words.adverbs.has(tokens[start]?.lower ?? ''))
  )
    start += 1;
  return phraseUpTo(tokens, behindTime(tokens, start, to), to);
}

/** "The commissioner, however, wrote": where the subject ends, before what is put in. */
function behindInsertion(tokens: Tokens, to: number): number {
  const isPutIn =
    isMark(tokens[to - 1], ',') &&
    isMark(tokens[to - 3], ',') &&
    insertions.test(tokens[to - 2]?.lower ?? '');

  return isPutIn ? to - 3 : to;
}

const insertions = /^(?:however|meanwhile|too|though|instead|nevertheless|by contrast)$/u;

/** "By the evening the hospital said": the subject behind a time that no comma parts from it. */
function behindTime(tokens: Tokens, start: number, to: number): number {
  if (!/^(?:on|by|at|in|after|before|since|late|early)$/u.test(tokens[start]?.lower ?? ''))
    return start;

  const time = tokens.findIndex(
    ({ lower }, at) =>
      at > start && at <= start + 3 && (words.calendar.has(lower) || times.test(lower)),
  );
  const opening = tokens[time + 1];
  const isSubject = words.determiners.has(opening?.lower ?? '') || isCapital(opening);

  return time > 0 && time + 1 < to && isSubject ? time + 1 : start;
}

const times =
  /^(?:evening|morning|afternoon|night|noon|midday|midnight|dawn|weekend|week|month|year|day)s?$/u;

/** Most tokens of a name before "who". */
const longestName = 8;

/** "Jane Doe, who wrote", "by Jane Doe who wrote", "Jane Doe, the mayor, who told": a name alone, and no one of several. */
function nameBeforeWho(tokens: Tokens, relative: number, to: number): Named | undefined {
  const end = isMark(tokens[relative - 1], ',') ? relative - 1 : relative;

  for (let start = Math.max(0, end - longestName); start < end; start += 1) {
    if (!isCapital(tokens[start]) || isCapital(tokens[start - 1])) continue;
    if (tokens[start - 1]?.lower === 'and' && isCapital(tokens[start - 2])) continue;
    const name = named(tokens, start);
    if (name?.to === end && name.mention.form === 'name' && !name.mention.plural)
      return { mention: name.mention, from: relative, to };
  }
  const whole = end < relative ? subjectBeforeApposition(tokens, relative) : undefined;
  return whole?.mention.form === 'name' ? { ...whole, from: relative, to } : undefined;
}

/** "Jane Doe, vice president of Acme, a company in Florida said": a name that opens what the comma before a description ends. */
export function nameBeforeDescription(tokens: Tokens, subject: Named): Named | undefined {
  if (subject.mention.form !== 'description' || !isMark(tokens[subject.from - 1], ','))
    return undefined;

  const start = tokens.slice(0, subject.from).findLastIndex(({ kind }) => kind === 'quotation') + 1;
  const name = isCapital(tokens[start]) ? named(tokens, start) : undefined;
  if (name?.mention.form !== 'name' || !name.mention.text.includes(' ')) return undefined;
  if (!isMark(tokens[name.to], ',') || name.to >= subject.from - 1) return undefined;
  if (!words.appositionWords.test(tokens[name.to + 1]?.lower ?? '')) return undefined;

  const description = joined(tokens, name.to + 1, nextMark(tokens, name.to + 1));
  return { mention: { description, ...name.mention }, from: start, to: subject.to };
}

/** "Jane Doe, the company's chief executive, said", "Doe, who runs the pool, said". */
export function subjectBeforeApposition(tokens: Tokens, to: number): Named | undefined {
  const owned = nameBehindOwned(tokens, to);
  if (owned !== undefined) return owned;

  for (let start = to - 3; start >= 0 && to - start < 40; start -= 1) {
    const before = tokens[start - 1];
    const isStart =
      before === undefined || before.kind !== 'word' || words.openers.has(before.lower);
    if (!isStart || tokens[start]?.kind !== 'word') continue;
    if (
      tokens
        .slice(start, to)
        .some((token) => token.kind === 'quotation' && !isEnglishTitle(token, undefined))
    )
      return undefined;
    const subject = words.determiners.has(tokens[start]?.lower ?? '')
      ? described(tokens, start, to)
      : named(tokens, start);
    if (subject === undefined || !isMark(tokens[subject.to], ',–—') || subject.to >= to - 1)
      continue;
    // "Joan Pratt, director of the Pool Alliance, a body for pools, said": the alliance is what she directs.
    if (isMark(before, ',') && / of(?: the)?$/u.test(subject.mention.description ?? '')) continue;
    const inner = subject.to + 1;
    const opening = tokens[inner]?.lower ?? '';
    const apposition = phraseUpToMark(tokens, inner, to - 1);
    // "The member for Housing and Traditional Affairs, Jacob Mamabolo, said": the end of what he is.
    if (
      before?.lower === 'and' &&
      apposition?.mention.form === 'name' &&
      subject.mention.form === 'name'
    )
      return { mention: apposition.mention, from: start, to };
    if (apposition)
      return { mention: apposed(subject.mention, apposition.mention), from: start, to };
    if (/^(?:who|whose|which|speaking|aged|\p{N}+)$/u.test(opening))
      return { mention: subject.mention, from: start, to };
    if (words.appositionWords.test(opening)) {
      const description = joined(tokens, inner, nextMark(tokens, inner));
      return { mention: { description, ...subject.mention }, from: start, to };
    }
  }
  return undefined;
}

/** "Bolt's neighbour in both Florida and New York, Jane Doe, said": a name behind what its bearer is to another. */
function nameBehindOwned(tokens: Tokens, to: number): Named | undefined {
  const comma = tokens.slice(0, to - 1).findLastIndex((token) => isMark(token, ','));
  const name = comma < 0 ? undefined : named(tokens, comma + 1);
  const isFull = name?.mention.form === 'name' && name.mention.text.includes(' ');
  if (!isFull || name.mention.plural || name.to !== to - 1) return undefined;

  const from = tokens.slice(0, comma).findLastIndex(({ kind }) => kind !== 'word') + 1;
  const isOwned = from < comma && /['’]s?$/u.test(tokens[from]?.text ?? '');
  return isOwned
    ? { mention: { ...name.mention, description: joined(tokens, from, comma) }, from, to }
    : undefined;
}

/** Whether a subject may have a verb in this form. */
export function agreesInNumber(form: CueForm, mention: Mention): boolean {
  if (form.form !== 'finite' || form.number === 'any') return true;
  if (mention.form === 'pronoun')
    return form.number === 'plural' ? mention.plural : !mention.plural;
  return (
    form.number === 'singular' ||
    mention.plural ||
    mention.form === 'name' ||
    /(?:police|media|people)$/u.test(mention.text)
  );
}

/** Who does what a clause tells that begins here: "Tom Hall left", "she stood". */
export function subjectOpening(tokens: Tokens, from: number): Mention | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  if (isPronoun(first)) return pronounOf(first);
  if (!isCapital(first)) return undefined;

  const end = behindName(tokens, from);
  const name = named(tokens.slice(0, end), from);
  return name?.mention.form === 'name' && words.pastForms.test(tokens[end]?.text ?? '')
    ? name.mention
    : undefined;
}

/** Whom a sentence that says nothing is about: a name that it begins with. */
export function englishSubject(tokens: Tokens): Mention | undefined {
  const name = isCapital(tokens[0]) ? named(tokens.slice(0, behindName(tokens, 0)), 0) : undefined;
  if (name === undefined) return apposedSubject(tokens);
  if (name.mention.form !== 'name' || name.mention.plural) return undefined;
  const next = tokens[behindAside(tokens, behindOrigin(tokens, name.to))];
  const isVerb = verbs.test(next?.lower ?? '') || words.pastForms.test(next?.text ?? '');
  return isVerb && name.mention.text.includes(' ') ? name.mention : undefined;
}

/** Begin a clause that stands before the one it belongs to. */
const leading =
  /^(?:when|after|before|while|although|though|because|since|until|once|as|if|unless|whenever)$/u;

/** Who does what the first clause of a sentence tells: "When Tom Hall left, he said", "Tom Hall left the room, but he said". */
export function englishLead(tokens: Tokens): Lead | undefined {
  const isMain = !leading.test(tokens[0]?.lower ?? '');
  const comma = tokens.findIndex((token) => isMark(token, ','));
  const clause = isMain ? tokens : tokens.slice(1, comma);
  const mention = englishSubject(clause) ?? describedSubject(clause);
  const end = tokens[comma]?.start;

  return mention && end !== undefined ? { mention, end, isMain } : undefined;
}

/** "the coach was ill" */
function describedSubject(tokens: Tokens): Mention | undefined {
  if (!words.determiners.has(tokens[0]?.lower ?? '')) return undefined;
  const verb = tokens
    .slice(0, longestName)
    .findIndex(
      ({ lower, text }, at) => at > 0 && (verbs.test(lower) || words.pastForms.test(text)),
    );
  const subject = verb > 0 ? described(tokens, 0, verb) : undefined;

  return subject?.to === verb ? subject.mention : undefined;
}

/** "A neighbour, Signe Dahl, saw three men": somebody who is described and named. */
function apposedSubject(tokens: Tokens): Mention | undefined {
  if (!words.determiners.has(tokens[0]?.lower ?? '')) return undefined;

  const [, close = -1] = tokens.flatMap((token, at) => (isMark(token, ',') ? at : []));
  const next = tokens[close + 1];
  const isVerb = verbs.test(next?.lower ?? '') || words.pastForms.test(next?.text ?? '');
  const subject = close > 0 && isVerb ? subjectBeforeApposition(tokens, close + 1) : undefined;
  const isNamed = subject?.from === 0 && subject.mention.form === 'name';

  return isNamed && !subject.mention.plural ? subject.mention : undefined;
}

/** Finite forms that no noun has. */
const verbs =
  /^(?:is|was|has|had|will|would|remains|stays|wants|plans|leads|runs|owns|lives|works|opposes|supports|hopes|fears|believes|knows|sees|feels|keeps|went|came|took|made|saw|ran|stood|sat|held|kept|led|left|won|lost|became|began)$/u;

/** "Yasmin Arslan from Hamburg" */
function behindOrigin(tokens: Tokens, from: number): number {
  const isOrigin =
    /^(?:from|of|in)$/u.test(tokens[from]?.lower ?? '') && isCapital(tokens[from + 1]);

  return isOrigin ? behindName(tokens, from + 1) : from;
}

/** Most words between two commas behind a name. */
const longestAside = 16;

/** "Gordon Pask, whose meadows lie below the wood, remains opposed" */
function behindAside(tokens: Tokens, from: number): number {
  if (!isMark(tokens[from], ',')) return from;
  const close = tokens.findIndex((token, at) => at > from && isMark(token, ','));
  const inner = tokens.slice(from + 1, close);
  // "Gordon Pask, Ellen Roe, and others": a list.
  const isAside = /^(?:who|whose|whom|a|an|the|his|her|of|from|in|at|\p{N}+)$/u.test(
    inner[0]?.lower ?? '',
  );

  return close > from + 1 && inner.length <= longestAside && isAside ? close + 1 : from;
}
