// Whom a German sentence is about that says nothing.

import { clauseStart } from '../shared/clauses.ts';
import type { Lead, Mention } from '../shared/speech.ts';
import { isCapital, isMark } from '../shared/tokens.ts';
import * as words from './german.ts';
import {
  behindClause,
  isFiniteVerb,
  isPronoun,
  isThing,
  looksFinite,
  onlyAdverbs,
  pronounMention,
  type Tokens,
  type Verb,
} from './german-clauses.ts';
import { mentionOf } from './german-mentions.ts';
import { stanceOf } from './german-nouns-of-speech.ts';
import { maySpeak, type Phrase, readPhrase } from './german-phrases.ts';
import { frontSubject, subjectBehind, subordinateSubject } from './german-subjects.ts';

/** The subject of a sentence, where it is somebody: a pronoun, a name, a person by what they are. */
export function germanSubject(tokens: Tokens): Mention | undefined {
  const subject = subjectOf(tokens);
  const end = behindClause(tokens, 0);
  // "Kritik kommt von Udo Kern."
  return subject ?? (isMark(tokens[end], '.') ? stanceOf(tokens, end) : undefined);
}

function subjectOf(tokens: Tokens): Mention | undefined {
  const front = frontTopic(tokens);
  if (front) return front;

  const behindComma = tokens.findIndex(
    (token, index) => isMark(tokens[index - 1], ',') && isFiniteVerb(token),
  );
  const apposed = behindComma > 2 ? frontSubject(tokens, finiteAt(tokens, behindComma)) : undefined;
  if (apposed && apposed !== 'same' && apposed.from === 0) return apposed.mention;

  // "Um Zeit zu gewinnen, will Weber": the verb behind the comma.
  const isPurpose = tokens[0]?.lower === 'um' && behindComma > 2;
  const at = isPurpose
    ? behindComma
    : tokens.findIndex(
        (token, index) => index > 0 && isFiniteVerb(token) && clauseStart(tokens, index) === 0,
      );
  if (at < 1 || words.subordinators.has(tokens[0]?.lower ?? '')) return undefined;
  const behind = subjectBehind(tokens, finiteAt(tokens, at));
  if (behind?.mention?.form === 'pronoun') return behind.mention;
  // "verschanzte sich der Mann", "korrigierte sich später Weber"
  let from = at + 1;
  while (words.adverbs.has(tokens[from]?.lower ?? '')) from += 1;
  const phrase = readPhrase(tokens, from, { modifiers: 'close', joins: false });
  // "Unterdessen verteidigte der Vorsitzende, Jan Weber, den Entwurf"
  const isApposed = behind?.mention?.description !== undefined;
  if (isApposed && phrase && isPerson(tokens, phrase)) return behind.mention;
  // "Hier sieht auch Weber Vorteile": where a name ends nothing tells.
  const isUnclear =
    from > at + 1 && phrase?.determiner === undefined && tokens[at + 1]?.lower !== 'sich';
  return phrase && !isUnclear && isPerson(tokens, phrase) ? personOf(tokens, phrase) : undefined;
}

/** Begin a clause that stands before the one it belongs to. */
const leading =
  /^(?:als|nachdem|weil|da|obwohl|obgleich|während|bevor|ehe|wenn|seit|seitdem|sobald|solange|indem|falls)$/u;

/**
 * Who does what the first clause of a sentence tells: "Als Weber kam, sagte er", "Im Brief, den Weber schrieb, fordert er",
 * "Weber schlief nicht, und er fragte".
 */
export function germanLead(tokens: Tokens): Lead | undefined {
  const comma = behindClause(tokens, 1);
  const isLeading = leading.test(tokens[0]?.lower ?? '');
  const isRelative =
    isMark(tokens[comma], ',') &&
    words.relatives.has(tokens[comma + 1]?.lower ?? '') &&
    !tokens.slice(0, comma).some(isFiniteVerb);
  const end = isRelative ? behindClause(tokens, comma + 2) : comma;
  if (isLeading || isRelative) {
    const isVerb = looksFinite(tokens[end - 1]) || isFiniteVerb(tokens[end - 1]);
    if (!isMark(tokens[end], ',') || !isVerb) return undefined;
    const verb = { ...finiteAt(tokens, end - 1), isLast: true };
    const mention = subordinateSubject(tokens, verb)?.mention;
    return mention && leadOf(tokens, mention, end, false);
  }

  const mention = germanSubject(tokens);
  return mention && leadOf(tokens, mention, comma, true);
}

function leadOf(tokens: Tokens, mention: Mention, end: number, isMain: boolean): Lead | undefined {
  const [head = ''] = mention.text.split(/ (?:de[rs]|eine[rs]|von|vom|in|im|für|aus) /u);
  const isPerson = mention.form === 'name' || head.split(' ').some(isSomebody);
  const token = tokens[end];
  return isPerson && mention.form !== 'pronoun' && token
    ? { mention, end: token.start, isMain }
    : undefined;
}

/** Whether a word says what a person is. */
const isSomebody = (noun: string) =>
  [noun, noun.split('-').at(-1) ?? ''].some(
    (one) =>
      words.menTitles.test(one) ||
      words.womenTitles.test(one) ||
      words.people.test(one) ||
      words.persons.test(one),
  );

function frontTopic(tokens: Tokens): Mention | undefined {
  if (isPronoun(tokens[0]) && (isFiniteVerb(tokens[1]) || looksFinite(tokens[1])))
    return pronounMention(tokens[0]?.lower ?? '', numberOf(tokens, 1));
  const phrase = readPhrase(tokens, 0, { modifiers: 'all', joins: true });
  if (phrase === undefined || phrase.joined.length > 0) return undefined;
  const isSubject =
    isVerb(tokens, phrase.to) ||
    Array.from({ length: 3 }, (_, index) => phrase.to + index + 1).some(
      (at) => isFiniteVerb(tokens[at]) && onlyAdverbs(tokens, phrase.to, at),
    );
  return isSubject && isPerson(tokens, phrase) ? personOf(tokens, phrase) : undefined;
}

const isVerb = (tokens: Tokens, at: number) =>
  isFiniteVerb(tokens[at]) || (looksFinite(tokens[at]) && !isCapital(tokens[at]));

const numberOf = (tokens: Tokens, at: number) =>
  /(?:en|sind)$/u.test(tokens[at]?.lower ?? '') ? 'plural' : 'singular';

function personOf(tokens: Tokens, phrase: Phrase): Mention | undefined {
  const mention = mentionOf(tokens, phrase, 'nominative');
  return isThing(mention.text) ? undefined : mention;
}

function isPerson(tokens: Tokens, phrase: Phrase): boolean {
  if (!maySpeak(tokens, phrase, 'singular')) return false;
  const nouns = tokens.slice(phrase.nouns, phrase.coreEnd).map(({ text }) => text);
  return (
    nouns.some(isSomebody) ||
    (phrase.determiner === undefined && phrase.adjectives === phrase.nouns)
  );
}

function finiteAt(tokens: Tokens, at: number): Verb {
  return {
    form: { verb: '', class: 'say', form: 'finite', number: 'any' },
    finite: at,
    end: at + 1,
    number: numberOf(tokens, at),
    isLast: false,
    isPassive: false,
    text: tokens[at]?.text ?? '',
  };
}
