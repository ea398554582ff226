// Who says what in an English sentence, by the verbs of reported speech.

import { behindWords, type Cue, isClauseEnd } from '../shared/clauses.ts';
import type { CueForm } from '../shared/cue-verbs.ts';
import { agencies, type Mention } from '../shared/speech.ts';
import { isCapital, isMark, type Token } from '../shared/tokens.ts';
import * as words from './english.ts';
import { englishCues } from './english-verbs.ts';

type Tokens = readonly Token[];

/** A phrase by the positions of its tokens, and whom it names. */
interface Named {
  readonly mention: Mention;
  readonly from: number;
  readonly to: number;
}

/** The cues of an English sentence, in order. */
export function englishCuesIn(tokens: Tokens): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'word') continue;
    const cue = verbCue(tokens, at, cues) ?? sourceCue(tokens, at);
    if (cue) cues.push(cue);
  }
  if (cues.length > 0) return cues;
  const label = labelCue(tokens);
  return label ? [label] : [];
}

/** A quotation that is a name: short, every long word with a capital, no mark at its end. */
export function isEnglishTitle(token: Token, before: Token | undefined): boolean {
  const inner = token.text.slice(1, -1).trim();
  if (/[.,!?;:…]$/u.test(inner) || before?.kind !== 'word') return false;
  const long = inner.split(/\s+/u).filter((word) => word.length > 3);
  return long.length > 0 && long.length <= 5 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

interface Verb {
  readonly form: CueForm;
  /** The first token of the verb, adverbs and auxiliaries included, and behind the last. */
  readonly start: number;
  readonly end: number;
  readonly isPassive: boolean;
}

function verbCue(tokens: Tokens, at: number, earlier: readonly Cue[]): Cue | undefined {
  const token = tokens[at];
  if (token === undefined || isCapital(token)) return undefined;
  const quoted = quotedCue(tokens, at) ?? puttingCue(tokens, at);
  if (quoted) return quoted;
  const forms = englishCues.get(token.lower);
  if (forms === undefined) return undefined;

  const going = forms.find(({ form }) => form === 'infinitive');
  if (going) return goingOnCue(tokens, at, going, earlier);

  const verb = verbAt(tokens, at, forms);
  if (verb === undefined) return undefined;

  const beside = isMark(tokens[at - 1], ',–—') ? subjectBeforeApposition(tokens, at) : undefined;
  const inverted =
    beside === undefined && isInverted(tokens, at)
      ? phraseBehind(tokens, behindAdverbs(tokens, at + 1))
      : undefined;
  const subject = beside ?? inverted ?? subjectBefore(tokens, verb);
  if (subject === undefined) return joinedCue(tokens, verb, earlier);
  const { mention } = subject;
  if (!agreesInNumber(verb.form, mention)) return undefined;

  return cueOf(tokens, verb, subject, inverted !== undefined);
}

function verbAt(tokens: Tokens, at: number, forms: readonly CueForm[]): Verb | undefined {
  let start = at;
  while (start > 0 && words.adverbs.has(tokens[start - 1]?.lower ?? '')) start -= 1;
  const before = tokens[start - 1]?.lower ?? '';
  if (
    /^(?:to|be|been|being|is|was|were|are|will|would|can|could|may|might|must|should|did|does|do|not|a|an|the|his|her|their|its|this|that's|of|get|got|let|by)$/u.test(
      before,
    )
  )
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

/** "As Pratt put it". */
function puttingCue(tokens: Tokens, at: number): Cue | undefined {
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
function quotedCue(tokens: Tokens, at: number): Cue | undefined {
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

/** ", adding that", ", saying": whoever spoke in the same sentence. */
function goingOnCue(
  tokens: Tokens,
  at: number,
  form: CueForm,
  earlier: readonly Cue[],
): Cue | undefined {
  if (earlier.length === 0 || !isMark(tokens[at - 1], ',–—') || form.class === 'think')
    return undefined;
  const after = contentBehind(tokens, at + 1, form);
  const next = tokens[at + 1];
  const hasQuotation =
    next?.kind === 'quotation' || (isMark(next, ',:') && tokens[at + 2]?.kind === 'quotation');
  if (after === undefined && !hasQuotation) return undefined;
  return {
    speaker: undefined,
    text: tokens[at]?.text ?? '',
    at,
    from: at,
    to: at + 1,
    isAct: false,
    ...(after && { after }),
  };
}

/** "… and added that": the subject of the verb before. */
function joinedCue(tokens: Tokens, verb: Verb, earlier: readonly Cue[]): Cue | undefined {
  const before = tokens[verb.start - 1]?.lower ?? '';
  if (earlier.length === 0 || !/^(?:and|but|then)$/u.test(before) || verb.form.class === 'quote')
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

/** Directly behind a quotation or a comma, with the subject to follow. */
function isInverted(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind === 'quotation') return true;
  return isMark(before, ',–—') && at > 1;
}

function behindAdverbs(tokens: Tokens, from: number): number {
  let at = from;
  while (words.adverbs.has(tokens[at]?.lower ?? '')) at += 1;
  return at;
}

const isPronoun = (token: Token | undefined) => /^(?:he|she|they)$/u.test(token?.lower ?? '');

function pronounOf(token: Token): Mention {
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

/** The phrase that a verb is followed by: a name, also behind what somebody is, or a description. */
function phraseBehind(tokens: Tokens, from: number): Named | undefined {
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
  words.determiners.has(tokens[from]?.lower ?? '') && !isName(tokens, from)
    ? described(tokens, from)
    : named(tokens, from);

/** "the White House" is described by its article, "The Hague" by none. */
const isName = (_tokens: Tokens, _from: number) => false;

/** A name, with the lower-case words before it that tell what somebody is: "council leader Maria Quinn". */
function named(tokens: Tokens, from: number): Named | undefined {
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

function genderIn(tokens: Tokens, from: number, to: number): Pick<Mention, 'gender'> {
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

const isPlainWord = (token: Token | undefined) =>
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

const isPastForm = (token: Token | undefined) =>
  (englishCues.get(token?.lower ?? '')?.some(({ form }) => form === 'finite') ?? false) ||
  /^\p{Ll}{2,}ed$/u.test(token?.text ?? '');

/** Behind capitals, initials, particles and numbers. */
function behindName(tokens: Tokens, from: number): number {
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

/** An article and what follows, up to what no description goes on with. */
function described(tokens: Tokens, from: number, until = tokens.length): Named | undefined {
  const article = tokens[from];
  if (article === undefined) return undefined;
  let at = from + 1;
  if (
    /^(?:of)$/u.test(tokens[at]?.lower ?? '') &&
    words.determiners.has(tokens[at + 1]?.lower ?? '')
  )
    at += 2;
  let head = -1;
  let hasHead = false;
  while (at < Math.min(until, tokens.length) && at - from < 16) {
    const token = tokens[at];
    if (token?.kind === 'quotation' && at > from) {
      if (!isEnglishTitle(token, tokens[at - 1])) break;
      at += 1;
      continue;
    }
    if (
      token?.kind !== 'word' ||
      words.descriptionEnds.has(token.lower) ||
      words.calendar.has(token.lower)
    )
      break;
    if (words.modifiers.has(token.lower)) {
      if (
        until === tokens.length &&
        !words.closeModifiers.has(token.lower) &&
        !(token.lower === 'from' || token.lower === 'at' || token.lower === 'with')
      )
        break;
      if (!isPlainWord(tokens[at + 1]) && !words.determiners.has(tokens[at + 1]?.lower ?? ''))
        break;
      if (!hasHead) head = at - 1;
      hasHead = true;
      at += 1;
      continue;
    }
    if (words.determiners.has(token.lower) && !words.modifiers.has(tokens[at - 1]?.lower ?? ''))
      break;
    if (token.lower === 'and' || token.lower === 'or' || token.lower === 'but') {
      if (until === tokens.length) break;
      at += 1;
      continue;
    }
    if (!isPlainWord(token) && !words.determiners.has(token.lower)) break;
    at += 1;
  }
  if (at === from + 1) return undefined;
  if (!hasHead) head = at - 1;
  const noun = tokens[head]?.lower ?? '';
  const nameFrom = nameInside(tokens, from + 1, hasHead ? head + 1 : at);
  const isPlural =
    words.pluralDeterminers.has(article.lower) ||
    (nameFrom === undefined &&
      isPluralNoun(noun) &&
      article.lower !== 'a' &&
      article.lower !== 'an' &&
      article.lower !== 'one');
  return {
    mention: {
      text: `${article.lower === 'the' || article.kind === 'word' ? article.lower : article.text}${tokens[from + 1] ? ' ' : ''}${joined(tokens, from + 1, at)}`,
      plural: isPlural,
      form: 'description',
      ...genderIn(tokens, from, at),
      ...(/^(?:the|this|that)$/u.test(article.lower) && { definite: true }),
    },
    from,
    to: at,
  };
}

const isPluralNoun = (noun: string) =>
  /[^s]s$/u.test(noun) || /^(?:people|men|women|children)$/u.test(noun);

/** Where a name of two words or more ends a description: "the Tory councillor Ann Hall". */
function nameInside(tokens: Tokens, from: number, to: number): number | undefined {
  let start = to;
  while (start > from && isCapital(tokens[start - 1])) start -= 1;
  return to - start >= 2 ? start : undefined;
}

function joined(tokens: Tokens, from: number, to: number): string {
  let text = '';
  let end = tokens[from]?.start ?? 0;
  for (const token of tokens.slice(from, to)) {
    text += (token.start > end && text !== '' ? ' ' : '') + token.text;
    end = token.end;
  }
  return text.replace(/['’]s?$/u, (ending) => (/^['’]s$/u.test(ending) ? '' : ending));
}

function apposed(one: Mention, other: Mention): Mention {
  const [name, description] = one.form === 'name' ? [one, other] : [other, one];
  const gender = name.gender ?? description.gender;
  if (name.form !== 'name') return one;
  return { ...name, ...(gender && { gender }), description: name.description ?? description.text };
}

function placed(tokens: Tokens, { mention, from, to }: Named): Mention {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last ? { ...mention, place: { start: first.start, end: last.end } } : mention;
}

/** Whether a phrase can say something: names can, descriptions where their noun is of people. */
function mayAct(mention: Mention): boolean {
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

/** The subject that ends where the verb begins. */
function subjectBefore(tokens: Tokens, verb: Verb): Named | undefined {
  const to = verb.start;
  const before = tokens[to - 1];
  if (before === undefined) return undefined;
  if (isMark(before, ',–—')) return subjectBeforeApposition(tokens, to);
  if (before.kind !== 'word') return undefined;
  if (isPronoun(before)) return { mention: pronounOf(before), from: to - 1, to };
  if (/^(?:it|i|we|you|who|which|that|there|this|what|these|nobody|everyone)$/u.test(before.lower))
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
  return phraseUpTo(tokens, start, to);
}

/** The phrase that fills a stretch. */
function phraseUpTo(tokens: Tokens, start: number, to: number): Named | undefined {
  const first = tokens[start];
  if (first === undefined || start >= to) return undefined;
  if (words.determiners.has(first.lower)) {
    const whole = described(tokens, start, to);
    return whole?.to === to ? whole : undefined;
  }
  const name = named(tokens, lowered(tokens, start));
  if (name?.to === to) return name;
  return undefined;
}

/** "Local media", "Police": a capital at the start of a sentence is none of a name. */
function lowered(_tokens: Tokens, start: number): number {
  return start;
}

/** "Jane Doe, the company's chief executive, said", "Doe, who runs the pool, said". */
function subjectBeforeApposition(tokens: Tokens, to: number): Named | undefined {
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
    const inner = subject.to + 1;
    const opening = tokens[inner]?.lower ?? '';
    const apposition = phraseUpToMark(tokens, inner, to - 1);
    if (apposition)
      return { mention: apposed(subject.mention, apposition.mention), from: start, to };
    if (
      /^(?:who|whose|which|a|an|the|chief|head|chair|speaking|aged|\d+)$/u.test(opening) ||
      /^\p{N}+$/u.test(opening)
    ) {
      return { mention: subject.mention, from: start, to };
    }
  }
  return undefined;
}

function phraseUpToMark(tokens: Tokens, start: number, to: number): Named | undefined {
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

function agreesInNumber(form: CueForm, mention: Mention): boolean {
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

function cueOf(tokens: Tokens, verb: Verb, subject: Named, isBehind: boolean): Cue | undefined {
  const { form } = verb;
  const mention = placed(tokens, subject);
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
    form.class !== 'quote';
  const before = isTail && to >= last - 6 ? statedBefore(tokens, from - 1) : undefined;

  if (isBehind && !isQuoteBefore && before === undefined) return undefined;
  if (!hasQuotation && !mayAct(mention)) return undefined;
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
      !/^(?:say|tell|add|agree|observe|note|state|report|show)$/u.test(form.verb),
    takesQuotations: form.class !== 'quote',
    ...(heard && { addressee: heard.text }),
    ...(before && { before }),
    ...(after && { after }),
  };
}

function statedBefore(tokens: Tokens, end: number): readonly [number, number] | undefined {
  let from = end;
  while (from > 0 && !isMark(tokens[from - 1], ';')) from -= 1;
  const inner = tokens.slice(from, end);
  return inner.filter(({ kind }) => kind === 'word').length >= 3 ? [from, end] : undefined;
}

/** "told reporters", "told the BBC": whom. */
function listenerBehind(
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
function behindAdverbials(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation' || isMark(token, ',:;.–—!?')) break;
    at += 1;
  }
  return at;
}

/** What is said behind the verb. */
function contentBehind(
  tokens: Tokens,
  from: number,
  form: CueForm,
): readonly [number, number] | undefined {
  const last = behindWords(tokens);
  let at = from;
  while (words.adverbs.has(tokens[at]?.lower ?? '') || words.calendar.has(tokens[at]?.lower ?? ''))
    at += 1;
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

/** Whether a subject with its verb begins here. */
function startsClause(tokens: Tokens, from: number, last: number): boolean {
  const inner = tokens.slice(from, Math.min(last, from + 14));
  const verb = inner.findIndex(
    ({ lower, kind }) =>
      kind === 'word' &&
      /^(?:is|was|were|are|had|has|have|will|would|can|could|may|might|must|should|did|does|do|'s|isn't|wasn't|aren't|weren't|won't|wouldn't|couldn't|hadn't|hasn't|haven't|cannot|didn't|doesn't|don't|remains|remained|needs|needed|wants|wanted|came|went|made|took|got|gave|saw|felt|lost|won|knew|began|expects?|works?|seems?|means?|\p{L}+ed)$/u.test(
        lower,
      ),
  );
  return verb > 0 && !/^(?:to|of|and|with|for|by)$/u.test(inner[0]?.lower ?? '');
}

/** "According to Axios". */
function sourceCue(tokens: Tokens, at: number): Cue | undefined {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined;
  const from = at + 2;
  const first = tokens[from];
  if (first?.kind !== 'word') return undefined;
  const source = words.determiners.has(first.lower) ? described(tokens, from) : named(tokens, from);
  if (source === undefined) return undefined;
  // "according to supervisory circles Zuiderbank would": what follows a plural is another phrase.
  const lead = source.mention.form === 'name' ? source.mention.description : undefined;
  if (lead !== undefined && /[^s]s$/u.test(lead)) return undefined;
  const head =
    source.mention.text
      .split(/ (?:of|for|from|by|at|in) /u)[0]
      ?.split(' ')
      .at(-1) ?? '';
  if (words.nobody.test(head)) return undefined;
  const apposition = isMark(tokens[source.to], ',')
    ? phraseUpToMark(tokens, source.to + 1, nextMark(tokens, source.to + 1))
    : undefined;
  const isBeside = apposition !== undefined && apposition.mention.form !== source.mention.form;
  const mention =
    isBeside && apposition ? apposed(source.mention, apposition.mention) : source.mention;
  return {
    speaker: mention,
    text: 'according to',
    at,
    from: at,
    to: isBeside && apposition ? apposition.to : source.to,
    around: [0, behindWords(tokens)],
    isAct: false,
  };
}

function nextMark(tokens: Tokens, from: number): number {
  const at = tokens.findIndex(({ kind }, index) => index >= from && kind === 'mark');
  return at < 0 ? tokens.length : at;
}

/** "Maria Quinn: “…”": a name by itself before a colon and a quotation. */
function labelCue(tokens: Tokens): Cue | undefined {
  const colon = tokens.findIndex((token) => isMark(token, ':'));
  if (colon < 1 || colon > 12 || tokens[colon + 1]?.kind !== 'quotation') return undefined;
  const label = phraseUpTo(tokens, 0, colon);
  if (label === undefined || !mayAct(label.mention)) return undefined;
  return { speaker: label.mention, text: ':', at: colon, from: 0, to: colon, isAct: false };
}

/** Whom a sentence that says nothing is about: a name that it begins with. */
export function englishSubject(tokens: Tokens): Mention | undefined {
  const name = isCapital(tokens[0]) ? named(tokens, 0) : undefined;
  if (name === undefined || name.mention.form !== 'name' || name.mention.plural) return undefined;
  const next = tokens[name.to];
  const isVerb =
    /^(?:is|was|has|had|will|would)$/u.test(next?.lower ?? '') || /ed$/u.test(next?.lower ?? '');
  return isVerb && name.mention.text.includes(' ') ? name.mention : undefined;
}
