// Finds verbs of speech in a German sentence, of whatever form and wherever their parts stand.

import { wholeWord } from '../../phrases/phrases.ts';
import { listed } from '../../words/word-list.ts';
import { clauseStart, isBreak, isClauseEnd } from '../shared/clauses.ts';
import type { CueForm } from '../shared/cue-verbs.ts';
import { isCapital, isMark, type Token } from '../shared/tokens.ts';
import * as words from './german.ts';
import {
  behindClause,
  type Count,
  isAdjectiveUse,
  isFiniteAny,
  isFiniteVerb,
  prepositions,
  type Tokens,
  type Verb,
} from './german-clauses.ts';
import { modalVerb } from './german-modals.ts';
import { determiners, isAdjective, isNoun, isTitle } from './german-phrases.ts';
import { germanCues, reportedForms } from './german-verbs.ts';

export function verbAt(tokens: Tokens, at: number): Verb | undefined {
  const token = tokens[at];
  if (token === undefined || isCapital(token)) return undefined;
  const apart = germanCues.get(`${tokens[at - 1]?.lower ?? ''}${token.lower}`);
  const isApart = apart !== undefined && words.particles.has(tokens[at - 1]?.lower ?? '');
  const forms = isApart ? apart : germanCues.get(token.lower);
  if (forms === undefined) return undefined;

  const start = clauseStart(tokens, at);
  const isLast = isVerbLast(tokens, start, at);

  const modal = modalVerb(tokens, start, at, forms);
  if (modal) return modal;
  const participle = forms.find(({ form }) => form === 'participle');
  if (participle && endsClause(tokens, at)) {
    const last = tokens[at + 1]?.lower ?? '';
    // "wie Weber von der Zeitung zitiert wird"
    const isCited = participle.verb === 'zitieren' && words.passives[last] !== undefined;
    const lastAuxiliary = words.auxiliaries[last] ?? (isCited ? words.passives[last] : undefined);
    if (lastAuxiliary !== undefined && isClauseEnd(tokens[at + 2])) {
      return {
        form: participle,
        finite: at,
        end: at + 2,
        number: lastAuxiliary,
        isLast: true,
        isPassive: isCited,
        text: `${token.text} ${last}`,
      };
    }
    for (let back = at - 1; back >= Math.max(0, at - 40); back -= 1) {
      const one = tokens[back];
      if (one === undefined || isMark(one, ';:')) break;
      if (one.kind !== 'word') continue;
      if (isLast && back < start) break;
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
    if (!form || !endsClause(tokens, at) || tokens[at - 1]?.lower === 'zu') return undefined;
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
      // "hat sie wiederholt getäuscht": as an adverb.
      if (form.verb === 'wiederholen' && token.lower.endsWith('t') && !isClauseEnd(tokens[at + 1]))
        continue;
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
  // "bezeichnete den Besuch als ein „wichtiges Zeichen“": an article.
  if (tokens[end]?.kind === 'quotation') return false;
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
    // "mit dem neu formulierten Recht", "das derzeitige, aus der Idee abgeleitete System"
    if (determiners.has(tokens[at - 2]?.lower ?? '') && !isNoun(before)) return true;
    const start = clauseStart(tokens, at);
    if (prepositions.has(tokens[start]?.lower ?? '') && isAdjective(tokens[start - 2])) return true;
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
        (isClauseEnd(next) && next?.kind !== 'quotation') ||
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

/** End like a verb and are none that quotes. */
const noVerbs = wholeWord(
  listed(`
  mit seit statt samt nicht jetzt selbst zuletzt ist hat wird laut heute gilt gehört findet jüngst zumindest
  bereits insgesamt erst fast meist sonst sollte konnte könnte musste hatte wollte
`),
);

/** Any verb directly behind a quotation, with its subject: "„…“, lachte Weber". */
export function quotingVerb(tokens: Tokens, at: number): Verb | undefined {
  const token = tokens[at];
  const before = isMark(tokens[at - 1], ',') ? tokens[at - 2] : tokens[at - 1];
  if (before?.kind !== 'quotation' || isTitle(before) || token === undefined || isCapital(token))
    return undefined;
  if (!/^\p{L}{2,}(?:t|te|ten)$/u.test(token.text) || noVerbs.test(token.lower)) return undefined;
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

/** "„…“, ist Weber überzeugt", "„…“, zeigt sich der Rat sicher": what somebody is, behind their words. */
export function convictionVerb(tokens: Tokens, at: number): Verb | undefined {
  const token = tokens[at];
  const before = isMark(tokens[at - 1], ',') ? tokens[at - 2] : tokens[at - 1];
  if (before?.kind !== 'quotation') return undefined;
  const isBecoming = becomes.test(token?.lower ?? '');
  const isBeing = /^(?:ist|sind|war|waren|zeigen|zeigt|zeigten?)$/u.test(token?.lower ?? '');
  if (!isBeing && !isBecoming) return undefined;

  const end = behindClause(tokens, at + 1);
  const predicate = tokens[end - 1]?.lower ?? '';
  if (!(isBecoming ? outspoken : words.predicates).test(predicate)) return undefined;
  const number = /(?:n|d)$/u.test(token?.lower ?? '') ? 'plural' : 'singular';
  return {
    form: { verb: token?.lower ?? '', class: 'quote', form: 'finite', number },
    finite: at,
    end,
    number,
    isLast: false,
    isPassive: false,
    text: `${token?.text} ${tokens[end - 1]?.text}`,
  };
}

const becomes = /^(?:wird|wurde|werden|wurden)$/u;

/** What somebody becomes who says what they think. */
const outspoken = /^(?:deutlich|konkret|laut|grundsätzlich|emotional|persönlich|direkt)(?:er)?$/u;

/**
 * Any verb of a clause that ends with a colon before a quotation, or that has a noun of speech and something said behind
 * it: "griff den Präsidenten an: „…“", "kamen zu dem Ergebnis, dass".
 */
export function anyVerb(tokens: Tokens, at: number): Verb | undefined {
  const token = tokens[at];
  const isVerb = isFiniteVerb(token) || (isLastBeforeQuotation(tokens, at) && looksLikeVerb(token));
  const isAuxiliary = /^(?:w[ie]rd(?:en)?|wurden?|soll(?:en|te|ten)?)$/u;
  const modal = /^(?:k[aö]nn(?:en|te|ten)?|kann|darf|dürfen|mag|mögen)$/u;
  const colon = behindClause(tokens, at + 1);
  const last = tokens[colon - 1];
  const isBeforeColon = isMark(tokens[colon], ':') && tokens[colon + 1]?.kind === 'quotation';
  // "kann nur lachen: „…“", "wurde deutlicher: „…“"
  const isOpening =
    isBeforeColon &&
    (modal.test(token?.lower ?? '')
      ? /^\p{Ll}+n$/u.test(last?.text ?? '')
      : becomes.test(token?.lower ?? '') && outspoken.test(last?.lower ?? ''));
  const isHelping = isAuxiliary.test(token?.lower ?? '') || modal.test(token?.lower ?? '');
  if (!(isVerb || isOpening) || (isHelping && !isOpening)) return undefined;
  if (isAttribute(tokens, at) || isAdjectiveUse(tokens, at)) return undefined;
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
  const hasNoun = tokens.slice(start, end).some(
    ({ text }, index) =>
      words.speechNouns.test(text) &&
      start + index !== at &&
      !isAnswered(tokens, start + index) &&
      // "die Grundlage der Einschätzung"
      !(
        /^de[rs]$/u.test(tokens[start + index - 1]?.lower ?? '') &&
        isNoun(tokens[start + index - 2])
      ),
  );
  // "zeigte sich überzeugt, dass", "ist sicher, dass"
  const isSure =
    words.predicates.test(tokens[end - 1]?.lower ?? '') &&
    isMark(tokens[end], ',') &&
    words.contentWords.has(tokens[end + 1]?.lower ?? '');
  if (!isBeforeQuotation && !hasNoun && !isSure && !isOfWords(tokens, start, at)) return undefined;
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

/** "Mit diesen Worten eröffnete Weber das Bad.": behind what was said in the sentence before. */
export function isOfWords(tokens: Tokens, start: number, finite: number): boolean {
  const opening = tokens.slice(start, finite).map(({ lower }) => lower);
  return start === 0 && opening.join(' ') === 'mit diesen worten';
}

/** "auf die Frage eines Journalisten": what somebody else asks. */
export function isAnswered(tokens: Tokens, at: number): boolean {
  return (
    /^(?:Nach)?[Ff]ragen?$/u.test(tokens[at]?.text ?? '') &&
    tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'auf')
  );
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
