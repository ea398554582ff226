// Reads German noun phrases: article, adjectives, nouns and names, and what belongs to them.

import { isCapital, isMark, type Token } from '../shared/tokens.ts';
import * as words from './german.ts';
import { germanCues } from './german-verbs.ts';

/** A noun phrase of a sentence, by the positions of its tokens; the ends are exclusive. */
export interface Phrase {
  readonly from: number;
  /** Behind article, adjectives and nouns. */
  readonly coreEnd: number;
  /** Behind everything that belongs to it. */
  readonly to: number;
  /** Where its adjectives and where its nouns begin. */
  readonly adjectives: number;
  readonly nouns: number;
  /** In lower case. */
  readonly determiner?: string;
  readonly number?: 'singular' | 'plural';
  /** Tokens of it that are no part of whom it names: what stands in brackets, where somebody is. */
  readonly asides: readonly (readonly [from: number, to: number])[];
  /** Where the phrases begin that it joins to the first. */
  readonly joined: readonly number[];
}

/** What a phrase may take along. */
export interface Reach {
  /** `all` before a verb, where everything belongs to the phrase; `close` behind one. */
  readonly modifiers: 'all' | 'close' | 'none';
  readonly joins: boolean;
}

export const determiners: ReadonlySet<string> = new Set(words.determiners);
const numerals: ReadonlySet<string> = new Set(words.numerals);
const noAdjectives: ReadonlySet<string> = new Set(words.noAdjectives);
const calendar: ReadonlySet<string> = new Set(words.calendar);
const genitives: ReadonlySet<string> = new Set(words.genitiveArticles);
const closePrepositions: ReadonlySet<string> = new Set(words.closePrepositions);
const anyPrepositions: ReadonlySet<string> = new Set(words.prepositions);
const joiners: ReadonlySet<string> = new Set(words.joiners);
const particles: ReadonlySet<string> = new Set(words.nameParticles);
/** "einer der Ärzte" */
const partitives: ReadonlySet<string> = new Set(words.partitives);
const feminine = new RegExp(words.feminineNouns, 'u');

/** Whether a word is written like an adjective. */
export function isAdjective(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || noAdjectives.has(token.lower)) return false;
  if (/^\p{N}+-?[jJ]ährige[rnms]?$/u.test(token.text)) return true;
  return (
    /^\p{Ll}[\p{L}-]+e[rnms]?$/u.test(token.text) ||
    /^\p{Lu}+-\p{Ll}\p{L}+e[rnms]?$/u.test(token.text)
  );
}

/** Whether a word may be a noun or part of a name. */
export function isNoun(token: Token | undefined): boolean {
  const isWritten =
    isCapital(token) ||
    (token?.kind === 'word' &&
      /^(?:\p{Ll}+-\p{Lu}\p{L}{3,}|a[dlnrst]-\p{Lu}\p{L}+|\p{Ll}\p{Lu}\p{L}+)/u.test(token.text));
  return (
    isWritten &&
    token !== undefined &&
    !calendar.has(token.lower) &&
    !calendar.has(token.lower.replace(/s$/u, '')) &&
    (!words.notNouns.has(token.text) || (!token.opens && words.surnames.has(token.text)))
  );
}

/** Whether a capitalised word may stand in a name: never "Montag", never "Bereits" behind a headline without a mark. */
const mayGoOnName = (word: string) =>
  !calendar.has(word.toLowerCase()) &&
  !/^(?:Als|Auch|Zudem|Außerdem|Nachdem|Während|Wie|Doch|Aber|Inzwischen|Dabei|Dazu|Damit|Dann|Dort|Hier|Seit|Wegen|Laut|Zwar|Erst|Bereits|Denn|Weil|Wenn|Dass)$/u.test(
    word,
  );

/** Whether "der" before this noun is no nominative: "der Zeitung". */
export function isFeminineNoun(noun: string): boolean {
  return feminine.test(noun);
}

function isTruncated(token: Token | undefined): boolean {
  return isCapital(token) && /-$/u.test(token?.text ?? '');
}

interface Core {
  readonly from: number;
  readonly adjectives: number;
  readonly nouns: number;
  readonly to: number;
  readonly determiner?: string;
}

/** Article, adjectives and nouns from a position on. */
export function readCore(tokens: readonly Token[], from: number): Core | undefined {
  let at = from;
  let determiner: string | undefined;
  const first = tokens[at];
  if (first === undefined || first.kind === 'mark') return undefined;
  if (
    determiners.has(first.lower) ||
    numerals.has(first.lower) ||
    /^\p{N}+(?:\.\p{N}+)*$/u.test(first.text)
  ) {
    determiner = first.lower;
    at += 1;
    const second = tokens[at];
    // "der 35 Jahre alte Kapitän"
    const isAge = tokens[at + 1]?.text === 'Jahre' && /^alte/u.test(tokens[at + 2]?.lower ?? '');
    if (
      second &&
      !isAge &&
      (numerals.has(second.lower) || /^\p{N}+$/u.test(second.text) || second.lower === 'paar')
    )
      at += 1;
  }
  if (
    partitives.has(first.lower) &&
    /^(?:der|seiner|ihrer|dieser)$/u.test(tokens[at]?.lower ?? '')
  ) {
    const whole = readCore(tokens, at);
    if (
      whole &&
      (first.lower === 'einer' ||
        first.lower === 'eines' ||
        !isFeminineNoun(tokens[whole.nouns]?.text ?? ''))
    ) {
      return { ...whole, from, determiner: `${first.lower} der` };
    }
  }
  if (determiner !== undefined) at = behindAttribute(tokens, at);
  const adjectives = at;
  at = behindAdjectives(tokens, at, determiner !== undefined);

  const nouns = at;
  let hasNoun = false;
  while (at < tokens.length) {
    const token = tokens[at];
    if (isTruncated(token) && !hasNoun) {
      const next = behindJoiner(tokens, at + 1);
      if (next === undefined) break;
      at = next;
      continue;
    }
    if (isNoun(token) || (hasNoun && isCapital(token) && mayGoOnName(token?.text ?? ''))) {
      // "Polizei, Die": an article with a capital begins something new.
      if (at > from && determiners.has(token?.lower ?? '') && token?.text !== 'Die') break;
      if (determiners.has(token?.lower ?? '') && determiner !== undefined) break;
      hasNoun = true;
      at += 1;
      continue;
    }
    // "Bündnis 90/Die Grünen", "Apollo 11", never "das Ministerium 103 Betriebe" or "das Amt 31 neue Fälle"
    const mayCount = determiner !== undefined && at - nouns === 1 && isAdjective(tokens[at + 1]);
    const isOwn = !isNoun(tokens[at + (mayCount ? 2 : 1)]);
    if (
      hasNoun &&
      (/^\p{N}{1,2}$/u.test(token?.text ?? '')
        ? isOwn
        : /^\p{N}+\/\p{Lu}\p{Ll}+$/u.test(token?.text ?? ''))
    ) {
      at += 1;
      continue;
    }
    // "Ein „Wortbruch“", unlike "die „Neue Mitte“", is nobody; "eine „Wortbruch“-Debatte" is something.
    const isCalled =
      /^k?eine?[mnrs]?$/u.test(tokens[at - 1]?.lower ?? '') && !isMark(tokens[at + 1], '-');
    const isNamed =
      (isTitle(token) && !isCalled) || isAddress(token) || isLowerTitle(tokens, at, determiner);
    if (!hasNoun && isNamed) {
      hasNoun = true;
      at += 1;
      if (
        isMark(tokens[at], '-') &&
        isNoun(tokens[at + 1]) &&
        tokens[at]?.end === tokens[at + 1]?.start
      )
        at += 2;
      break;
    }
    if (
      !hasNoun &&
      determiner !== undefined &&
      /^\p{N}+-?[jJ]ährige[rnms]?$/u.test(token?.text ?? '')
    ) {
      hasNoun = true;
      at += 1;
      break;
    }
    if (hasNoun && at - nouns === 1 && /^\p{Ll}+\.\p{Ll}+$/u.test(token?.text ?? '')) {
      at += 1;
      continue;
    }
    const particle = hasNoun ? behindParticles(tokens, at, determiner !== undefined) : at;
    if (particle === at) break;
    at = particle;
  }
  if (!hasNoun) return undefined;

  return { from, adjectives, nouns, to: at, ...(determiner !== undefined && { determiner }) };
}

/** "der „con energy ag“": a name behind its article, whatever it begins with. */
function isLowerTitle(
  tokens: readonly Token[],
  at: number,
  determiner: string | undefined,
): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'quotation' &&
    token.text.length <= 30 &&
    !/[.,!?;:…]\S$/u.test(token.text) &&
    /^(?:de[rsm]|die)$/u.test(determiner ?? '') &&
    tokens[at - 1]?.lower === determiner &&
    isNoun(tokens[at - 2])
  );
}

/** "die zur Universität gehörende Stiftung", "die in Bonn geborene Autorin": behind what stands before the participle. */
function behindAttribute(tokens: readonly Token[], from: number): number {
  if (!anyPrepositions.has(tokens[from]?.lower ?? '') && tokens[from]?.lower !== 'als') return from;
  for (let at = from + 1; at < Math.min(tokens.length, from + 11); at += 1) {
    const token = tokens[at];
    if (token?.kind === 'mark') return from;
    const isParticiple = /^\p{Ll}\p{L}+(?:end|t|en)e[rnms]?$/u.test(token?.text ?? '');
    if (isParticiple && isNoun(tokens[at + 1])) return at;
  }
  return from;
}

/** "t-online.de" names somebody without a capital. */
function isAddress(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:de|com|net|org|at|ch|info|eu)$/iu.test(token.text)
  );
}

function behindAdjectives(tokens: readonly Token[], from: number, hasArticle: boolean): number {
  let at = from;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokens[at];
    if (isAdjective(token)) {
      const next = tokens[at + 1];
      const joins =
        next !== undefined && (isMark(next, ',') || next.lower === 'und' || next.lower === 'oder');
      if (joins && isAdjective(tokens[at + 2])) {
        at += 2;
        continue;
      }
      if (
        !isAdjective(next) &&
        !isNoun(next) &&
        !isModifier(next) &&
        !(hasArticle && isNumberBefore(next))
      )
        return from;
      at += 1;
      continue;
    }
    if (
      hasArticle &&
      /^\p{N}+$/u.test(token?.text ?? '') &&
      tokens[at + 1]?.text === 'Jahre' &&
      /^alte[rnms]?$/u.test(tokens[at + 2]?.text ?? '')
    ) {
      at += 3;
      continue;
    }
    if (hasArticle && isModifier(token) && isAdjective(tokens[at + 1])) {
      at += 1;
      continue;
    }
    break;
  }
  return at;
}

const isNumberBefore = (token: Token | undefined) => /^\p{N}+$/u.test(token?.text ?? '');

/** "so genannte", "sehr alte", "damals zuständige". */
function isModifier(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return (
    words.modifiers.has(token.lower) ||
    /^\p{Ll}{3,}(?:lich|isch|iv|ell|al|haft|weise)$/u.test(token.text)
  );
}

function behindJoiner(tokens: readonly Token[], from: number): number | undefined {
  const token = tokens[from];
  if (token === undefined) return undefined;
  return isMark(token, ',') || joiners.has(token.lower) ? from + 1 : undefined;
}

function behindParticles(tokens: readonly Token[], from: number, hasArticle: boolean): number {
  let at = from;
  while (particles.has(tokens[at]?.text ?? '') && at - from < 3) at += 1;
  // "Angaben dem Transport": an article alone is no part of a name.
  if (/^(?:der|dem|den|die|zum|zur)$/u.test(tokens[from]?.text ?? '')) return from;
  if (words.statements.test(tokens[from - 1]?.text ?? '')) return from;
  if (at === from || !isNoun(tokens[at])) return from;
  // "sagte Arlt zu Beginn", "zählt laut Bundesamt zu den Größten": no part of a name.
  const isPlain = tokens[from]?.text === 'zu' && !words.afterZu.test(tokens[from + 1]?.text ?? '');
  if (tokens[from]?.text === 'zu' && !isPlain) return from;
  // "ein Vertreter des Dienstes zu CORRECTIV": to whom.
  const isOutlet =
    words.outlets.test(tokens[at]?.text ?? '') || /^\p{Lu}{3,}$/u.test(tokens[at]?.text ?? '');
  if (tokens[from]?.text === 'zu' && isOutlet) return from;
  // "Thomas Langhoff von der Hochschule Niederrhein": where somebody works, unlike "von der Leyen".
  if (tokens[from]?.text === 'von' && isInstitution(tokens[at]?.text ?? '')) return from;
  // With an article "von" is a preposition; both ways it belongs to the phrase.
  return hasArticle && tokens[from]?.text === 'von' ? from : at;
}

function isInstitution(word: string): boolean {
  return words.bodies.test(word) || words.institutions.test(word);
}

/** The noun phrase that begins at a position. */
export function readPhrase(
  tokens: readonly Token[],
  from: number,
  reach: Reach,
): Phrase | undefined {
  const core = readCore(tokens, from);
  if (core === undefined) return undefined;

  const asides: [number, number][] = [];
  const joined: number[] = [];
  const isNamed = core.determiner === undefined && core.to - core.nouns > 1;
  let at = core.to;

  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isMark(token, '(')) {
      const close = tokens.findIndex(
        (one, index) => index > at && index < at + 12 && isMark(one, ')'),
      );
      if (close < 0) break;
      asides.push([at, close + 1]);
      at = close + 1;
      continue;
    }
    if (isTitle(token)) {
      const aside = asides.at(-1);
      if (aside?.[1] === at) aside[1] = at + 1;
      at += 1;
      continue;
    }
    if (reach.modifiers === 'none') break;
    // "Minister Jan Wong von der Kanzlei des Präsidenten": whose the place is.
    const place = asides.at(-1);
    if (
      genitives.has(token.lower) &&
      isNamed &&
      place?.[1] === at &&
      !isMark(tokens[at - 1], ')')
    ) {
      const owner = readCore(tokens, at);
      if (owner === undefined) break;
      place[1] = owner.to;
      at = owner.to;
      continue;
    }
    if (genitives.has(token.lower) && !isNamed) {
      const owner = readCore(tokens, at);
      if (owner === undefined || (token.lower === 'der' && owner.to === at + 1)) break;
      // "nach Angaben des Amts der größte Wert": no genitive.
      const adjective = tokens[owner.nouns - 1]?.lower ?? '';
      if (token.lower === 'der' && owner.nouns > owner.adjectives && adjective.endsWith('e')) break;
      const isTold =
        (token.lower === 'der' && isOutlet(tokens, owner)) ||
        (/^(?:dieser|unserer)$/u.test(token.lower) && tokens[owner.to - 1]?.text === 'Redaktion');
      if (reach.modifiers === 'close' && isTold) break;
      at = owner.to;
      continue;
    }
    const prepositions = reach.modifiers === 'all' ? anyPrepositions : closePrepositions;
    if (prepositions.has(token.lower)) {
      const next = tokens[at + 1];
      if (next === undefined) break;
      if (reach.modifiers === 'close' && !isCloseTo(tokens, core, at)) break;
      const place = readCore(tokens, at + 1);
      if (place === undefined) {
        // "am Montag", "aus dem 4. Stock": a day is an aside.
        const day = reach.modifiers === 'all' ? behindDay(tokens, at) : at;
        if (day === at) break;
        asides.push([at, day]);
        at = day;
        continue;
      }
      if (isNamed && reach.modifiers === 'close' && !/^vo[nm]$/u.test(token.lower)) break;
      if (isCountOf(tokens, core, token, place)) break;
      const isAside = isNamed || !closePrepositions.has(token.lower);
      const to = behindPair(tokens, place);
      if (isAside) asides.push([at, to]);
      at = to;
      continue;
    }
    // "Arzt und Autor Andreas Pfeiffer" is one.
    const isWord = core.determiner === undefined && core.to - core.from === 1;
    const titled = isWord && token.lower === 'und' ? readCore(tokens, at + 1) : undefined;
    if (titled && titled.determiner === undefined && titled.to - titled.from >= 3) {
      at = titled.to;
      continue;
    }
    if (reach.joins && joiners.has(token.lower)) {
      const other = readPhrase(tokens, at + 1, { modifiers: reach.modifiers, joins: false });
      if (other === undefined) break;
      joined.push(at + 1);
      asides.push(...(other.asides as [number, number][]));
      at = other.to;
      continue;
    }
    break;
  }

  const number = numberOf(tokens, core, joined.length > 0);
  return {
    from,
    coreEnd: core.to,
    to: at,
    adjectives: core.adjectives,
    nouns: core.nouns,
    asides,
    joined,
    ...(core.determiner !== undefined && { determiner: core.determiner }),
    ...(number !== undefined && { number }),
  };
}

/** "sprach das Amt von 23 Rissen": what is spoken of, unlike "der Leiter von drei Schulen". */
function isCountOf(tokens: readonly Token[], core: Core, preposition: Token, place: Core): boolean {
  const isCount = /^\p{N}/u.test(place.determiner ?? '') || numerals.has(place.determiner ?? '');
  const isPerson = /(?:er|in|chef|mann|frau)$/u.test(tokens[core.to - 1]?.text ?? '');

  return preposition.lower === 'von' && isCount && !isPerson;
}

/** "für Studium und Lehre", "für Busse und Bahnen": two words that are one matter. */
function behindPair(tokens: readonly Token[], place: Core): number {
  const isWord = ({ determiner, nouns, to, from }: Core) =>
    determiner === undefined && to - from === 1 && nouns === from;
  const isJoined = /^(?:und|oder)$/u.test(tokens[place.to]?.lower ?? '');
  const other = isWord(place) && isJoined ? readCore(tokens, place.to + 1) : undefined;

  return other && isWord(other) ? other.to : place.to;
}

/** Whether a preposition behind a verb belongs to the phrase before it: "ein Arzt aus Bonn", never "er stammt aus dem Etat". */
function isCloseTo(tokens: readonly Token[], core: Core, at: number): boolean {
  const { lower } = tokens[at] ?? { lower: '' };
  const isDetermined = determiners.has(tokens[at + 1]?.lower ?? '');
  const isWord = core.determiner === undefined && core.to - core.adjectives === 1;
  // "den Experten aus Sicht des Rats": another source.
  if (/^zu/u.test(lower) || tokens[at + 1]?.text === 'Sicht') return false;
  if (isWord && /^(?:vo[nm]|aus|für)$/u.test(lower)) {
    return (
      !isDetermined &&
      lower !== 'vom' &&
      isNoun(tokens[at + 1]) &&
      words.persons.test(tokens[core.nouns]?.text ?? '')
    );
  }
  return lower !== 'aus' || !isDetermined;
}

/** Behind "am Montag", "am 3. Mai", "am Montagabend". */
export function behindDay(tokens: readonly Token[], from: number): number {
  let at = from;
  if (words.dayPrepositions.has(tokens[at]?.lower ?? '')) at += 1;
  const begin = at;
  while (at - begin < 4 && isDay(tokens[at])) at += 1;
  return at === begin ? from : at;
}

function isDay(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return (
    calendar.has(token.lower) || words.dayParts.test(token.lower) || /^\p{N}+\.?$/u.test(token.text)
  );
}

/** A quotation that is a name: "die Partei „Neue Mitte“". */
export function isTitle(token: Token | undefined): boolean {
  if (token?.kind !== 'quotation') return false;
  const inner = token.text.slice(1, -1).trim();
  if (/^[\p{L}\p{N}-]+\.(?:de|com|net|org|at|ch)$/u.test(inner)) return true;
  return (
    inner.length <= 40 &&
    /^[\p{Lu}\p{N}]/u.test(inner) &&
    inner.split(/\s+/u).length <= 5 &&
    !/[.,!?;:…]$/u.test(inner)
  );
}

/**
 * Whether a quotation is the name of what stands before it: "die Partei „Neue Mitte“", never "als „Wortbruch“", "Parolen wie
 * „Weg damit“".
 */
export function isTitleOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const isSaid =
    /^(?:als|eine?|eine[mnr]|anderem|worten|satz)$/u.test(before) ||
    germanCues.get(before)?.some(({ form }) => form === 'finite') === true ||
    isCalled(tokens, at) ||
    isSpokenOf(tokens, at);
  return isTitle(tokens[at]) && !isSaid;
}

/** "sprach von „Verrat“", "warf ihm „Verrat“ vor": a word that somebody uses. */
function isSpokenOf(tokens: readonly Token[], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - spokenReach), at).map(({ lower }) => lower);
  const isOf = near.at(-1) === 'von' && near.some((word) => speaking.test(word));
  const isBlame = tokens[at + 1]?.lower === 'vor' && near.some((word) => blaming.test(word));

  return isOf || isBlame;
}

const spokenReach = 8;
const speaking = /^(?:sprach|sprachen|spricht|sprechen|redete?n?|redet)$/u;
const blaming = /^(?:warf|warfen|wirft|werfen|hielt|hält)$/u;

/** "Parolen wie zum Beispiel „Weg damit“ oder „Schluss jetzt“": words that many call, and nobody's name. */
function isCalled(tokens: readonly Token[], at: number): boolean {
  const from = Math.max(0, at - 6);
  const noun = tokens.slice(from, at).findLastIndex(({ text }) => words.calls.test(text));

  return (
    noun >= 0 &&
    tokens
      .slice(from + noun + 1, at)
      .every(
        ({ kind, lower }) =>
          kind === 'quotation' || /^(?:,|:|wie|etwa|zum|beispiel|oder|und)$/u.test(lower),
      )
  );
}

function isOutlet(tokens: readonly Token[], core: Core): boolean {
  return tokens.slice(core.nouns, core.to).some(({ text }) => words.outlets.test(text));
}

function numberOf(tokens: readonly Token[], core: Core, isJoined: boolean): Phrase['number'] {
  if (isJoined) return 'plural';
  const { determiner } = core;
  const adjective = core.nouns > core.adjectives ? tokens[core.nouns - 1]?.lower : undefined;
  if (determiner === undefined) {
    if (adjective?.endsWith('e')) return 'plural';
    return undefined;
  }
  if (/^(?:einer|eine|eines) der$/u.test(determiner)) return 'singular';
  if (/ der$/u.test(determiner)) return 'plural';
  if (/^(?:ein|eine|kein|das|dieses|jede|jeder|jedes)$/u.test(determiner)) return 'singular';
  if (
    numerals.has(determiner) ||
    /^\p{N}/u.test(determiner) ||
    words.pluralDeterminers.has(determiner)
  )
    return 'plural';
  if (determiner === 'der' || determiner === 'dieser') return 'singular';
  if (
    determiner === 'die' ||
    determiner === 'diese' ||
    determiner === 'seine' ||
    determiner === 'ihre'
  ) {
    if (adjective?.endsWith('en')) return 'plural';
    if (adjective?.endsWith('e')) return 'singular';
  }
  return undefined;
}

/** Whether the phrase may be the subject of a verb in this number. */
export function maySpeak(
  tokens: readonly Token[],
  phrase: Phrase,
  number: 'singular' | 'plural' | 'any',
): boolean {
  const { determiner, adjectives, nouns } = phrase;
  if (determiner !== undefined && words.obliqueDeterminers.has(determiner)) return false;
  const adjective = nouns > adjectives ? tokens[nouns - 1]?.lower : undefined;
  const head = tokens[phrase.coreEnd - 1]?.text ?? '';
  const firstNoun = tokens[nouns]?.text ?? '';
  if (determiner === 'der') {
    if (adjective !== undefined && !adjective.endsWith('e')) return false;
    if (
      adjective === undefined &&
      (isFeminineNoun(firstNoun) || (phrase.coreEnd - nouns === 1 && isFeminineNoun(head)))
    )
      return false;
  }
  if (determiner === undefined && adjective !== undefined && /e[mn]$/u.test(adjective))
    return false;
  if (number === 'any' || phrase.number === undefined) return true;
  return phrase.number === number;
}
