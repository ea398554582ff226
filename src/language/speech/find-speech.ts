// What is said in a sentence, by whom: quotations and clauses given to the cues that introduce them.

import { isNegation } from '../facts/negations.ts';
import type { ByLanguage, Language } from '../language.ts';
import type { Quotation } from '../sentences/quotations.ts';
import { isEnglishTitle } from './english/english-names.ts';
import { englishCuesIn } from './english/english-speech.ts';
import { englishLead, englishSubject } from './english/english-subjects.ts';
import { isTitleOf } from './german/german-phrases.ts';
import { isNoRival } from './german/german-rivals.ts';
import { germanCuesIn } from './german/german-speech.ts';
import { germanLead, germanSubject } from './german/german-topics.ts';
import type { Cue } from './shared/clauses.ts';
import type { Lead, Mention, Speech } from './shared/speech.ts';
import { isMark, type Token, tokensOf } from './shared/tokens.ts';
import { speakerWords } from './speaker-words.ts';

type Range = readonly [from: number, to: number];

interface Finder {
  readonly cuesIn: (tokens: readonly Token[]) => readonly Cue[];
  /** Whether a quotation is a name and nothing that somebody says. */
  readonly isTitle: (tokens: readonly Token[], at: number) => boolean;
  /** Whom a sentence that says nothing is about. */
  readonly subjectOf: (tokens: readonly Token[]) => Mention | undefined;
  /** Who does what the first clause of a sentence tells. */
  readonly leadOf: (tokens: readonly Token[]) => Lead | undefined;
  /** Whether a noun is surely not whom the next sentence goes on about with a pronoun. */
  readonly isNoRival: (tokens: readonly Token[], at: number) => boolean;
}

const finders: ByLanguage<Finder> = {
  de: {
    cuesIn: germanCuesIn,
    isTitle: isTitleOf,
    subjectOf: germanSubject,
    leadOf: germanLead,
    isNoRival,
  },
  en: {
    cuesIn: englishCuesIn,
    isTitle: (tokens, at) => {
      const token = tokens[at];
      return token !== undefined && isEnglishTitle(token, tokens[at - 1]);
    },
    subjectOf: englishSubject,
    leadOf: englishLead,
    isNoRival: () => false,
  },
};

/** A sentence longer than this (in tokens) is a list or a table; the bound keeps the time small. */
const mostTokens = 250;

/** What a sentence says of speech. */
export interface FoundSpeech {
  readonly speeches: readonly Speech[];
  readonly tokens: readonly Token[];
  /** Quotations that no cue of the sentence introduces. */
  readonly unclaimed: readonly Token[];
  /** Whom the sentence is about, where it says nothing. */
  readonly subject?: Mention;
  /** Who spoke, where a sentence tells that and nothing of what was said, and where the word stands that tells it. */
  readonly teller?: { readonly speaker: Mention; readonly at: number };
  /** Whom a pronoun as a later subject of the sentence may mean. */
  readonly lead?: Lead;
  /** Words beside that subject whom the next sentence surely does not go on about with a pronoun. */
  readonly noRivals: ReadonlySet<Token>;
  /** Who says what the sentence before tells, and by what cue: "Das berichtet die Zeitung." */
  readonly before?: { readonly speaker: Mention | undefined; readonly cue: string };
}

/** What is said between two offsets of a text, which are one sentence; `quotations` are the outermost ones, in order. */
export function findSpeech(
  text: string,
  start: number,
  end: number,
  quotations: readonly Quotation[],
  language: Language,
): FoundSpeech {
  const tokens = tokensOf(text, start, end, quotations);
  if (tokens.length > mostTokens)
    return { speeches: [], tokens, unclaimed: [], noRivals: new Set() };

  const finder = finders[language];
  const all = finder.cuesIn(tokens);
  const told = distinct(all, tokens);
  const cues = [...told, ...innerSources(all, told, tokens)].sort(
    (one, other) => one.at - other.at,
  );
  const claims = claimQuotations(tokens, cues, finder);
  const speeches = cues.flatMap((cue) =>
    speechOf(tokens, cue, cues, claims).filter(
      ({ kind }) => kind !== 'act' || !isUndone(tokens, cue, language),
    ),
  );
  const unclaimed = tokens.filter(
    (token, at) => token.kind === 'quotation' && !claims.has(at) && !finder.isTitle(tokens, at),
  );

  const ofBefore = cues.find(
    (cue) => cue.isOfBefore && cue.after === undefined && ![...claims.values()].includes(cue),
  );

  const isOfPronoun = speeches.some(({ speaker }) => speaker?.form === 'pronoun');
  const lead = isOfPronoun ? finder.leadOf(tokens) : undefined;
  // "Das zumindest meint Weber.", "Weber nahm dazu Stellung.": that somebody spoke, without what they said.
  const teller =
    speeches.length === 0 ? cues.findLast(({ isOfWords }) => isOfWords === true) : undefined;
  const subject = speeches.length === 0 ? (finder.subjectOf(tokens) ?? teller?.speaker) : undefined;

  return {
    ...(subject && { subject }),
    ...(lead && { lead }),
    ...(teller?.speaker && {
      teller: { speaker: teller.speaker, at: tokens[teller.at]?.start ?? start },
    }),
    noRivals: new Set(tokens.filter((_, at) => finder.isNoRival(tokens, at))),
    speeches: speeches.sort((one, other) => one.start - other.start || one.end - other.end),
    tokens,
    unclaimed,
    ...(ofBefore && { before: { speaker: ofBefore.speaker, cue: ofBefore.text } }),
  };
}

/** "Boateng ruft nicht zu Gewalt auf", "She never called for it": an act that did not happen, which tells of no words. */
function isUndone(tokens: readonly Token[], { from, to, text }: Cue, language: Language): boolean {
  return (
    !speakerWords[language].stance.test(text.toLowerCase()) &&
    tokens.slice(from, to).some(({ kind, lower }) => kind === 'word' && isNegation(lower))
  );
}

/**
 * "Wie die Zeitung berichtet, ist die Lage laut Plan „gut“": a source inside what another one reports, of which only what
 * its own clause quotes is.
 */
function innerSources(
  cues: readonly Cue[],
  told: readonly Cue[],
  tokens: readonly Token[],
): readonly Cue[] {
  return cues.flatMap((cue) => {
    if (told.includes(cue) || cue.around === undefined) return [];
    const { around: _, ...own } = cue;
    const end = tokens.findIndex((token, at) => at >= cue.to && isMark(token, ',;:–—().!?'));

    return { ...own, quoted: [cue.to, end < 0 ? tokens.length : end] as const };
  });
}

/** Without cues inside what another one reports in the same breath: "sagte, dass laut Plan". */
function distinct(cues: readonly Cue[], tokens: readonly Token[]): readonly Cue[] {
  return cues.filter(
    (cue) =>
      !cues.some((other) => {
        const { before } = other;
        const holds = (range: Range | undefined) =>
          range !== undefined && cue.at >= range[0] && cue.at < range[1];
        // "Wie der Minister erklärte, sieht das Land darin „kein Hindernis“": a thought that somebody tells.
        const isTold = holds(other.after) || (holds(other.around) && other.at < cue.at);
        if (other !== cue && cue.isThought === true && other.isThought !== true && isTold)
          return true;
        // "The authors hope that …, Haddad said": who says the whole says its parts.
        if (
          other !== cue &&
          before &&
          cue.at >= before[0] &&
          cue.at < before[1] &&
          cue.around === undefined
        )
          return true;
        const after = other.after;
        if (other === cue || after === undefined || cue.around === undefined) return false;
        if (cue.at < after[0] || cue.at >= after[1] || other.around !== undefined) return false;
        return !tokens.slice(after[0], cue.at).some((token) => isMark(token, ';.'));
      }),
  );
}

/** Between two quotations of one speaker: "„…“ und „…“". */
const joins = /^(?:und|oder|sowie|and|or)$/u;

/** Which cue introduces which quotation, by positions of tokens. */
function claimQuotations(
  tokens: readonly Token[],
  cues: readonly Cue[],
  finder: Finder,
): Map<number, Cue> {
  const claims = new Map<number, Cue>();
  let last: Cue | undefined;
  let lastAt = -1;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'quotation') continue;
    const beside = besideCue(tokens, at, cues);
    const isName = finder.isTitle(tokens, at);
    const cue = beside ?? (isName ? undefined : aroundCue(at, cues));
    const goesOn =
      cue === undefined &&
      last !== undefined &&
      tokens.slice(lastAt + 1, at).every((one) => one.kind === 'mark' || joins.test(one.lower));
    const calling = cue === undefined && !goesOn ? callingCue(tokens, at, cues) : undefined;
    const only = cues.at(-1);
    const isOnly =
      cue === undefined &&
      !isName &&
      cues.every(({ speaker }) => speaker?.text === only?.speaker?.text) &&
      only?.takesQuotations === true &&
      at > only.at;
    const found = cue ?? calling ?? (goesOn ? last : isOnly ? only : undefined);
    if (found) {
      claims.set(at, found);
      last = found;
      lastAt = at;
    }
  }
  return claims;
}

/** Before what somebody calls something, with an article or without: "als „übertrieben“", "as a “mess”". */
const calls = /^(?:als|as)$/u;
const callArticles = /^(?:eine?[nrms]?|de[rnms]|die|das|an?|the)$/u;

/** Verbs that such a word belongs to, whatever stands between. */
const callingVerbs =
  /^(?:bezeichn|titul|verurteil|kritisier|werte|bewerte|beschr|betrachte|brandmark|lob|würdig|charakteris|describ|denounc|dismiss|condemn|hail|prais|portray|characteri|criticis|criticiz)/iu;

/** "bezeichnete acht Karten in einem Spiel, in dem es kaum Fouls gab, als „übertrieben“": the last cue, whatever is between. */
function callingCue(tokens: readonly Token[], at: number, cues: readonly Cue[]): Cue | undefined {
  const before = callArticles.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  if (!calls.test(tokens[before]?.lower ?? '')) return undefined;

  const cue = cues.findLast((one) => one.at < at);
  return cue !== undefined && callingVerbs.test(cue.text) ? cue : undefined;
}

function besideCue(tokens: readonly Token[], at: number, cues: readonly Cue[]): Cue | undefined {
  const behind = cues.find(({ from, before, isFrontal, at: verb }) => {
    if (isFrontal === true) return false;
    const gap = from - at - 1;
    return (
      gap >= 0 &&
      gap <= 2 &&
      (before === undefined || verb > at) &&
      tokens.slice(at + 1, from).every((token) => isMark(token, ',–—-.'))
    );
  });
  if (behind) return behind;
  return cues.findLast(({ to }) => {
    const gap = at - to;
    return gap >= 0 && gap <= 2 && tokens.slice(to, at).every((token) => isMark(token, ',:–—-'));
  });
}

function aroundCue(at: number, cues: readonly Cue[]): Cue | undefined {
  const quoting = cues.findLast(({ quoted: [from, to] = [0, 0] }) => at >= from && at < to);
  if (quoting) return quoting;
  const inside = cues.filter(({ from, to }) => at >= from && at < to);
  if (inside.length > 0) return inside.at(-1);
  const holds = (range: Range | undefined) =>
    range !== undefined && at >= range[0] && at < range[1];
  const near = cues.filter(
    ({ before, after, around }) => holds(before) || holds(after) || holds(around),
  );
  const behind = near.filter(({ after }) => holds(after)).at(-1);
  return behind ?? near[0];
}

function speechOf(
  tokens: readonly Token[],
  cue: Cue,
  cues: readonly Cue[],
  claims: ReadonlyMap<number, Cue>,
): readonly Speech[] {
  const own = [...claims].filter(([, claimant]) => claimant === cue).map(([at]) => at);
  const speeches: Speech[] = own.flatMap((at) => ofRange(tokens, cue, 'direct', [at, at + 1]));
  const telling = cues.filter(
    (other) =>
      other.quoted === undefined &&
      (other.isAct ||
        other.before ||
        other.after ||
        other.around ||
        [...claims.values()].includes(other)),
  );
  const ranges = [cue.before, cue.after, cue.around]
    .filter((range) => range !== undefined)
    .map((range) => withoutOthers(range, cue, telling));
  const indirect = ranges.flatMap((range) => {
    const trimmed = range && trim(tokens, range, own);
    return trimmed ? ofRange(tokens, cue, 'indirect', trimmed) : [];
  });
  speeches.push(...indirect);

  const isBeside = own.some((at) => at < cue.from || at >= cue.to);
  // "Was sagen die Anwohner?" tells of no act.
  const isAsked = tokens.at(-1)?.text === '?';
  if (cue.isAct && indirect.length === 0 && !isBeside && !isAsked) {
    speeches.push(...ofRange(tokens, cue, 'act', [cue.from, cue.to]));
  }
  return speeches;
}

/** The range without the clauses of other cues, and what these report. */
function withoutOthers([from, to]: Range, cue: Cue, cues: readonly Cue[]): Range | undefined {
  let range: Range = [from, to];
  for (const other of cues) {
    if (other === cue) continue;
    // "… und fügte hinzu, dass": what follows belongs to the later verb.
    if (other.at > cue.at && range[0] > other.at && other.around === undefined) return undefined;
    if (other.at > cue.at && other.from < range[1] && other.from > range[0]) {
      if (other.before && cue.before === undefined && other.around === undefined) continue;
      range = [range[0], other.from];
    }
    if (other.at < cue.at && other.to > range[0] && other.to <= range[1])
      range = [Math.max(other.to, range[0]), range[1]];
  }
  return range[1] > range[0] ? range : undefined;
}

/** Without marks at the edges, and without quotations that are direct speech of their own at the edges. */
function trim(
  tokens: readonly Token[],
  [from, to]: Range,
  own: readonly number[],
): Range | undefined {
  let start = from;
  let end = to;
  const isOuter = (at: number) => tokens[at]?.kind === 'mark' && !isMark(tokens[at], '()');
  while (start < end && isOuter(start)) start += 1;
  while (end > start && isOuter(end - 1)) end -= 1;
  const words = tokens.slice(start, end).filter(({ kind }) => kind === 'word').length;
  if (words === 0) return undefined;
  // A whole quotation with a word or two beside it is direct speech.
  const quoted = own.filter((at) => at >= start && at < end);
  const length = quoted.reduce((sum, at) => sum + (tokens[at]?.text.length ?? 0), 0);
  const whole = (tokens[end - 1]?.end ?? 0) - (tokens[start]?.start ?? 0);
  return length > 0.9 * whole ? undefined : [start, end];
}

function ofRange(
  tokens: readonly Token[],
  cue: Cue,
  kind: Speech['kind'],
  [from, to]: Range,
): readonly Speech[] {
  const first = tokens[from];
  const last = tokens[to - 1];
  const at = tokens[cue.at];
  if (first === undefined || last === undefined || at === undefined) return [];
  return [
    {
      speaker: cue.speaker,
      kind,
      start: first.start,
      end: last.end,
      cue: cue.text,
      cueStart: at.start,
      isThought: cue.isThought === true,
      ...(cue.addressee !== undefined && { addressee: cue.addressee }),
    },
  ];
}
