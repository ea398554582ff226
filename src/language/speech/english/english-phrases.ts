// Reads English phrases that name or describe, and two of them beside each other.

import { isClauseEnd } from '../shared/clauses.ts';
import type { Mention } from '../shared/speech.ts';
import { isCapital, isMark } from '../shared/tokens.ts';
import * as words from './english.ts';
import { described } from './english-descriptions.ts';
import { isPronoun, joined, type Named, named, pronounOf, type Tokens } from './english-names.ts';

/** The phrase that a verb is followed by: a name, also behind what somebody is, or a description. */
export function phraseBehind(tokens: Tokens, from: number): Named | undefined {
  const first = tokens[from];
  if (first?.kind !== 'word') return undefined;
  if (isPronoun(first))
    return isCapital(first) ? undefined : { mention: pronounOf(first), from, to: from + 1 };
  const read = words.determiners.has(first.lower) ? described(tokens, from) : named(tokens, from);
  if (read === undefined) return undefined;
  const apposition = isMark(tokens[read.to], ',') ? phraseAt(tokens, read.to + 1) : undefined;
  if (
    apposition &&
    isClauseEnd(tokens[apposition.to]) &&
    read.mention.form !== apposition.mention.form
  ) {
    return { mention: apposed(read.mention, apposition.mention), from, to: apposition.to };
  }
  return read;
}

const phraseAt = (tokens: Tokens, from: number) =>
  words.determiners.has(tokens[from]?.lower ?? '') ? described(tokens, from) : named(tokens, from);

/** A name and a description beside each other. */
export function apposed(one: Mention, other: Mention): Mention {
  const [name, description] = one.form === 'name' ? [one, other] : [other, one];
  const gender = name.gender ?? description.gender;
  if (name.form !== 'name') return one;
  return { ...name, ...(gender && { gender }), description: name.description ?? description.text };
}

/** The mention with where its words stand. */
export function placed(tokens: Tokens, { mention, from, to }: Named): Mention {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last ? { ...mention, place: { start: first.start, end: last.end } } : mention;
}

/** Whether a phrase can say something: names can, descriptions where their noun is of people. */
export function mayAct(mention: Mention): boolean {
  if (mention.form !== 'description') return !words.nobody.test(mention.text);
  const head = mention.text.split(/ (?:of|for|at|from|in|with|and) /u)[0]?.split(' ') ?? [];
  const last = head.at(-1)?.replace(/['’]s$/u, '') ?? '';
  if (
    /^(?:one|some|several|many|both|two|three|most|few|others)$/u.test(head[0] ?? '') &&
    head.length === 1
  )
    return words.speakersNouns.test(mention.text.split(' ').at(-1) ?? '');
  return words.speakersNouns.test(last) || /^\p{Lu}/u.test(last);
}

/** The phrase that fills a stretch. */
export function phraseUpTo(tokens: Tokens, start: number, to: number): Named | undefined {
  const first = tokens[start];
  if (first === undefined || start >= to) return undefined;
  if (words.determiners.has(first.lower)) {
    const whole = described(tokens, start, to);
    return whole?.to === to ? whole : undefined;
  }
  const name = named(tokens, start);
  if (name?.to === to) return name;
  // "Peter Losch of the university in Kell": a name with where its bearer is from.
  const origin = tokens.slice(name?.to, to);
  const isOrigin =
    name?.mention.form === 'name' &&
    name.mention.text.includes(' ') &&
    /^(?:of|at|from)$/u.test(origin[0]?.lower ?? '') &&
    origin.length <= longestOrigin &&
    origin.every(
      ({ kind, lower, text }) =>
        kind === 'word' && !words.perfects.has(lower) && !words.pastForms.test(text),
    );
  return isOrigin && name !== undefined ? { mention: name.mention, from: start, to } : undefined;
}

/** Words from "of" on that tell where somebody is from. */
const longestOrigin = 8;

/** The phrase that fills a stretch, also a description without an article. */
export function phraseUpToMark(tokens: Tokens, start: number, to: number): Named | undefined {
  const inner = tokens.slice(start, to);
  if (inner.some(({ kind }) => kind === 'quotation')) return undefined;
  const phrase = words.determiners.has(tokens[start]?.lower ?? '')
    ? described(tokens, start, to)
    : named(tokens, start);
  if (phrase?.to === to) return phrase;
  // "chief executive of the firm", "head of sales": a description without an article.
  const isPlain =
    !isCapital(tokens[start]) &&
    inner.length <= 12 &&
    inner.every(
      (one) =>
        one.kind === 'word' &&
        !words.perfects.has(one.lower) &&
        !/^(?:is|was|were|are|will)$/u.test(one.lower),
    );
  return isPlain &&
    words.speakersNouns.test(inner.find(({ text }) => words.speakersNouns.test(text))?.text ?? '')
    ? {
        mention: { text: joined(tokens, start, to), plural: false, form: 'description' },
        from: start,
        to,
      }
    : undefined;
}
