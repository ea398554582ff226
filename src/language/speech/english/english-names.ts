// Reads English names, with what somebody is before them: "council leader Maria Quinn".

import type { Mention } from '../shared/speech.ts';
import { isCapital, isMark, type Token } from '../shared/tokens.ts';
import * as words from './english.ts';
import { englishCues } from './english-verbs.ts';

/** The tokens of a sentence. */
export type Tokens = readonly Token[];

/** A phrase by the positions of its tokens, and whom it names. */
export interface Named {
  readonly mention: Mention;
  readonly from: number;
  readonly to: number;
}

/** A quotation that is a name: short, every long word with a capital, no mark at its end. */
export function isEnglishTitle(token: Token, before: Token | undefined): boolean {
  const inner = token.text.slice(1, -1).trim();
  if (/[.,!?;:…]$/u.test(inner) || before?.kind !== 'word') return false;
  const long = inner.split(/\s+/u).filter((word) => word.length > 3);
  return long.length > 0 && long.length <= 5 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Whether a word stands for somebody. */
export const isPronoun = (token: Token | undefined) =>
  /^(?:he|she|they)$/u.test(token?.lower ?? '');

/** A pronoun as a mention. */
export function pronounOf(token: Token): Mention {
  const { lower } = token;
  return {
    text: lower,
    plural: lower === 'they',
    form: 'pronoun',
    ...(lower === 'he'
      ? { gender: 'masculine' as const }
      : lower === 'she'
        ? { gender: 'feminine' as const }
        : {}),
  };
}

/** A name, with the lower-case words before it that tell what somebody is: "council leader Maria Quinn". */
export function named(tokens: Tokens, from: number): Named | undefined {
  let at = from;
  while (
    at - from < 6 &&
    tokens[at]?.kind === 'word' &&
    !isCapital(tokens[at]) &&
    isPlainWord(tokens[at])
  )
    at += 1;
  // "mother of three Joan Pratt"
  if (
    tokens[at]?.lower === 'of' &&
    at > from &&
    words.determiners.has(tokens[at + 1]?.lower ?? '') &&
    isCapital(tokens[at + 2])
  )
    at += 2;
  const nameStart = at;
  const end = behindName(tokens, at);
  if (end === nameStart) return bareNouns(tokens, from, at);

  const lead = tokens.slice(from, nameStart);
  if (lead.length === 0 && end === nameStart + 1) {
    const plain = bareNouns(tokens, from, end);
    if (plain) return plain;
  }
  const text = joined(tokens, nameStart, end);
  const first = tokens[nameStart]?.text ?? '';
  if (lead.length === 0 && words.notNames.has(first)) return undefined;
  // "army Gen. Smith", "senior US officials": capitals inside a description.
  const tail = behindPlain(tokens, end);
  if (tail > end && words.speakersNouns.test(tokens[tail - 1]?.text ?? '')) {
    const noun = tokens[tail - 1]?.lower ?? '';
    const isPlural =
      noun.endsWith('s') || /^(?:police|media|people|troops|men|women|children)$/u.test(noun);
    if (!isPlural) {
      const behind = behindName(tokens, tail);
      if (behind > tail)
        return {
          mention: {
            text: joined(tokens, tail, behind),
            plural: false,
            form: 'name',
            ...genderIn(tokens, from, behind),
            description: joined(tokens, from, tail),
          },
          from,
          to: behind,
        };
      // "Tavosk's foreign minister"
      const isOwned = /['’]s?$/u.test(tokens[end - 1]?.text ?? '');
      return isOwned
        ? {
            mention: {
              text: joined(tokens, from, tail),
              plural: false,
              form: 'description',
              ...genderIn(tokens, from, tail),
            },
            from,
            to: tail,
          }
        : undefined;
    }
    return {
      mention: { text: joined(tokens, from, tail), plural: true, form: 'description' },
      from,
      to: tail,
    };
  }
  if (tail > end) return undefined;
  const description = lead.length > 0 ? joined(tokens, from, nameStart) : undefined;
  const isJoined =
    tokens[end]?.lower === 'and' &&
    isCapital(tokens[end + 1]) &&
    behindName(tokens, end + 1) > end + 1;
  const to = isJoined ? behindName(tokens, end + 1) : end;
  return {
    mention: {
      text: isJoined ? joined(tokens, nameStart, to) : text,
      plural: isJoined,
      form: 'name',
      ...genderIn(tokens, from, end),
      ...(description !== undefined && { description }),
    },
    from,
    to,
  };
}

/** The gender that titles tell of somebody. */
export function genderIn(tokens: Tokens, from: number, to: number): Pick<Mention, 'gender'> {
  const inner = tokens.slice(from, to).map(({ text }) => text);
  if (inner.some((word) => words.englishSpeakers.women.test(word))) return { gender: 'feminine' };
  if (inner.some((word) => words.englishSpeakers.men.test(word))) return { gender: 'masculine' };
  return {};
}

/** Plural nouns without an article: "officials", "senior police sources". */
function bareNouns(tokens: Tokens, from: number, to: number): Named | undefined {
  const last = tokens[to - 1];
  if (to === from || last === undefined || to - from > 4) return undefined;
  const isPlural =
    (last.lower.endsWith('s') && !last.lower.endsWith('ss')) ||
    /^(?:police|media|people|troops|men|women|children|staff|management)$/u.test(last.lower);
  if (!isPlural || !words.speakersNouns.test(last.text)) return undefined;
  return {
    mention: { text: joined(tokens, from, to), plural: true, form: 'description' },
    from,
    to,
  };
}

/** Whether a word may belong to a description. */
export const isPlainWord = (token: Token | undefined) =>
  token?.kind === 'word' &&
  !words.determiners.has(token.lower) &&
  !words.descriptionEnds.has(token.lower) &&
  !words.modifiers.has(token.lower) &&
  !words.connectors.has(token.lower) &&
  !words.perfects.has(token.lower) &&
  !words.adverbs.has(token.lower) &&
  !isPronoun(token) &&
  !/^(?:it|i|we|you|there|not|his|her|their|its|by|into|over|under|about|against|through|until|yesterday|today|tomorrow|told|said)$/u.test(
    token.lower,
  );

function behindPlain(tokens: Tokens, from: number): number {
  let at = from;
  while (
    at - from < 4 &&
    isPlainWord(tokens[at]) &&
    !isCapital(tokens[at]) &&
    !isPastForm(tokens[at])
  )
    at += 1;
  return at;
}

/** Whether a word looks like a verb of the past. */
export const isPastForm = (token: Token | undefined) =>
  (englishCues.get(token?.lower ?? '')?.some(({ form }) => form === 'finite') ?? false) ||
  /^\p{Ll}{2,}ed$/u.test(token?.text ?? '');

/** Behind capitals, initials, particles and numbers. */
export function behindName(tokens: Tokens, from: number): number {
  let at = from;
  if (!isCapital(tokens[at]) || words.calendar.has(tokens[at]?.lower ?? '')) return from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (isCapital(token) && !words.calendar.has(token?.lower ?? '')) {
      at += 1;
      continue;
    }
    if (at > from && /^\p{N}+$/u.test(token?.text ?? '')) {
      at += 1;
      continue;
    }
    if (at > from && isMark(token, '&') && isCapital(tokens[at + 1])) {
      at += 2;
      continue;
    }
    let behind = at;
    while (
      at > from &&
      behind - at < 2 &&
      (words.nameParticles.has(tokens[behind]?.lower ?? '') ||
        (behind > at && tokens[behind]?.lower === 'the'))
    )
      behind += 1;
    if (behind === at || !isCapital(tokens[behind])) break;
    at = behind;
  }
  return at;
}

/** The words of a phrase, without an apostrophe at its end. */
export function joined(tokens: Tokens, from: number, to: number): string {
  let text = '';
  let end = tokens[from]?.start ?? 0;
  for (const token of tokens.slice(from, to)) {
    text += (token.start > end && text !== '' ? ' ' : '') + token.text;
    end = token.end;
  }
  return text.replace(/['’]s?$/u, (ending) => (/^['’]s$/u.test(ending) ? '' : ending));
}

/** The next mark, or the end. */
export function nextMark(tokens: Tokens, from: number): number {
  const at = tokens.findIndex(({ kind }, index) => index >= from && kind === 'mark');
  return at < 0 ? tokens.length : at;
}
