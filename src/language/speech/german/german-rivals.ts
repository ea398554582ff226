// Whom a pronoun does not mean, though the sentence before names them beside its subject.

import type { Token } from '../shared/tokens.ts';
import * as words from './german.ts';
import { prepositions } from './german-clauses.ts';
import { isAdjective } from './german-phrases.ts';

/** Of a genitive or dative, and no nominative. */
const oblique = /^(?:de[ms]|eine[ms]|seine[ms]|ihre[ms]|vom|zum|zur|beim|im|am)$/u;

/** Behind these, whoever is named is what the subject is. */
const equal = /^(?:als|ist|sind|war|waren|bleibt|blieb|wird|wurde|gilt|galt)$/u;

/**
 * Whether a noun is surely not whom the next sentence goes on about: behind a preposition ("mit dem Präsidenten"), in the
 * genitive ("des Präsidenten"), or what the subject itself is ("ist Sprecherin der Partei", "will Kanzlerin bleiben").
 */
export function isNoRival(tokens: readonly Token[], at: number): boolean {
  let from = at;
  while (isPartOfName(tokens, from - 1)) from -= 1;

  const before = tokens[from - 1];
  if (before?.kind !== 'word') return false;
  const { lower } = before;
  if (prepositions.has(lower) || oblique.test(lower) || equal.test(lower)) return true;

  const isDetermined = words.determiners.includes(lower);
  if (isDetermined) {
    const leading = tokens[from - 2];
    const isLed = leading?.kind === 'word' && prepositions.has(leading.lower);
    return isLed || equal.test(leading?.lower ?? '');
  }
  const isBare = from === at && !isCapital(tokens[at + 1]);
  return (
    (isBare && words.womenTitles.test(tokens[at]?.text ?? '')) ||
    (isBare && words.menTitles.test(tokens[at]?.text ?? ''))
  );
}

const isCapital = (token: Token | undefined) =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.text);

const isPartOfName = (tokens: readonly Token[], at: number) =>
  isCapital(tokens[at]) || isAdjective(tokens[at]);
