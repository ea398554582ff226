// Reads what somebody is in English: an article and what belongs to it.

import { isCapital } from '../shared/tokens.ts';
import * as words from './english.ts';
import {
  genderIn,
  isEnglishTitle,
  isPlainWord,
  joined,
  type Named,
  type Tokens,
} from './english-names.ts';

/** An article and what follows, up to what no description goes on with. */
export function described(tokens: Tokens, from: number, until = tokens.length): Named | undefined {
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
