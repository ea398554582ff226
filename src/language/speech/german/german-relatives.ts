// Whom a German relative clause is about: "der Verband, der die Pläne als „Unsinn“ bezeichnet".

import { isMark } from '../shared/tokens.ts';
import * as words from './german.ts';
import { type Found, isThing, type Tokens, type Verb } from './german-clauses.ts';
import { type Case, mentionOf } from './german-mentions.ts';
import { type Phrase, readPhrase } from './german-phrases.ts';

/** Tokens before the comma among which the phrase begins. */
const mostBefore = 14;

const pronouns: Readonly<Record<string, 'masculine' | 'feminine' | 'neuter'>> = {
  der: 'masculine',
  welcher: 'masculine',
  die: 'feminine',
  welche: 'feminine',
  das: 'neuter',
  welches: 'neuter',
};

/** The phrase before the comma that a relative pronoun in the nominative stands for; `start` is the pronoun's place. */
export function relativeSubject(tokens: Tokens, start: number, verb: Verb): Found | undefined {
  const gender = pronouns[tokens[start]?.lower ?? ''];
  const isPassive = /^(?:w[ie]rd|wurde)(?:en|n)?$/u.test(tokens[verb.end]?.lower ?? '');
  if (gender === undefined || isPassive || !isMark(tokens[start - 1], ',')) return undefined;
  // "die die Stadt kritisierte", "den der Rat": a nominative has nobody else beside it.
  const next = readPhrase(tokens, start + 1, { modifiers: 'none', joins: false });
  if (next && /^(?:der|ein|eine|die|das)$/u.test(next.determiner ?? '') && gender !== 'masculine')
    return undefined;
  if (next?.determiner === 'der') return undefined;

  for (let from = start - 2; from >= Math.max(0, start - mostBefore); from -= 1) {
    const phrase = readPhrase(tokens, from, { modifiers: 'all', joins: false });
    if (phrase?.to !== start - 1 || isPart(tokens, phrase)) continue;
    // "einen Mann aus Gaza, der": a place is nobody.
    if (
      phrase.determiner === undefined &&
      /^(?:aus|in|nach|bei|über)$/u.test(tokens[from - 1]?.lower ?? '')
    )
      continue;
    const mention = mentionOf(tokens, phrase, caseOf(tokens, phrase));
    const isPlural = verb.number === 'plural';
    const agrees = isPlural
      ? mention.plural || mention.gender === undefined
      : !mention.plural && (mention.gender === undefined || mention.gender === gender);
    if (!agrees || (isPlural && gender !== 'feminine')) continue;
    const isDocument = words.documents.test(tokens[phrase.coreEnd - 1]?.text ?? '');
    return isThing(mention.text) && !isDocument
      ? undefined
      : { mention, from: start, end: verb.end };
  }
  return undefined;
}

/** Whether a phrase goes on before it begins: an adjective, an article, a first name. */
function isPart(tokens: Tokens, { from, nouns }: Phrase): boolean {
  const before = tokens[from - 1];
  if (before?.kind !== 'word') return false;
  const isName = nouns === from && /^\p{Lu}/u.test(before.text);
  return (
    isName ||
    /^(?:de[rsmn]|die|das|eine?|eine[rsmn])$/u.test(before.lower) ||
    /\p{Ll}e[rnms]?$/u.test(before.text)
  );
}

function caseOf(tokens: Tokens, { from, determiner = '' }: Phrase): Case {
  const before = tokens[from - 1]?.lower ?? '';
  if (/^(?:de[mn]|eine[mr]|diese[mr]|seine[mr]|ihre[mr])$/u.test(determiner)) {
    return determiner === 'den' && !/^(?:von|mit|bei|nach|zu|aus)$/u.test(before)
      ? 'accusative'
      : 'dative';
  }
  if (/^(?:des|eines)$/u.test(determiner)) return 'genitive';
  if (/^(?:den|einen|seinen|ihren)$/u.test(determiner)) return 'accusative';
  return determiner === 'der' && /^(?:von|mit|bei|nach|zu|aus|in)$/u.test(before)
    ? 'dative'
    : 'nominative';
}
