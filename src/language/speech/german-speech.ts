// Who says what in a German sentence, by the verbs and prepositions of reported speech.

import { behindWords, type Cue, clauseStart, isBreak, isClauseEnd } from './clauses.ts';
import type { CueForm } from './cue-verbs.ts';
import * as words from './german.ts';
import { mentionOf } from './german-mentions.ts';
import {
  behindDay,
  determiners,
  isAdjective,
  isNoun,
  isTitle,
  maySpeak,
  type Phrase,
  readCore,
  readPhrase,
} from './german-phrases.ts';
import { germanCues, reportedForms, reportedPlurals } from './german-verbs.ts';
import { agencies, type Mention } from './speech.ts';
import { isCapital, isMark, type Token } from './tokens.ts';

type Tokens = readonly Token[];
type Count = CueForm['number'];

const listeners: ReadonlySet<string> = new Set(words.listeners);
const joiners: ReadonlySet<string> = new Set(words.joiners);
const prepositions: ReadonlySet<string> = new Set([
  ...words.prepositions,
  'gegenüber',
  'laut',
  'entgegen',
  'neben',
  'angesichts',
  'gemäß',
  'anlässlich',
  'bezüglich',
  'hinsichtlich',
  'aufgrund',
  'innerhalb',
  'nahe',
  'per',
  'via',
]);

/** The cues of a German sentence, in order. */
export function germanCuesIn(tokens: Tokens): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const cue = verbCue(tokens, at, cues) ?? sourceCue(tokens, at);
    if (cue) cues.push(cue);
  }
  const rumour = tokens.findIndex(
    ({ lower }, at) => lower === 'zufolge' && words.rumours.test(tokens[at - 1]?.text ?? ''),
  );
  if (rumour >= 0)
    return cues.filter(
      ({ from, to, around }) => around !== undefined || rumour < from || rumour >= to,
    );
  const label = cues.length === 0 ? labelCue(tokens) : undefined;
  return label ? [label] : cues;
}

/** "Ein Beamter der Polizei: „…“": a phrase by itself before a colon and a quotation. */
function labelCue(tokens: Tokens): Cue | undefined {
  const colon = tokens.findIndex((token) => isMark(token, ':'));
  if (colon < 1 || colon > 25 || tokens[colon + 1]?.kind !== 'quotation') return undefined;
  const phrase = readPhrase(tokens, 0, { modifiers: 'all', joins: false });
  if (phrase === undefined || !maySpeak(tokens, phrase, 'any')) return undefined;
  const apposition = isMark(tokens[phrase.to], ',')
    ? readPhrase(tokens, phrase.to + 1, { modifiers: 'all', joins: true })
    : undefined;
  const isAlone = phrase.to === colon || onlyAdverbs(tokens, phrase.to, colon);
  if (!isAlone && apposition?.to !== colon) return undefined;
  const mention = apposition
    ? apposed(tokens, phrase, apposition)
    : mentionOf(tokens, phrase, 'nominative');
  if (isThing(mention.text) || words.notLabels.test(tokens[phrase.coreEnd - 1]?.text ?? ''))
    return undefined;
  return { speaker: mention, text: ':', at: colon, from: 0, to: colon, isAct: false };
}

/** A verb of speech at a position, of whatever form, in the clause that it stands in. */
interface Verb {
  readonly form: CueForm;
  /** The finite verb, and behind the last token of the verb. */
  readonly finite: number;
  readonly end: number;
  readonly number: Count;
  readonly isLast: boolean;
  readonly isPassive: boolean;
  readonly text: string;
}

function verbCue(tokens: Tokens, at: number, earlier: readonly Cue[]): Cue | undefined {
  const verb = verbAt(tokens, at) ?? quotingVerb(tokens, at) ?? anyVerb(tokens, at);
  if (verb === undefined) return undefined;
  if (isClauseEnd(tokens[verb.end])) {
    const cut = cutClause(tokens, verb);
    if (cut) return cut;
  }
  if (verb.isPassive) return passiveCue(tokens, verb);
  if (verb.form.verb === 'zitieren') return citingCue(tokens, verb);
  if (verb.form.verb === 'heißen') return sayingCue(tokens, verb);

  const subject = verb.isLast
    ? subordinateSubject(tokens, verb)
    : (frontSubject(tokens, verb) ?? subjectBehind(tokens, verb));
  if (subject === undefined) return undefined;
  const same = subject === 'same';
  const own = same ? conjunctSubject(tokens, verb) : undefined;
  if (same && own === undefined && earlier.length === 0) return undefined;
  const found: Found = same
    ? { mention: own, from: clauseStart(tokens, verb.finite), end: verb.end }
    : subject;

  return cueOf(tokens, verb, found);
}

/** "Podolski war anwesend und sagte": the subject of the clause that the verb is joined to. */
function conjunctSubject(tokens: Tokens, verb: Verb): Mention | undefined {
  const start = clauseStart(tokens, verb.finite);
  let first = start;
  while (first < verb.finite && words.openers.has(tokens[first]?.lower ?? '')) first += 1;
  if (isPronoun(tokens[first]) && isFiniteVerb(tokens[first + 1]))
    return pronounMention(tokens[first]?.lower ?? '', verb.number);
  const phrase = readPhrase(tokens, first, { modifiers: 'all', joins: verb.number !== 'singular' });
  if (phrase === undefined || phrase.to >= verb.finite - 1) return undefined;
  const isSubject = isFiniteVerb(tokens[phrase.to]) && maySpeak(tokens, phrase, verb.number);
  return isSubject ? mentionOf(tokens, phrase, 'nominative') : undefined;
}

/** "Wie der Richter, Ottmar Breidling, ausführte": a verb at the end of a clause that an apposition cuts. */
function cutClause(tokens: Tokens, verb: Verb): Cue | undefined {
  const at = verb.finite;
  for (let start = at - 3; start >= Math.max(0, at - 25); start -= 1) {
    if (
      tokens[start]?.lower !== 'wie' ||
      (start > 0 && !isBreak(tokens[start - 1], tokens[start - 2]))
    )
      continue;
    const phrase = readPhrase(tokens, start + 1, {
      modifiers: 'close',
      joins: verb.number !== 'singular',
    });
    if (
      phrase === undefined ||
      !isMark(tokens[phrase.to], ',') ||
      !maySpeak(tokens, phrase, verb.number)
    )
      return undefined;
    const apposition = readPhrase(tokens, phrase.to + 1, { modifiers: 'all', joins: true });
    if (apposition === undefined || !isMark(tokens[apposition.to], ',')) return undefined;
    const last = behindWords(tokens);
    const told = {
      speaker: apposed(tokens, phrase, apposition),
      text: verb.text,
      at,
      from: start,
      to: verb.end,
      isAct: false,
    };
    return start === 0 ? { ...told, after: [verb.end, last] } : { ...told, around: [0, last] };
  }
  return undefined;
}

function verbAt(tokens: Tokens, at: number): Verb | undefined {
  const token = tokens[at];
  if (token === undefined || isCapital(token)) return undefined;
  const forms = germanCues.get(token.lower);
  if (forms === undefined) return undefined;

  const start = clauseStart(tokens, at);
  const isLast = isVerbLast(tokens, start, at);

  const participle = forms.find(({ form }) => form === 'participle');
  if (participle && endsClause(tokens, at)) {
    const last = tokens[at + 1]?.lower ?? '';
    const lastAuxiliary = words.auxiliaries[last];
    if (lastAuxiliary !== undefined && isClauseEnd(tokens[at + 2])) {
      return {
        form: participle,
        finite: at,
        end: at + 2,
        number: lastAuxiliary,
        isLast: true,
        isPassive: false,
        text: `${token.text} ${last}`,
      };
    }
    for (let back = at - 1; back >= Math.max(0, at - 40); back -= 1) {
      const one = tokens[back];
      if (one === undefined || isMark(one, ';:')) break;
      if (one.kind !== 'word') continue;
      if (
        back < at - 1 &&
        words.subordinators.has(one.lower) &&
        back > 0 &&
        isMark(tokens[back - 1], ',')
      )
        break;
      const auxiliary =
        words.auxiliaries[one.lower] ??
        (participle.verb === 'ausgehen' ? words.beingAuxiliaries[one.lower] : undefined);
      const passive = words.passives[one.lower];
      if (auxiliary === undefined && passive === undefined) continue;
      if (back === at - 1 && isVerbLast(tokens, start, at)) continue;
      return {
        form: participle,
        finite: back,
        end: at + 1,
        number: auxiliary ?? passive ?? 'any',
        isLast: false,
        isPassive: auxiliary === undefined,
        text: `${one.text} ${token.text}`,
      };
    }
  }

  const finite = forms.filter(({ form }) => form === 'finite');
  if (isLast) {
    const form = finite.find(({ particle }) => particle === undefined);
    if (!form || !endsClause(tokens, at)) return undefined;
    return {
      form,
      finite: at,
      end: at + 1,
      number: numberAt(finite),
      isLast: true,
      isPassive: false,
      text: token.text,
    };
  }
  if (isAttribute(tokens, at)) return undefined;
  for (const form of [...finite].sort(
    (one, other) => Number(other.particle !== undefined) - Number(one.particle !== undefined),
  )) {
    if (form.particle === undefined) {
      if (endsWithParticle(tokens, at)) continue;
      if (form.verb === 'geben' || (token.lower === form.verb && hasModal(tokens, start, at)))
        continue;
      return {
        form,
        finite: at,
        end: at + 1,
        number: numberAt(finite),
        isLast: false,
        isPassive: false,
        text: token.text,
      };
    }
    const particle = particleOf(tokens, at, form.particle);
    if (particle !== undefined) {
      return {
        form,
        finite: at,
        end: particle + 1,
        number: form.number,
        isLast: false,
        isPassive: false,
        text: `${token.text} ${tokens[particle]?.text}`,
      };
    }
  }
  return undefined;
}

function endsWithParticle(tokens: Tokens, at: number): boolean {
  const end = behindClause(tokens, at + 1);
  return end - 1 > at + 1 && words.particles.has(tokens[end - 1]?.lower ?? '');
}

const numberAt = (forms: readonly CueForm[]): Count =>
  forms.every(({ number }) => number === 'plural')
    ? 'plural'
    : forms.every(({ number }) => number === 'singular')
      ? 'singular'
      : 'any';

function hasModal(tokens: Tokens, start: number, at: number): boolean {
  return tokens
    .slice(start, at)
    .some(({ lower }) =>
      /^(?:will|wollen|wollte[n]?|kann|können|konnte[n]?|soll(?:en|te|ten)?|möchte[n]?|muss|müssen|musste[n]?|darf|dürfen|werden|wird|würde[n]?|lassen|ließ|könnte[n]?|zu)$/u.test(
        lower,
      ),
    );
}

/** "Eine betonte Ruhe": a participle before a noun. */
function isAttribute(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  const isBesideNoun = isNoun(tokens[at + 1]) && /e[rsnm]?$/u.test(tokens[at]?.lower ?? '');
  if (isBesideNoun && before?.kind === 'word') {
    if (prepositions.has(before.lower)) return true;
    for (let next = at + 2; next < tokens.length; next += 1) {
      const token = tokens[next];
      if (isBreak(token, tokens[next - 1]) || /^(?:und|oder|sowie)$/u.test(token?.lower ?? ''))
        break;
      if (isFiniteAny(token) && !isAdjective(tokens[next + 1]) && !isNoun(tokens[next + 1]))
        return true;
      if (
        germanCues.get(token?.lower ?? '')?.some(({ form }) => form === 'finite') &&
        !isCapital(token)
      )
        return true;
      if (
        /^(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|soll|sollen)$/u.test(
          token?.lower ?? '',
        )
      )
        return true;
    }
  }
  if (before?.kind !== 'word' || !(isNoun(tokens[at + 1]) || isAdjective(tokens[at + 1])))
    return false;
  const isArticle =
    determiners.has(before.lower) &&
    !/^(?:das|dies|dem|alle|beide|viele|einige|mehrere)$/u.test(before.lower);
  return isArticle;
}

/** Whether nothing of a clause comes behind. */
function endsClause(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1];
  if (isClauseEnd(next)) return true;
  return /^(?:und|oder|sowie|hat|hatte|haben|hatten|habe|worden|wird|wurde|werden|wurden|als|wie)$/u.test(
    next?.lower ?? '',
  );
}

function isVerbLast(tokens: Tokens, start: number, at: number): boolean {
  let first = start;
  while (/^(?:und|aber|oder|doch|denn|sondern|so)$/u.test(tokens[first]?.lower ?? '') && first < at)
    first += 1;
  const opening = tokens[first]?.lower ?? '';
  const isRelative =
    words.relatives.has(opening) && isMark(tokens[first - 1], ',') && !isNoun(tokens[first + 1]);
  const isAfterPreposition =
    prepositions.has(opening) &&
    words.relatives.has(tokens[first + 1]?.lower ?? '') &&
    isMark(tokens[first - 1], ',') &&
    !isNoun(tokens[first + 2]) &&
    !isAdjective(tokens[first + 2]);
  if (!words.subordinators.has(opening) && !isRelative && !isAfterPreposition) return false;
  if (first === at || !endsClause(tokens, at)) return false;
  // "Seit Montag sagt er nichts": a preposition.
  return !(
    /^(?:seit|während|als|da|wie|bis)$/u.test(opening) &&
    /^(?:hat|ist|wird)$/u.test(tokens[first + 2]?.lower ?? '')
  );
}

function particleOf(tokens: Tokens, at: number, particle: string): number | undefined {
  for (let index = at + 1; index < Math.min(tokens.length, at + 45); index += 1) {
    const token = tokens[index];
    if (token === undefined || isMark(token, ';:')) return undefined;
    if (token.kind !== 'word') continue;
    if (token.lower === particle || (particle === 'hin' && token.lower === 'daraufhin')) {
      const next = tokens[index + 1];
      if (
        isClauseEnd(next) ||
        next?.lower === 'und' ||
        next?.lower === 'sowie' ||
        next?.lower === 'dass'
      )
        return index;
    }
    if (
      words.contentWords.has(token.lower) &&
      isMark(tokens[index - 1], ',') &&
      token.lower !== 'was' &&
      !words.relatives.has(token.lower)
    )
      return undefined;
  }
  return undefined;
}

/** Any verb directly behind a quotation, with its subject: "„…“, lachte Weber". */
function quotingVerb(tokens: Tokens, at: number): Verb | undefined {
  const token = tokens[at];
  const before = isMark(tokens[at - 1], ',') ? tokens[at - 2] : tokens[at - 1];
  if (before?.kind !== 'quotation' || isTitle(before) || token === undefined || isCapital(token))
    return undefined;
  if (
    !/^\p{L}{2,}(?:t|te|ten)$/u.test(token.text) ||
    /^(?:mit|seit|statt|samt|nicht|jetzt|selbst|zuletzt|ist|hat|wird|laut|heute|gilt|gehört|findet|jüngst|zumindest|bereits|insgesamt|erst|fast|meist|sonst|sollte|konnte|könnte|musste|hatte|wollte)$/u.test(
      token.lower,
    )
  )
    return undefined;
  if (/^(?:ist|hat|wird|war|soll)$/u.test(token.lower)) return undefined;
  return {
    form: {
      verb: token.lower,
      class: 'quote',
      form: 'finite',
      number: token.lower.endsWith('n') ? 'plural' : 'singular',
    },
    finite: at,
    end: at + 1,
    number: token.lower.endsWith('ten') ? 'plural' : 'singular',
    isLast: false,
    isPassive: false,
    text: token.text,
  };
}

/**
 * Any verb of a clause that ends with a colon before a quotation, or that has a noun of speech and something said behind
 * it: "griff den Präsidenten an: „…“", "kamen zu dem Ergebnis, dass".
 */
function anyVerb(tokens: Tokens, at: number): Verb | undefined {
  const token = tokens[at];
  const isVerb = isFiniteVerb(token) || (isLastBeforeQuotation(tokens, at) && looksLikeVerb(token));
  if (!isVerb || isAttribute(tokens, at) || isAdjectiveUse(tokens, at)) return undefined;
  if (reportedForms.has(token?.lower ?? '')) return undefined;
  const start = clauseStart(tokens, at);
  if (isVerbLast(tokens, start, at) || words.subordinators.has(tokens[start]?.lower ?? ''))
    return undefined;
  const end = behindClause(tokens, at + 1);
  if (tokens.slice(start, at).some((one) => isFiniteVerb(one) && !isCapital(one))) return undefined;
  const isBeforeQuotation =
    (isMark(tokens[end], ':') && tokens[end + 1]?.kind === 'quotation') ||
    (isMark(tokens[end], ',') &&
      isLastBeforeQuotation(tokens, at) &&
      !tokens.slice(end, end + 40).some((one) => isFiniteVerb(one))) ||
    (tokens[end]?.kind === 'quotation' && /^Worten$/u.test(tokens[end - 1]?.text ?? ''));
  const hasNoun = tokens
    .slice(start, end)
    .some(({ text }, index) => words.speechNouns.test(text) && start + index !== at);
  if (!isBeforeQuotation && !hasNoun) return undefined;
  const isPlural = /(?:en|sind)$/u.test(token?.lower ?? '');
  return {
    form: {
      verb: token?.lower ?? '',
      class: isBeforeQuotation ? 'quote' : 'think',
      form: 'finite',
      number: isPlural ? 'plural' : 'singular',
    },
    finite: at,
    end: at + 1,
    number: isPlural ? 'plural' : 'singular',
    isLast: false,
    isPassive: false,
    text: token?.text ?? '',
  };
}

/** Whether the clause of a verb, with its appositions, ends with a colon before a quotation. */
function isLastBeforeQuotation(tokens: Tokens, at: number): boolean {
  const colon = tokens.findIndex((token, index) => index > at && isMark(token, ':;.!?'));
  return isMark(tokens[colon], ':') && tokens[colon + 1]?.kind === 'quotation' && colon - at < 40;
}

const looksLikeVerb = (token: Token | undefined) =>
  token?.kind === 'word' &&
  /^\p{Ll}{3,}(?:t|te)$/u.test(token.text) &&
  !words.adverbs.has(token.lower) &&
  !/^(?:mit|seit|statt|samt|nicht|selbst|jetzt|heute|laut|fast|erst|meist|sonst|oft|weit|bekannt|gut|seite|direkt|bereit|letzte|heute|erste)$/u.test(
    token.lower,
  );

const isFiniteVerb = (token: Token | undefined) =>
  isFiniteAny(token) ||
  /^(?:kommt|kommen|kamen|gelangt|gelangte|vertritt|vertrat|vertreten|erhebt|erhob|erhoben|bringt|brachte|macht|gibt|gab|übt|äußert|griff|greift|lässt|ließ|zieht|zog|stellt|hält|zeigt|sieht|sah|nimmt|nahm|hegt|teilt|wagt|trat|tritt|legt|fand|findet|schloss|begann|gingen|gehen|heißt|wandte|wendet|spart|schlug|hob|rief|wies|warf|bat|bot|sprach|schrieb|verwies|meldet|kamen|fasst|drückt|äußerten|setzt|betont|reagiert|unterstrich|untermauert|begründet|veröffentlicht|twittert)$/u.test(
    token?.lower ?? '',
  );

const isAdjectiveUse = (tokens: Tokens, at: number) =>
  determiners.has(tokens[at - 1]?.lower ?? '') &&
  !/^(?:das|dies)$/u.test(tokens[at - 1]?.lower ?? '');

/** "Reuters zitierte den Minister mit den Worten": who is quoted is the object. */
function citingCue(tokens: Tokens, verb: Verb): Cue | undefined {
  if (verb.isLast) return undefined;
  const front = frontSubject(tokens, verb);
  const subject = front && front !== 'same' ? front : subjectBehind(tokens, verb);
  let at = verb.finite + 1;
  if (subject === undefined || subject.from >= verb.finite) {
    const own = readPhrase(tokens, at, { modifiers: 'close', joins: false });
    if (own === undefined) return undefined;
    at = own.to;
  }
  const whom = readPhrase(tokens, at, { modifiers: 'close', joins: true });
  if (whom === undefined || /^(?:dem|der|des|eine[mr])$/u.test(whom.determiner ?? ''))
    return undefined;
  const apposition = isMark(tokens[whom.to], ',')
    ? readPhrase(tokens, whom.to + 1, { modifiers: 'close', joins: false })
    : undefined;
  const end = apposition && isMark(tokens[apposition.to], ',') ? apposition.to + 1 : whom.to;
  return cueOf(tokens, verb, {
    mention: mentionOf(tokens, whom, 'accusative'),
    from:
      verb.finite === clauseStart(tokens, verb.finite)
        ? verb.finite
        : clauseStart(tokens, verb.finite),
    end,
  });
}

/** "In dem Bericht heißt es", "hieß es aus der Partei": where it is said stands for who says it. */
function sayingCue(tokens: Tokens, verb: Verb): Cue | undefined {
  const isEs = tokens[verb.finite + 1]?.lower === 'es' || tokens[verb.finite - 1]?.lower === 'es';
  if (!isEs) return undefined;
  const start = clauseStart(tokens, verb.finite);
  let at = start;
  while (/^(?:so|weiter|wörtlich|auch|dazu)$/u.test(tokens[at]?.lower ?? '')) at += 1;
  const sources = [at, verb.finite + 1, verb.finite + 2, verb.finite + 3];
  for (const from of sources) {
    const preposition = tokens[from]?.lower ?? '';
    if (!/^(?:in|im|aus|bei|beim|auf|von|vom|seitens)$/u.test(preposition)) continue;
    const source = readPhrase(tokens, from + 1, { modifiers: 'close', joins: false });
    if (source === undefined) continue;
    if (
      /^(?:die|das|ein)$/u.test(source.determiner ?? '') ||
      words.calendar.includes(tokens[source.nouns]?.lower ?? '')
    )
      continue;
    const statement = statementSource(tokens, from + 1);
    const withOwn = /^(?:im|vom|beim)$/u.test(preposition) ? withArticle(source) : source;
    const mention = statement?.mention ?? mentionOf(tokens, withOwn, 'dative');
    return cueOf(
      tokens,
      { ...verb, form: { ...verb.form, class: 'say' } },
      {
        mention,
        from: from < verb.finite ? start : verb.finite,
        end: Math.max(verb.finite + 2, from < verb.finite ? 0 : source.to),
      },
    );
  }
  return undefined;
}

interface Found {
  readonly mention: Mention | undefined;
  readonly from: number;
  readonly end: number;
  readonly addressee?: string;
}

const pronounMention = (lower: string, number: Count): Mention => ({
  text: lower,
  plural: lower === 'sie' && number === 'plural',
  form: 'pronoun',
  ...(lower === 'er'
    ? { gender: 'masculine' as const }
    : number === 'plural'
      ? {}
      : { gender: 'feminine' as const }),
});

const isPronoun = (token: Token | undefined) => /^(?:er|sie)$/u.test(token?.lower ?? '');

/** Whether only adverbs and days stand between two positions. */
function onlyAdverbs(tokens: Tokens, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const token = tokens[at];
    const day = behindDay(tokens, at);
    if (day > at) at = day;
    else if (
      token &&
      (words.adverbs.has(token.lower) || words.adverbEnding.test(token.lower)) &&
      !isCapital(token)
    )
      at += 1;
    else return false;
  }
  return at === to;
}

/** The subject before the finite verb. */
function frontSubject(tokens: Tokens, verb: Verb): Found | 'same' | undefined {
  const at = verb.finite;
  let start = clauseStart(tokens, at);
  if (start === at) {
    if (start === 0) return undefined;
    return behindApposition(tokens, verb);
  }
  while (start < at && words.openers.has(tokens[start]?.lower ?? '')) start += 1;
  if (start === at || onlyAdverbs(tokens, start, at)) {
    const opener = tokens[start - 1]?.lower;
    const mayJoin =
      /^(?:und|doch|aber|sowie)$/u.test(opener ?? '') &&
      start - 1 > 0 &&
      !isCapital(tokens[start - 1]);
    return mayJoin ? (clearSubject(tokens, verb) ?? 'same') : undefined;
  }
  const und = tokens.slice(start, at).findLastIndex(({ lower }) => joiners.has(lower));
  if (isPronoun(tokens[start]) && onlyAdverbs(tokens, start + 1, at)) {
    return {
      mention: pronounMention(tokens[start]?.lower ?? '', verb.number),
      from: start,
      end: start + 1,
    };
  }
  const phrase = readPhrase(tokens, start, { modifiers: 'all', joins: verb.number !== 'singular' });
  if (
    phrase &&
    (phrase.to === at || onlyAdverbs(tokens, phrase.to, at)) &&
    maySpeak(tokens, phrase, verb.number)
  ) {
    return frontOf(tokens, phrase, verb);
  }
  if (und >= 0 && start + und + 1 <= at && onlyAdverbs(tokens, start + und + 1, at)) {
    return clearSubject(tokens, verb) ?? 'same';
  }
  if (und >= 0 && start + und + 1 < at) {
    const late = readPhrase(tokens, start + und + 1, { modifiers: 'all', joins: false });
    if (late && late.to === at && maySpeak(tokens, late, verb.number))
      return frontOf(tokens, late, verb);
  }
  return undefined;
}

/** A subject behind the verb that nothing else can be: a pronoun, or an article of the nominative. */
function clearSubject(tokens: Tokens, verb: Verb): Found | undefined {
  const found = subjectBehind(tokens, verb);
  const text = found?.mention?.text ?? '';
  return /^(?:er|sie)$|^(?:der|ein) /u.test(text) ? found : undefined;
}

function frontOf(tokens: Tokens, phrase: Phrase, verb: Verb): Found | undefined {
  const first = tokens[phrase.nouns]?.text ?? '';
  const single =
    phrase.coreEnd - phrase.nouns === 1 &&
    phrase.determiner === undefined &&
    phrase.adjectives === phrase.nouns;
  if (
    single &&
    phrase.to === phrase.coreEnd &&
    (words.notNouns.has(first) || words.adverbEnding.test(first))
  )
    return undefined;
  if (
    single &&
    phrase.to === phrase.coreEnd &&
    /(?:end|ell|äß|iv|al|bar|sam|los|voll|haft|iert|ig|isch|t)$/u.test(first)
  ) {
    const other = subjectBehind(tokens, verb);
    if (other) return undefined;
  }
  if (
    /^(?:die|das|diese|dieses|seine|ihre|keine)$/u.test(phrase.determiner ?? '') ||
    phrase.determiner === undefined
  ) {
    // "Die Kosten kritisierte der Rat": what stands before the verb is the object.
    const behind = readPhrase(tokens, verb.finite + 1, { modifiers: 'close', joins: false });
    if (
      behind &&
      maySpeak(tokens, behind, verb.number) &&
      behind.determiner === 'der' &&
      isThing(mentionOf(tokens, phrase, 'nominative').text)
    ) {
      return undefined;
    }
    const isSubject =
      behind !== undefined &&
      /^(?:der|ein)$/u.test(behind.determiner ?? '') &&
      maySpeak(tokens, behind, verb.number) &&
      (behind.determiner === 'ein' ||
        tokens[behind.nouns - 1]?.lower.endsWith('e') ||
        words.menTitles.test(tokens[behind.nouns]?.text ?? '')) &&
      verb.form.class !== 'think';
    if (isSubject) return undefined;
    if (isPronoun(tokens[verb.finite + 1])) return undefined;
  }
  return { mention: mentionOf(tokens, phrase, 'nominative'), from: phrase.from, end: verb.end };
}

/** "Der Sprecher, Jan Müller, sagte": the verb stands behind the comma that closes an apposition. */
function behindApposition(tokens: Tokens, verb: Verb): Found | undefined {
  const at = verb.finite;
  if (!isMark(tokens[at - 1], ',–')) return undefined;
  for (let from = sentenceStart(tokens, at); from < at - 2; from += 1) {
    if (
      from > 0 &&
      !isBreak(tokens[from - 1], tokens[from - 2]) &&
      !words.openers.has(tokens[from - 1]?.lower ?? '') &&
      !joiners.has(tokens[from - 1]?.lower ?? '')
    )
      continue;
    const isP = isPronoun(tokens[from]) && isMark(tokens[from + 1], ',');
    const phrase = readPhrase(tokens, from, {
      modifiers: 'all',
      joins: verb.number !== 'singular',
    });
    const end = isP ? from + 1 : phrase?.to;
    if (end === undefined || !isMark(tokens[end], ',–') || end >= at - 1) continue;
    if (phrase && !maySpeak(tokens, phrase, verb.number)) continue;
    const inner = tokens.slice(end + 1, at - 1);
    if (
      inner.length === 0 ||
      inner.length > 30 ||
      inner.some((one) => isMark(one, ';:') || (one.kind === 'quotation' && !isTitle(one)))
    )
      continue;
    const first = inner[0];
    const relative =
      first !== undefined &&
      (words.relatives.has(first.lower) || prepositions.has(first.lower)) &&
      !isCapital(first);
    const apposition = readPhrase(tokens, end + 1, { modifiers: 'all', joins: true });
    if (apposition?.to === at - 1 && !/^(?:dem|den|des)$/u.test(apposition.determiner ?? '')) {
      return {
        mention:
          isP || !phrase
            ? pronounMention(tokens[from]?.lower ?? '', verb.number)
            : apposed(tokens, phrase, apposition),
        from,
        end: verb.end,
      };
    }
    const isRelative = relative && looksFinite(tokens[at - 2]);
    const isAside =
      /^(?:mit|in|aus|als|von|seit|nach)$/u.test(first?.lower ?? '') &&
      !inner.some((one) => isFiniteVerb(one));
    const isBeside =
      apposition !== undefined && isMark(tokens[apposition.to], ',') && looksFinite(tokens[at - 2]);
    const before = tokens[from - 1];
    if (
      (isRelative || isBeside || isAside) &&
      !isPronoun(tokens[at + 1]) &&
      (before === undefined || !isMark(before, ','))
    ) {
      if (!phrase) continue;
      return { mention: mentionOf(tokens, phrase, 'nominative'), from, end: verb.end };
    }
  }
  return undefined;
}

function sentenceStart(tokens: Tokens, at: number): number {
  const before = tokens
    .slice(0, at)
    .findLastIndex((one) => isMark(one, ';:') || (one.kind === 'quotation' && !isTitle(one)));
  return before + 1;
}

/** A name and a description beside each other. */
function apposed(tokens: Tokens, phrase: Phrase, apposition: Phrase): Mention {
  const one = mentionOf(tokens, phrase, 'nominative');
  const other = mentionOf(tokens, apposition, 'nominative');
  const gender = one.gender ?? other.gender;
  const isName = (candidate: Phrase) =>
    candidate.determiner === undefined &&
    candidate.nouns === candidate.adjectives &&
    candidate.coreEnd - candidate.nouns >= 2 &&
    candidate.to === candidate.coreEnd;
  if (phrase.determiner !== undefined && isName(apposition) && phrase.joined.length === 0) {
    return { ...other, ...(one.gender && { gender: one.gender }), description: one.text };
  }
  return { ...one, ...(gender && { gender }), description: other.text };
}

function looksFinite(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !isCapital(token) &&
    (/(?:t|te|ten|en|e)$/u.test(token.text) ||
      /^(?:ist|sind|war|hat|wird|kann|soll|muss|will|darf|mag|lag|stand|kam|ging|sei|schrieb|sah|nahm|gab|fand)$/u.test(
        token.lower,
      ))
  );
}

/** The subject behind the finite verb. */
function subjectBehind(tokens: Tokens, verb: Verb): Found | undefined {
  let at = verb.finite + 1;
  let addressee: string | undefined;
  let skipped = 0;
  const limit = verb.end > verb.finite + 1 ? verb.end - 1 : tokens.length;

  while (at < limit && skipped < 8) {
    const token = tokens[at];
    if (token === undefined || (token.kind !== 'word' && !isTitle(token))) return undefined;
    if (isPronoun(token)) {
      if (token.lower === 'sie' && verb.number === 'any') return undefined;
      return {
        mention: pronounMention(token.lower, verb.number),
        from: verb.finite,
        end: Math.max(at + 1, verb.end),
      };
    }
    if (/^(?:man|es|niemand|wer|jemand|ich|wir|keiner|nichts|alles)$/u.test(token.lower))
      return undefined;
    const day = behindDay(tokens, at);
    if (day > at) {
      at = day;
      skipped += 1;
      continue;
    }
    if (
      (words.adverbs.has(token.lower) || words.adverbEnding.test(token.lower)) &&
      !isCapital(token)
    ) {
      at += 1;
      skipped += 1;
      continue;
    }
    if (prepositions.has(token.lower) && !isCapital(token)) {
      const place = readPhrase(tokens, at + 1, { modifiers: 'close', joins: false });
      if (place === undefined || verb.form.class === 'quote') return undefined;
      at = place.to;
      skipped += 3;
      continue;
    }
    if (
      agencies.has(token.text) &&
      isNoun(tokens[at + 1]) === false &&
      determiners.has(tokens[at + 1]?.lower ?? '')
    ) {
      addressee = token.text;
      at += 1;
      continue;
    }
    const joins = verb.number !== 'singular';
    const phrase = readPhrase(tokens, at, { modifiers: 'close', joins });
    if (phrase === undefined) return undefined;
    if (phrase.to > limit) return undefined;
    if (!maySpeak(tokens, phrase, verb.number)) {
      if (!/^(?:dem|den|der|einem|einer|ihrem|ihrer|seinem|seiner)$/u.test(phrase.determiner ?? ''))
        return undefined;
      addressee = tokens
        .slice(phrase.from, phrase.to)
        .map(({ text }) => text)
        .join(' ');
      at = phrase.to;
      skipped += 4;
      continue;
    }
    return behindFound(tokens, phrase, verb, addressee);
  }
  return undefined;
}

function behindFound(
  tokens: Tokens,
  phrase: Phrase,
  verb: Verb,
  addressee: string | undefined,
): Found | undefined {
  let { to } = phrase;
  let told = addressee;
  // "teilten US-Beamte Axios mit": the last noun is to whom.
  if (to === phrase.coreEnd && phrase.coreEnd - phrase.nouns > 1) {
    const last = tokens[to - 1]?.text ?? '';
    if (agencies.has(last) || listeners.has(last)) {
      told = last;
      to -= 1;
    }
  }
  const cut: Phrase = to === phrase.to ? phrase : { ...phrase, to, coreEnd: to };
  const next = phrase.to;
  if (isMark(tokens[next], ',')) {
    const apposition = readPhrase(tokens, next + 1, { modifiers: 'close', joins: true });
    const behind = apposition && tokens[apposition.to];
    const isBeside =
      apposition !== undefined &&
      isClauseEnd(behind) &&
      !/^(?:dem|den|des)$/u.test(apposition.determiner ?? '') &&
      isApposition(tokens, phrase, apposition);
    if (isBeside) {
      return {
        mention: apposed(tokens, cut, apposition),
        from: verb.finite,
        end: Math.max(apposition.to, verb.end),
        ...(told !== undefined && { addressee: told }),
      };
    }
  }
  return {
    mention: mentionOf(tokens, cut, 'nominative'),
    from: verb.finite,
    end: Math.max(phrase.to, verb.end),
    ...(told !== undefined && { addressee: told }),
  };
}

/** One of the two must name, the other describe. */
function isApposition(tokens: Tokens, phrase: Phrase, apposition: Phrase): boolean {
  const behind = tokens[apposition.to];
  if (apposition.determiner !== undefined) return phrase.determiner === undefined;
  return behind === undefined || behind.kind !== 'word' || isMark(behind, ',.');
}

/** The subject of a clause whose verb stands last: the first phrase behind its conjunction. */
function subordinateSubject(tokens: Tokens, verb: Verb): Found | undefined {
  const start = clauseStart(tokens, verb.finite);
  let at = start;
  while (/^(?:und|aber|oder|doch|so)$/u.test(tokens[at]?.lower ?? '')) at += 1;
  const opening = tokens[at]?.lower ?? '';
  if (!/^(?:wie|als|nachdem|obwohl|während|da|weil|wenn|dass|bevor|wobei|was|seit)$/u.test(opening))
    return undefined;
  at += 1;
  let skipped = 0;
  while (at < verb.finite && skipped < 6) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (isPronoun(token)) {
      if (token.lower === 'sie' && verb.number === 'any') return undefined;
      return { mention: pronounMention(token.lower, verb.number), from: start, end: verb.end };
    }
    if (/^(?:man|es|ich|wir)$/u.test(token.lower)) return undefined;
    const day = behindDay(tokens, at);
    if (day > at) {
      at = day;
    } else if (
      (words.adverbs.has(token.lower) || words.adverbEnding.test(token.lower)) &&
      !isCapital(token)
    ) {
      at += 1;
    } else if (prepositions.has(token.lower)) {
      const place = readPhrase(tokens, at + 1, { modifiers: 'close', joins: false });
      if (place === undefined) return undefined;
      at = place.to;
    } else {
      const phrase = readPhrase(tokens, at, {
        modifiers: 'close',
        joins: verb.number !== 'singular',
      });
      if (phrase === undefined || phrase.to > verb.finite) return undefined;
      if (maySpeak(tokens, phrase, verb.number))
        return {
          ...behindFound(tokens, phrase, verb, undefined),
          from: start,
          end: verb.end,
        } as Found;
      at = phrase.to;
    }
    skipped += 1;
  }
  return undefined;
}

/** "Der Präsident wurde mit den Worten zitiert", "wurde von der Opposition kritisiert". */
function passiveCue(tokens: Tokens, verb: Verb): Cue | undefined {
  if (verb.form.verb === 'zitieren') {
    const front = frontSubject(tokens, verb);
    const phrase =
      front === undefined
        ? readPhrase(tokens, verb.finite + 1, { modifiers: 'none', joins: false })
        : undefined;
    if (phrase && maySpeak(tokens, phrase, verb.number)) {
      return cueOf(tokens, verb, {
        mention: mentionOf(tokens, phrase, 'nominative'),
        from: verb.finite,
        end: verb.end,
      });
    }
    return front === undefined || front === 'same' ? undefined : cueOf(tokens, verb, front);
  }
  if (
    !/^(?:kritisieren|loben|würdigen|bezeichnen|bestätigen|dementieren|zurückweisen|fordern|verurteilen|begrüßen|ablehnen|bestreiten|beschreiben|nennen|warnen|auffordern|vorwerfen|bedauern|beklagen|bemängeln|betonen|beschuldigen|berichten|melden|erklären|verkünden|vorschlagen|behaupten|widersprechen)$/u.test(
      verb.form.verb,
    )
  )
    return undefined;
  const start = clauseStart(tokens, verb.finite);
  const isFront = /^vo[nm]$/u.test(tokens[start]?.lower ?? '');
  const at = isFront
    ? start
    : tokens.findIndex(
        ({ lower }, index) =>
          index > verb.finite &&
          index < verb.end &&
          /^vo[nm]$/u.test(lower) &&
          !isNoun(tokens[index - 1]),
      );
  if (at < 0) return undefined;
  const phrase = readPhrase(tokens, at + 1, { modifiers: 'close', joins: true });
  if (
    phrase === undefined ||
    (phrase.to >= verb.end && !isFront) ||
    (isFront && phrase.to !== verb.finite)
  )
    return undefined;
  if (!/^(?:dem|den|der|einem|einer|seine[mr]|ihre[mr])$/u.test(phrase.determiner ?? 'dem'))
    return undefined;
  const dative = tokens[at]?.lower === 'vom' ? withArticle(phrase) : phrase;
  return cueOf(tokens, verb, {
    mention: mentionOf(tokens, dative, 'dative'),
    from: clauseStart(tokens, verb.finite),
    end: verb.end,
  });
}

/** "vom Sprecher" has its article in the preposition. */
function withArticle(phrase: Phrase): Phrase {
  return { ...phrase, determiner: phrase.determiner ?? 'dem' };
}

function cueOf(tokens: Tokens, verb: Verb, found: Found): Cue | undefined {
  const { form } = verb;
  const start = clauseStart(tokens, verb.finite);
  const end = behindClause(tokens, Math.max(found.end, verb.end));
  const opening = tokens[start]?.lower ?? '';
  const told = found.addressee ?? addresseeIn(tokens, Math.min(found.end, verb.finite + 1), end);
  const base = {
    speaker: found.mention,
    text: verb.text,
    at: verb.finite,
    isThought: form.class === 'think',
    isFrontal: found.from < verb.finite && !verb.isLast,
    from: Math.min(start, found.from),
    to: end,
    ...(told !== undefined && { addressee: told }),
  };
  if (found.mention && isThing(found.mention.text) && form.verb !== 'heißen') return undefined;

  if (verb.isLast && opening !== 'wie') {
    const after = contentBehind(tokens, end, form);
    const isNaming =
      /^(?:bezeichnen|nennen|werten|ansehen|einstufen)$/u.test(form.verb) &&
      tokens.slice(start, end).some(({ kind }) => kind === 'quotation');
    return after || form.class !== 'think' || isNaming
      ? { ...base, ...(after && { after }), isAct: false }
      : undefined;
  }
  if (opening === 'wie' && verb.isLast) {
    const last = behindWords(tokens);
    return start === 0
      ? { ...base, after: [end, last], isAct: false }
      : { ...base, around: [0, last], isAct: false };
  }

  const isSo = opening === 'so' && verb.finite === start + 1 && start > 0;
  const isInverted = (verb.finite === start || isSo) && start > 0 && found.from >= start;
  const after = contentBehind(tokens, end, form);
  const before =
    isInverted && isMark(tokens[start - 1], ',–')
      ? statedBefore(tokens, start, form, after !== undefined)
      : undefined;
  const isQuoteBefore = isInverted && tokens[start - 1]?.kind === 'quotation';
  const isBeside =
    isQuoteBefore ||
    tokens[start - 2]?.kind === 'quotation' ||
    tokens[end]?.kind === 'quotation' ||
    tokens[end + 1]?.kind === 'quotation';
  if (isInverted && !before && !after && !isBeside) return undefined;
  if (form.class === 'quote' && !before && !isQuoteBefore && tokens[end] === undefined)
    return undefined;
  return {
    ...base,
    ...(before && { before }),
    ...(after && { after }),
    ...(isOfBefore(tokens, start, verb) && { isOfBefore: true }),
    takesQuotations: form.class !== 'quote',
    isAct:
      form.class === 'say' ||
      (/^(?:bezeichnen|sprechen|nennen|drängen)$/u.test(form.verb) &&
        (verb.isPassive || hasObject(tokens, verb, end))),
  };
}

/** "Das berichtet die Zeitung." */
function isOfBefore(tokens: Tokens, start: number, verb: Verb): boolean {
  return (
    verb.finite === start + 1 &&
    start === 0 &&
    /^(?:das|dies)$/u.test(tokens[start]?.lower ?? '') &&
    verb.form.class === 'say'
  );
}

/** What stands before a comma and the verb, if it is a sentence by itself. */
function statedBefore(
  tokens: Tokens,
  start: number,
  form: CueForm,
  hasMore: boolean,
): readonly [number, number] | undefined {
  const range = contentBefore(tokens, start);
  if (range === undefined) return undefined;
  const [from, to] = range;
  const first = tokens[from]?.lower ?? '';
  const words_ = tokens.slice(from, to);
  const reported = words_.some(isReported);
  if (words.contentWords.has(first)) return range;
  if (words.subordinators.has(first) && !reported) return undefined;
  if (
    words_.some(({ kind }) => kind === 'quotation') &&
    !reported &&
    !hasSecondVerb(tokens, from, to)
  )
    return undefined;
  const isOpinion =
    /^(?:befürchten|fürchten|hoffen|glauben|meinen|vermuten|schätzen|erwarten|finden|denken)$/u.test(
      form.verb,
    );
  if (isOpinion && !hasMore && !words.subordinators.has(first) && hasSecondVerb(tokens, from, to))
    return range;
  if (hasMore || form.class === 'think')
    return reported && !words.subordinators.has(first) && !hasMore ? range : undefined;
  return reported || hasSecondVerb(tokens, from, to) ? range : undefined;
}

function hasObject(tokens: Tokens, verb: Verb, end: number): boolean {
  const inner = tokens.slice(verb.finite + 1, end);
  return inner.some(({ lower, kind }) =>
    verb.form.verb === 'sprechen'
      ? /^vo[nm]$/u.test(lower)
      : verb.form.verb === 'drängen'
        ? lower === 'auf'
        : verb.form.verb === 'bezeichnen'
          ? lower === 'als'
          : kind === 'quotation',
  );
}

function isThing(text: string): boolean {
  if (/^(?:[\p{N}.,]+ )?Prozent(?: |$)/u.test(text)) return true;
  const head =
    text.split(
      / (?:de[rs]|eine[rs]|seine[rs]|ihre[rs]|von|in|für|aus|zu[mr]?|über|an|gegen|mit|auf|nach|bei|beim|im) /u,
    )[0] ?? text;
  const word = head.split(' ').at(-1) ?? '';
  if (words.abstract.test(word) && !words.bodies.test(word) && !/ \p{Lu}\S+ \p{Lu}/u.test(head))
    return true;
  return (
    words.things.test(word.split('-').at(-1) ?? '') &&
    /^(?:d(?:ie|er|as)|eine?|diese[rs]?|seine?|ihre?|mehrere|neue|\p{Lu}\p{L}+) /iu.test(`${text} `)
  );
}

/** The end of the clause: the next mark or quotation that breaks it. */
function behindClause(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.kind === 'quotation' && !isTitle(token)) break;
    if (isMark(token, '(')) {
      const close = tokens.findIndex((one, index) => index > at && isMark(one, ')'));
      if (close < 0) break;
      at = close + 1;
      continue;
    }
    if (isMark(token, ',;:–—.!?…')) break;
    at += 1;
  }
  return at;
}

/** What is said in the clause behind a comma. */
function contentBehind(
  tokens: Tokens,
  end: number,
  form: CueForm,
): readonly [number, number] | undefined {
  const last = behindWords(tokens);
  let at = end;
  for (let steps = 0; steps < 5 && at < last; steps += 1) {
    const token = tokens[at];
    if (token?.kind === 'quotation' && !isTitle(token)) return undefined;
    if (isMark(token, ':'))
      return at + 1 < last && tokens[at + 1]?.kind !== 'quotation' ? [at + 1, last] : undefined;
    if (!isMark(token, ',–')) return undefined;
    const start = at + 1;
    if (isContent(tokens, start, last, form)) return [start, last];
    at = behindClause(tokens, start);
  }
  return undefined;
}

function isContent(tokens: Tokens, start: number, last: number, form: CueForm): boolean {
  let first = start;
  while (/^(?:und|sowie|aber|also|nur|nämlich|etwa|vor|allem)$/u.test(tokens[first]?.lower ?? ''))
    first += 1;
  const opening = tokens[first]?.lower ?? '';
  if (words.contentWords.has(opening)) return true;
  const segmentEnd = behindClause(tokens, first);
  const segment = tokens.slice(first, segmentEnd);
  if (segment.length === 0) return false;
  if (endsWithInfinitive(segment) && form.class !== 'quote') return true;
  const isRelative =
    (words.relatives.has(opening) ||
      (prepositions.has(opening) && words.relatives.has(segment[1]?.lower ?? ''))) &&
    looksFinite(segment.at(-1)) &&
    !hasSecondVerb(tokens, first, segmentEnd);
  if (isRelative) return false;
  if (
    /^(?:um|ohne|statt|anstatt|so|insbesondere|darunter|wobei|sodass|sondern|worauf|wodurch|wozu)$/u.test(
      opening,
    )
  )
    return false;
  if (words.subordinators.has(opening)) {
    return (
      tokens.slice(segmentEnd, last).some(isReported) && tokens.slice(segmentEnd).some(isReported)
    );
  }
  if (segment.some(isReported)) return true;
  if (isInfinitive(segment)) return true;
  if (form.class === 'quote') return false;
  return hasSecondVerb(tokens, first, segmentEnd);
}

const isReported = (token: Token) =>
  token.kind === 'word' &&
  !isCapital(token) &&
  (reportedForms.has(token.lower) || reportedPlurals.has(token.lower));

/** "…, das Bad zu schließen", "…, aufzuhören". */
function isInfinitive(segment: Tokens): boolean {
  const zu = segment.findLastIndex(({ lower }) => lower === 'zu');
  if (
    zu >= 0 &&
    /^\p{Ll}\p{L}+n$/u.test(segment[zu + 1]?.text ?? '') &&
    !isAdjectivePlace(segment, zu + 1)
  )
    return true;
  return segment.some(({ text }) =>
    /^(?:auf|ab|an|aus|ein|mit|vor|zurück|nach|hin|durch|weiter|fest|wieder|zu|her|bei|um|frei|teil|bereit|unter|weg|dar|los|auseinander|zusammen|sicher|klar|offen|nieder|heraus|hinaus|hinzu|wahr|statt|bekannt|heran|entgegen|auf)zu\p{Ll}{3,}n$/u.test(
      text,
    ),
  );
}

function endsWithInfinitive(segment: Tokens): boolean {
  const last = segment.at(-1)?.text ?? '';
  if (!/^\p{Ll}\p{L}+n$/u.test(last)) return false;
  return (
    segment.at(-2)?.lower === 'zu' ||
    isInfinitive(segment.slice(-1)) ||
    (/^(?:wollen|können|müssen|lassen|werden|haben|sein)$/u.test(last) &&
      segment.at(-2)?.lower === 'zu')
  );
}

const isAdjectivePlace = (segment: Tokens, at: number) =>
  isNoun(segment[at + 1]) && /end(?:e[rsnm]?)$/u.test(segment[at]?.text ?? '');

/** Whether a clause is one with its verb in the second place. */
function hasSecondVerb(tokens: Tokens, start: number, end: number): boolean {
  let at = start;
  const phrase = readPhrase(tokens, start, { modifiers: 'all', joins: true });
  if (phrase && phrase.to < end) at = phrase.to;
  else if (prepositions.has(tokens[start]?.lower ?? '')) {
    const place = readPhrase(tokens, start + 1, { modifiers: 'all', joins: true });
    if (!place) return false;
    at = place.to;
  } else at = start + 1;
  const token = tokens[at];
  if (at >= end || token?.kind !== 'word' || isCapital(token)) return false;
  return (
    /^(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|soll|sollen|muss|müssen|will|wollen|darf|dürfen|gibt|gab|gebe|geht|steht|bleibt|müsse|sei|würde|wäre|hätte)$/u.test(
      token.lower,
    ) ||
    isReported(token) ||
    isFiniteAny(token) ||
    /^\p{Ll}{3,}(?:t|en)$/u.test(token.text) ||
    (/^\p{Ll}{3,}e$/u.test(token.text) && !isNoun(tokens[at + 1]) && !isAdjective(tokens[at + 1]))
  );
}

/** What is said before a comma that the verb follows. */
function contentBefore(tokens: Tokens, start: number): readonly [number, number] | undefined {
  const end = start - 1;
  let from = end;
  while (from > 0 && !isMark(tokens[from - 1], ';') && !isMark(tokens[from - 1], ':')) from -= 1;
  return tokens.slice(from, end).some(({ kind }) => kind === 'word') ? [from, end] : undefined;
}

/** "gegenüber der Zeitung", "der Zeitung", "im Gespräch mit Reuters", behind a verb. */
function addresseeIn(tokens: Tokens, from: number, to: number): string | undefined {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const isSpeech = token.lower === 'gegenüber';
    const isInterview =
      token.lower === 'mit' && /^(?:Gespräch|Interview)$/u.test(tokens[at - 1]?.text ?? '');
    const start = isSpeech || isInterview ? at + 1 : at;
    const phrase = readPhrase(tokens, start, { modifiers: 'close', joins: true });
    if (!phrase) continue;
    const isOutlet =
      /^(?:der|dem|einer|einem)$/u.test(phrase.determiner ?? '') &&
      tokens.slice(phrase.nouns, phrase.coreEnd).some(({ text }) => words.outlets.test(text)) &&
      !prepositions.has(tokens[at - 1]?.lower ?? '');
    if (
      isSpeech ||
      isInterview ||
      isOutlet ||
      (agencies.has(token.text) && !prepositions.has(tokens[at - 1]?.lower ?? ''))
    ) {
      const first = tokens[phrase.from];
      const lastToken = tokens[Math.min(phrase.to, to) - 1];
      if (first && lastToken)
        return tokens
          .slice(phrase.from, Math.min(phrase.to, to))
          .map(({ text }) => text)
          .join(' ');
    }
  }
  return undefined;
}

/** "laut", "nach Angaben", "zufolge", "so". */
function sourceCue(tokens: Tokens, at: number): Cue | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { lower } = token;
  const isRelative =
    /^(?:de[mr]|denen)$/u.test(tokens[at + 1]?.lower ?? '') &&
    isMark(tokens[at - 1], ',') &&
    !/^(?:de[mr])$/u.test('') &&
    looksFinite(tokens[behindClause(tokens, at) - 1]);
  if (lower === 'laut' && isRelative) return undefined;
  if (lower === 'laut' || lower === 'gemäß') return prepositionCue(tokens, at, at + 1, 'dative');
  if (lower === 'zufolge' || (lower === 'nach' && isClauseEnd(tokens[at + 1]) === false && false))
    return postpositionCue(tokens, at);
  if (lower === 'nach' || lower === 'zu' || lower === 'aus') return statementCue(tokens, at);
  if (lower === 'für' && clauseStart(tokens, at) === at) return judgingCue(tokens, at);
  if (lower === 'so' && (isMark(tokens[at - 1], ',–') || tokens[at - 1]?.kind === 'quotation'))
    return soCue(tokens, at);
  return undefined;
}

const isNobody = (tokens: Tokens, phrase: Phrase) => {
  const head = tokens.slice(phrase.nouns, phrase.coreEnd);
  return head.length === 1
    ? words.nobody.test(head[0]?.text.split('-').at(-1) ?? '')
    : words.nobody.test(head[0]?.text ?? '') && phrase.determiner === undefined;
};

function prepositionCue(
  tokens: Tokens,
  at: number,
  from: number,
  grammaticalCase: 'dative' | 'genitive',
): Cue | undefined {
  const first = tokens[from];
  const statement = statementSource(tokens, from);
  if (statement) return aroundCue(tokens, at, statement.end, statement.mention);
  if (first === undefined) return undefined;
  const compound = words.compounds.find(([pattern]) => pattern.test(first.text));
  if (compound)
    return aroundCue(tokens, at, from + 1, {
      text: compound[1],
      plural: false,
      form: 'description',
      definite: true,
    });
  const phrase = readPhrase(tokens, from, { modifiers: 'close', joins: true });
  if (phrase === undefined) return undefined;
  if (isNobody(tokens, phrase)) return undefined;
  // "laut dem Sprecher", "laut des Sprechers".
  const isGenitive = /^(?:des|eines|seines|ihres)$/u.test(phrase.determiner ?? '');
  return aroundCue(
    tokens,
    at,
    withApposition(tokens, phrase).end,
    withApposition(tokens, phrase, isGenitive ? 'genitive' : grammaticalCase).mention,
  );
}

function withApposition(
  tokens: Tokens,
  phrase: Phrase,
  grammaticalCase: 'dative' | 'genitive' = 'dative',
): { mention: Mention; end: number } {
  const mention = mentionOf(tokens, phrase, grammaticalCase);
  if (isMark(tokens[phrase.to], ',')) {
    const apposition = readPhrase(tokens, phrase.to + 1, { modifiers: 'close', joins: false });
    const isName =
      apposition &&
      apposition.determiner === undefined &&
      apposition.coreEnd - apposition.nouns >= 2 &&
      apposition.to === apposition.coreEnd;
    if (apposition && isMark(tokens[apposition.to], ',')) {
      if (isName && phrase.determiner !== undefined) {
        return {
          mention: { ...mentionOf(tokens, apposition, 'nominative'), description: mention.text },
          end: apposition.to + 1,
        };
      }
      if (!isName && phrase.determiner === undefined) {
        return {
          mention: { ...mention, description: mentionOf(tokens, apposition, 'dative').text },
          end: apposition.to + 1,
        };
      }
    }
  }
  return { mention, end: phrase.to };
}

function aroundCue(
  tokens: Tokens,
  at: number,
  end: number,
  mention: Mention | undefined,
  word = at,
): Cue | undefined {
  if (
    mention === undefined ||
    isPicture(mention.text) ||
    /^(?:[\p{N}.,]+ )?Prozent(?: |$)/u.test(mention.text)
  )
    return undefined;
  const last = behindWords(tokens);
  return {
    speaker: mention,
    text: tokens[word]?.text ?? '',
    at: word,
    from: at,
    to: end,
    around: [0, last],
    isAct: false,
  };
}

/** "Nach Ansicht der Bilder": looked at, not told. */
const isPicture = (text: string) =>
  /(?:bilder|bildern|videos?|aufnahmen|akten|fotos)$/iu.test(text);

function postpositionCue(tokens: Tokens, at: number): Cue | undefined {
  for (let from = Math.max(0, at - 14); from < at; from += 1) {
    if (isAdjective(tokens[from]) && at - from > 3) continue;
    const before = tokens[from - 1];
    const isEdge = before === undefined || before.kind !== 'word' || !isNoun(before);
    if (!isEdge || (isAdjective(before) && isNoun(tokens[from]))) continue;
    if (
      before?.kind === 'word' &&
      (determiners.has(before.lower) || prepositions.has(before.lower))
    )
      continue;
    const statement = statementSource(tokens, from);
    if (statement && statement.end === at)
      return aroundCue(tokens, from, at + 1, statement.mention, at);
    const first = tokens[from];
    const compound =
      first && from === at - 1 && words.compounds.find(([pattern]) => pattern.test(first.text));
    if (compound)
      return aroundCue(
        tokens,
        from,
        at + 1,
        { text: compound[1], plural: false, form: 'description', definite: true },
        at,
      );
    const phrase = readPhrase(tokens, from, { modifiers: 'all', joins: true });
    if (phrase?.to !== at || isNobody(tokens, phrase)) continue;
    if (/^(?:die|das|ein|eine)$/u.test(phrase.determiner ?? '')) continue;
    return aroundCue(tokens, from, at + 1, mentionOf(tokens, phrase, 'dative'), at);
  }
  return undefined;
}

/** "Angaben der Polizei", "Polizeiangaben", "einem Bericht der Zeitung zufolge", "seinen Angaben". */
function statementSource(
  tokens: Tokens,
  from: number,
): { readonly mention: Mention | undefined; readonly end: number } | undefined {
  let at = from;
  const determiner = tokens[at]?.lower ?? '';
  const isDetermined = determiners.has(determiner);
  if (isDetermined) at += 1;
  while (isAdjective(tokens[at]) && !isNoun(tokens[at]) && at < from + 4) at += 1;
  const genitiveFirst = readOwner(tokens, from);
  const noun = tokens[at];
  if (noun && words.statements.test(noun.text)) {
    let end = at + 1;
    if (joiners.has(tokens[end]?.lower ?? '') && words.statements.test(tokens[end + 1]?.text ?? ''))
      end += 2;
    const adjective = tokens[at - 1]?.lower ?? '';
    if (/^eigene[nrs]?$/u.test(adjective)) return { mention: ownSubject(tokens, from, end), end };
    if (/^(?:seine[nrm]?|ihre[nrm]?|dessen|deren)$/u.test(determiner)) {
      const text = /^(?:seine|dessen)/u.test(determiner) ? 'er' : 'sie';
      const owner = readOwnerBehind(tokens, end);
      if (!owner)
        return {
          mention: {
            text,
            plural: false,
            form: 'pronoun',
            gender: text === 'er' ? 'masculine' : 'feminine',
          },
          end,
        };
    }
    const owner = readOwnerBehind(tokens, end);
    if (owner) return owner;
    const compound =
      /^(?<who>\p{Lu}[\p{L}\p{N}]*)-(?:Angaben|Informationen|Meldung(?:en)?|Berichte?n?)$/u.exec(
        noun.text,
      )?.groups?.['who'];
    if (compound !== undefined)
      return { mention: { text: compound, plural: false, form: 'name' }, end };
    const isNamed =
      /^\p{Lu}\p{L}+(?:angaben|berichten|informationen|aussagen|meldungen|meinung)$/u.test(
        noun.text,
      ) ||
      isDetermined ||
      (at > from &&
        !/^(?:bisherig|erst|letzt|neuest|jüngst|weiter|aktuell|vorläufig|ander|neu|früher)/u.test(
          adjective,
        ));
    const mayName = isDetermined
      ? words.documents.test(noun.text)
      : isNamed &&
        /angaben$|berichten$|informationen$|kreisen$|aussagen$|meldungen$|meinung$|studien$|quellen$/iu.test(
          noun.text,
        );
    if (mayName) {
      const phrase = readPhrase(tokens, from, { modifiers: 'close', joins: false });
      const mention = phrase && mentionOf(tokens, phrase, 'dative');
      if (phrase && mention)
        return {
          mention: isDetermined ? mention : { ...mention, plural: true, form: 'description' },
          end: phrase.to,
        };
    }
    return undefined;
  }
  // "der Polizei Angaben", "Merkels Angaben", "Behörden-Angaben".
  if (
    genitiveFirst &&
    words.statements.test(tokens[genitiveFirst.to]?.text ?? '') &&
    tokens[genitiveFirst.to - 1]?.text.endsWith('s')
  ) {
    return { mention: mentionOf(tokens, genitiveFirst, 'genitive'), end: genitiveFirst.to + 1 };
  }
  return undefined;
}

function readOwner(tokens: Tokens, from: number): Phrase | undefined {
  const core = readCore(tokens, from);
  if (core === undefined || core.determiner !== undefined || core.to - core.nouns < 2)
    return undefined;
  const last = tokens[core.to - 1]?.text ?? '';
  if (!words.statements.test(last)) return undefined;
  return {
    from,
    coreEnd: core.to - 1,
    to: core.to - 1,
    adjectives: core.adjectives,
    nouns: core.nouns,
    asides: [],
    joined: [],
  };
}

/** "der Polizei", "von Sprecher Udo Kern", "Merkels", "des Magazins „Der Spiegel“" behind "Angaben". */
function readOwnerBehind(
  tokens: Tokens,
  from: number,
): { mention: Mention; end: number } | undefined {
  const token = tokens[from];
  if (token?.kind !== 'word') return undefined;
  const behindBy = /^(?:von|vom)$/u.test(token.lower);
  const start = behindBy ? from + 1 : from;
  const phrase = readPhrase(tokens, start, { modifiers: 'close', joins: true });
  if (!phrase) return undefined;
  const { determiner } = phrase;
  if (
    !behindBy &&
    determiner !== undefined &&
    !/^(?:de[rs]|eine[rs]|seine[rs]|ihre[rs]|diese[rs]|deren|dessen|mehrerer|beider|einiger|vieler|zahlreicher|unsere[rs]|zwei|drei)$/u.test(
      determiner,
    )
  )
    return undefined;
  if (!behindBy && determiner === undefined && phrase.nouns === phrase.adjectives) {
    const last = tokens[phrase.coreEnd - 1]?.text ?? '';
    if (!/s$/u.test(last)) return undefined;
  }
  if (
    !behindBy &&
    determiner === undefined &&
    phrase.nouns > phrase.adjectives &&
    !/e[rs]$/u.test(tokens[phrase.nouns - 1]?.lower ?? '')
  )
    return undefined;
  const inCase = token.lower === 'vom' ? withArticle(phrase) : phrase;
  if (isNobody(tokens, phrase)) return undefined;
  return withApposition(tokens, inCase, behindBy ? 'dative' : 'genitive');
}

/** "Die Stadt hat nach eigenen Angaben …": the subject before the verb. */
function ownSubject(tokens: Tokens, from: number, end: number): Mention | undefined {
  const start = clauseStart(tokens, from);
  let at = from - 1;
  while (at > start && !isFiniteAny(tokens[at])) at -= 1;
  if (at > start) {
    const phrase = readPhrase(tokens, start, { modifiers: 'all', joins: true });
    if (
      phrase &&
      (phrase.to === at || onlyAdverbs(tokens, phrase.to, at)) &&
      maySpeak(tokens, phrase, 'any')
    )
      return mentionOf(tokens, phrase, 'nominative');
    if (isPronoun(tokens[start]) && start + 1 === at)
      return tokens[start]?.lower === 'er' ? pronounMention('er', 'singular') : undefined;
    return undefined;
  }
  // "Nach eigenen Angaben hat die Stadt …"
  if (isFiniteAny(tokens[end])) {
    if (isPronoun(tokens[end + 1]))
      return pronounMention(
        tokens[end + 1]?.lower ?? '',
        /(?:en|sind)$/u.test(tokens[end]?.lower ?? '') ? 'plural' : 'singular',
      );
    const phrase = readPhrase(tokens, end + 1, { modifiers: 'close', joins: false });
    if (phrase && maySpeak(tokens, phrase, 'any')) return mentionOf(tokens, phrase, 'nominative');
  }
  return undefined;
}

function isFiniteAny(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || isCapital(token)) return false;
  return (
    /^(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|soll|sollen|muss|müssen|will|wollen|darf|gibt|gab|geht|ging|steht|stand|bleibt|blieb|plant|baut|hält|nahm|kam|fand|liegt|lag|sei|habe|erhielt|verlor|stieg|sank)$/u.test(
      token.lower,
    ) || /^\p{Ll}{3,}te[n]?$/u.test(token.text)
  );
}

function statementCue(tokens: Tokens, at: number): Cue | undefined {
  const { lower } = tokens[at] ?? { lower: '' };
  if (lower === 'nach' || lower === 'aus') {
    const next = tokens[at + 1];
    const compound =
      next && lower === 'nach' && words.compounds.find(([pattern]) => pattern.test(next.text));
    if (compound)
      return aroundCue(tokens, at, at + 2, {
        text: compound[1],
        plural: false,
        form: 'description',
        definite: true,
      });
    const source = statementSource(tokens, at + 1);
    const isSight = lower === 'nach' || tokens[at + 1]?.text === 'Sicht';
    if (source && isSight && !isThroughTime(tokens, at))
      return aroundCue(tokens, at, source.end, source.mention);
    if (
      lower === 'nach' &&
      /^(?:Meinung|Ansicht|Auffassung|Einschätzung|Überzeugung|Darstellung|Angaben)$/u.test(
        tokens[at - 1]?.text ?? '',
      )
    ) {
      for (const from of [at - 2, at - 3]) {
        const source = statementSource(tokens, from);
        if (source?.mention && source.end === at)
          return aroundCue(tokens, from, at + 1, source.mention);
      }
    }
  }
  return undefined;
}

/** "Nach einem Bericht der Zeitung", never "Nach den Äußerungen des Ministers kam es zu": only what is told is told. */
function isThroughTime(tokens: Tokens, at: number): boolean {
  const next = tokens.slice(at + 1, at + 5);
  const noun = next.find(({ text }) => words.statements.test(text))?.text ?? '';
  const isOwned =
    /s$/u.test(next[0]?.text ?? '') &&
    isCapital(next[0]) &&
    !words.statements.test(next[0]?.text ?? '');
  return (
    /^(?:Veröffentlichung(?:en)?|Äußerung(?:en)?|Ankündigung(?:en)?|Erklärung(?:en)?|Vorwürfen|Urteil|Pressemitteilung|Mitteilung|Meldung)$/u.test(
      noun,
    ) &&
    (isOwned ||
      /^(?:der|den|dem|seine[rnm]?|ihre[rnm]?|diese[rnm])$/u.test(tokens[at + 1]?.lower ?? ''))
  );
}

/** "Für den Minister ist die Lage „ernst“": whose judgement a quotation is. */
function judgingCue(tokens: Tokens, at: number): Cue | undefined {
  const phrase = readPhrase(tokens, at + 1, { modifiers: 'all', joins: false });
  if (
    phrase === undefined ||
    !/^(?:ist|sei|war|sind|waren|bleibt|wäre)$/u.test(tokens[phrase.to]?.lower ?? '')
  )
    return undefined;
  const nouns = tokens.slice(phrase.nouns, phrase.coreEnd).map(({ text }) => text);
  const isPerson =
    nouns.some((noun) => words.menTitles.test(noun) || words.womenTitles.test(noun)) ||
    (phrase.determiner === undefined && nouns.length === 2);
  const to = behindWords(tokens);
  const hasQuotation = tokens
    .slice(phrase.to, to)
    .some((token, index, rest) => token.kind === 'quotation' && rest[index - 1]?.kind === 'word');
  if (!isPerson || !hasQuotation) return undefined;
  return {
    speaker: mentionOf(tokens, phrase, 'accusative'),
    text: tokens[at]?.text ?? '',
    at,
    from: at,
    to,
    isAct: false,
  };
}

/** "…, so der Minister", "…, so Weber weiter". */
function soCue(tokens: Tokens, at: number): Cue | undefined {
  let from = at + 1;
  while (
    /^(?:auch|jedenfalls|zumindest|wörtlich|etwa|weiter|heute|gestern|sinngemäß)$/u.test(
      tokens[from]?.lower ?? '',
    )
  )
    from += 1;
  if (tokens[from]?.lower === 'laut') return undefined;
  const phrase = readPhrase(tokens, from, { modifiers: 'close', joins: true });
  if (isPronoun(tokens[from]) && isClauseEnd(tokens[from + 1])) {
    return soFound(tokens, at, from + 1, pronounMention(tokens[from]?.lower ?? '', 'singular'));
  }
  if (phrase === undefined || !maySpeak(tokens, phrase, 'any')) return undefined;
  let end = phrase.to;
  while (
    end < tokens.length &&
    (words.adverbs.has(tokens[end]?.lower ?? '') ||
      behindDay(tokens, end) > end ||
      /^(?:weiter|wörtlich)$/u.test(tokens[end]?.lower ?? ''))
  )
    end = Math.max(end + 1, behindDay(tokens, end));
  const tail = tokens[end];
  const isPreposition = tail?.kind === 'word' && prepositions.has(tail.lower);
  if (!isClauseEnd(tail) && !isPreposition) return undefined;
  const found = behindFound(
    tokens,
    phrase,
    {
      form: { verb: 'so', class: 'say', form: 'finite', number: 'any' },
      finite: at,
      end: at + 1,
      number: 'any',
      isLast: false,
      isPassive: false,
      text: 'so',
    },
    undefined,
  );
  return found?.mention && !isThing(found.mention.text)
    ? soFound(tokens, at, Math.max(end, found.end), found.mention)
    : undefined;
}

function soFound(tokens: Tokens, at: number, end: number, mention: Mention | undefined): Cue {
  const before = contentBefore(tokens, at);
  const to = behindClause(tokens, end);
  const isOpen = isMark(tokens[at - 1], ',–');
  const next = tokens[to + 1];
  const goesOn =
    next?.kind === 'quotation' ||
    (next?.kind === 'word' &&
      !isCapital(next) &&
      !words.relatives.has(next.lower) &&
      !words.subordinators.has(next.lower));
  const hasMore = isMark(tokens[to], ',–') && (tokens.slice(to).some(isReported) || goesOn);
  return {
    speaker: mention,
    text: 'so',
    at,
    from: at,
    to,
    isAct: false,
    ...(before && isOpen && { before }),
    ...(hasMore && { after: [to + 1, behindWords(tokens)] as const }),
  };
}

/** Whom or what a sentence is about that says nothing: its subject, where that stands first and is a person. */
export function germanSubject(tokens: Tokens): Mention | undefined {
  if (isPronoun(tokens[0]) && isFiniteVerb(tokens[1]))
    return pronounMention(
      tokens[0]?.lower ?? '',
      /(?:en|sind)$/u.test(tokens[1]?.lower ?? '') ? 'plural' : 'singular',
    );
  const phrase = readPhrase(tokens, 0, { modifiers: 'all', joins: true });
  if (phrase === undefined || phrase.joined.length > 0 || !isFiniteVerb(tokens[phrase.to]))
    return undefined;
  if (!maySpeak(tokens, phrase, 'singular')) return undefined;
  const mention = mentionOf(tokens, phrase, 'nominative');
  const nouns = tokens.slice(phrase.nouns, phrase.coreEnd).map(({ text }) => text);
  const isPerson = nouns.some((noun) => words.menTitles.test(noun) || words.womenTitles.test(noun));
  const isName = phrase.determiner === undefined && nouns.length >= 2;
  return (isPerson || isName) && !isThing(mention.text) ? mention : undefined;
}
