// What is said before and behind a German verb of speech, and to whom.

import { wholeWord } from '../../phrases/phrases.ts';
import { listed } from '../../words/word-list.ts';
import { behindWords } from '../shared/clauses.ts';
import type { CueForm } from '../shared/cue-verbs.ts';
import { agencies } from '../shared/speech.ts';
import { isCapital, isMark } from '../shared/tokens.ts';
import * as words from './german.ts';
import {
  behindClause,
  isFiniteAny,
  isReported,
  looksFinite,
  prepositions,
  type Tokens,
  type Verb,
} from './german-clauses.ts';
import { isAnswered, isOfWords } from './german-finding-verbs.ts';
import { isAdjective, isNoun, isTitle, readPhrase } from './german-phrases.ts';
import { germanCues } from './german-verbs.ts';

/** Words of the longest aside behind a dash: "kritisierte ihn - ein Zeichen, dass …". */
const asideReach = 8;

/** What is said in the clause behind a comma. */
export function contentBehind(
  tokens: Tokens,
  end: number,
  form: CueForm,
): readonly [number, number] | undefined {
  const last = behindWords(tokens);
  const noun = tokens
    .slice(0, end)
    .findLastIndex(({ text }) => /^(?:Nach)?[Ff]ragen?$/u.test(text));
  const asks = end - noun < 6 && isAnswered(tokens, noun);
  // "kritisierte ihn scharf - ein Zeichen, dass …": a hyphen ends no clause.
  const dashes = tokens.slice(Math.max(0, end - asideReach), end).filter((one) => isMark(one, '-'));
  if (dashes.length === 1) return undefined;
  let at = end;
  for (let steps = 0; steps < 5 && at < last; steps += 1) {
    const token = tokens[at];
    if (token?.kind === 'quotation' && !isTitle(token)) return undefined;
    // "Der Entwurf zeigt: Es geht": whoever writes concludes.
    if (isMark(token, ':') && form.verb === 'zeigen') return undefined;
    if (isMark(token, ':'))
      return at + 1 < last && tokens[at + 1]?.kind !== 'quotation' ? [at + 1, last] : undefined;
    if (!isMark(token, ',–')) return undefined;
    const start = at + 1;
    // "…, ist das vor allem eines: …": the main clause.
    const opener = tokens[start];
    if (steps > 0 && opener && isFiniteAny(opener) && !isReported(opener)) return undefined;
    const isQuestion = asks && words.contentWords.has(tokens[start]?.lower ?? '');
    const isOfNoun =
      words.withInfinitive.test(tokens[at - 1]?.text ?? '') &&
      isInfinitive(tokens.slice(start, behindClause(tokens, start)));
    if (isQuestion || (steps === 0 && isOfNoun)) return undefined;
    if (isContent(tokens, start, last, form))
      return isBesideDenied(tokens, end, start) ? undefined : [start, last];
    // "kritisierte ihn scharf – ein Zeichen, dass …": what the story makes of it.
    if (isMark(token, '–')) return undefined;
    at = behindClause(tokens, start);
    // "sieht Menschen, die glauben, krank zu sein": what follows is theirs.
    const isOthers =
      words.relatives.has(opener?.lower ?? '') &&
      germanCues.get(tokens[at - 1]?.lower ?? '')?.some((one) => one.form === 'finite') === true;
    if (isOthers) return undefined;
  }
  return undefined;
}

/** "hatten das nicht erwartet, die Erwärmung fiel höher aus": a sentence of its own behind what nobody said. */
function isBesideDenied(tokens: Tokens, end: number, start: number): boolean {
  const isDenied = tokens
    .slice(Math.max(0, end - 3), end)
    .some(({ lower }) => /^(?:nicht|nie|niemals)$/u.test(lower));
  const segment = tokens.slice(start, behindClause(tokens, start));
  return (
    isDenied &&
    !words.contentWords.has(segment[0]?.lower ?? '') &&
    !segment.some(isReported) &&
    !endsWithInfinitive(segment) &&
    !isInfinitive(segment)
  );
}

function isContent(tokens: Tokens, start: number, end: number, form: CueForm): boolean {
  let first = start;
  while (/^(?:und|sowie|aber|also|nur|nämlich|etwa|vor|allem)$/u.test(tokens[first]?.lower ?? ''))
    first += 1;
  const opening = tokens[first]?.lower ?? '';
  if (words.contentWords.has(opening)) return true;
  if (/^(?:um|ohne|statt|anstatt)$/u.test(opening)) return false;
  const segmentEnd = behindClause(tokens, first);
  const segment = tokens.slice(first, segmentEnd);
  if (segment.length === 0) return false;
  if (endsWithInfinitive(segment) && form.class !== 'quote') return true;
  // "die noch zu schaffende Behörde werde prüfen", "damit solle geholfen werden": a verb in the second place.
  const reported = segment.findIndex(isReported);
  if (reported > 0 && reported < segment.length - 1 && !/^(?:um|ohne|wenn|weil|da)$/u.test(opening))
    return true;
  const isRelative =
    (words.relatives.has(opening) ||
      (prepositions.has(opening) && words.relatives.has(segment[1]?.lower ?? ''))) &&
    looksFinite(segment.at(-1)) &&
    // "Menschen, die glauben, …"
    (segment.length === 2 || !hasSecondVerb(tokens, first, segmentEnd));
  if (isRelative) return false;
  if (/^(?:so|insbesondere|darunter|wobei|sodass|sondern|worauf|wodurch|wozu)$/u.test(opening))
    return false;
  if (words.subordinators.has(opening)) {
    // "…, weil die Zeit nicht reiche": the reason is told too.
    const isReason =
      /^(?:weil|da|obwohl|wenn|falls|solange)$/u.test(opening) && segment.some(isReported);
    return isReason || tokens.slice(segmentEnd, end).some(isReported);
  }
  if (segment.some(isReported)) return true;
  if (isInfinitive(segment)) return true;
  if (form.class === 'quote' || /^(?:nennen|bezeichnen|bewerten)$/u.test(form.verb)) return false;
  // "hat einen Antrag angenommen, …": a participle is no verb in the second place.
  const last = segment.at(-1)?.text ?? '';
  if (!isOfSpeech(form) && /^\p{Ll}+(?:t|en)$/u.test(last) && !isFiniteAny(segment.at(-1)))
    return false;
  return hasSecondVerb(tokens, first, segmentEnd);
}

const isOfSpeech = ({ verb }: CueForm) =>
  germanCues.get(verb)?.some(({ form }) => form === 'infinitive') === true;

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

/** A verb behind which a clause goes on. */
const secondVerbs = wholeWord(
  listed(`
  ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können soll sollen muss müssen will
  wollen darf dürfen gibt gab gebe geht steht bleibt müsse sei würde wäre hätte
`),
);

/** Whether a clause is one with its verb in the second place. */
function hasSecondVerb(tokens: Tokens, start: number, end: number): boolean {
  // "90 der 610 Stellen fallen weg"
  const isShare = /^\p{N}+$/u.test(tokens[start]?.text ?? '') && tokens[start + 1]?.lower === 'der';
  let at = start;
  const phrase = readPhrase(tokens, isShare ? start + 1 : start, { modifiers: 'all', joins: true });
  if (phrase && phrase.to < end) at = phrase.to;
  else if (prepositions.has(tokens[start]?.lower ?? '')) {
    const place = readPhrase(tokens, start + 1, { modifiers: 'all', joins: true });
    if (!place) return false;
    at = place.to;
  } else at = start + 1;
  const token = tokens[at];
  if (at >= end || token?.kind !== 'word' || isCapital(token)) return false;
  return (
    secondVerbs.test(token.lower) ||
    isReported(token) ||
    isFiniteAny(token) ||
    /^\p{Ll}{3,}(?:t|en)$/u.test(token.text) ||
    (/^\p{Ll}{3,}e$/u.test(token.text) && !isNoun(tokens[at + 1]) && !isAdjective(tokens[at + 1]))
  );
}

/** What is said before a comma that the verb follows. */
export function contentBefore(
  tokens: Tokens,
  start: number,
): readonly [number, number] | undefined {
  const end = start - 1;
  let from = end;
  while (from > 0 && !isMark(tokens[from - 1], ';') && !isMark(tokens[from - 1], ':')) from -= 1;
  return tokens.slice(from, end).some(({ kind }) => kind === 'word') ? [from, end] : undefined;
}

/** What stands before a comma and the verb, if it is a sentence by itself. */
export function statedBefore(
  tokens: Tokens,
  start: number,
  form: CueForm,
  hasMore: boolean,
): readonly [number, number] | undefined {
  const range = contentBefore(tokens, start);
  if (range === undefined) return undefined;
  const [from, to] = range;
  const first = tokens[from]?.lower ?? '';
  // "Auf die Frage, ob es eile, sagte …": what somebody else asks.
  if (tokens.slice(from, from + 4).some((_, index) => isAnswered(tokens, from + index)))
    return undefined;
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

export function hasObject(tokens: Tokens, verb: Verb, end: number): boolean {
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

/** "Das berichtet die Zeitung." */
export function isOfBefore(tokens: Tokens, start: number, verb: Verb): boolean {
  if (isOfWords(tokens, start, verb.finite)) return true;
  return (
    verb.finite === start + 1 &&
    start === 0 &&
    /^(?:das|dies)$/u.test(tokens[start]?.lower ?? '') &&
    (verb.form.class === 'say' || / /u.test(verb.text))
  );
}

/** "gegenüber der Zeitung", "der Zeitung", "im Gespräch mit Reuters", behind a verb. */
export function addresseeIn(tokens: Tokens, from: number, to: number): string | undefined {
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
