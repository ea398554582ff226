// Whether a name stands beside what somebody is in one of the ways that say that it is they.

import { claimWords } from '../../../language/claims/claim-words.ts';
import { languages, ofAllLanguages } from '../../../language/language.ts';
import { wholePhrase } from '../../../language/phrases/phrases.ts';
import { becoming, being, isRoleWord } from '../../../language/questions/people/role.ts';
import { stopwords } from '../../../language/words/stopwords.ts';
import { words } from '../../../language/words/words.ts';
import type { NamedSentence, PersonName, Token } from './named-sentence.ts';

/** Words between a name and what its bearer is, at most … */
const furthest = 6;

/** … and those of them that belong to what they are, behind a verb. */
const furthestBehindVerb = 3;

const article = wholePhrase(ofAllLanguages(claimWords, ({ articles }) => articles));

/**
 * Whether a name stands beside a word for what somebody is so that it is theirs.
 *
 * @param at - The word, among the tokens of the sentence.
 */
export function isBeside(sentence: NamedSentence, at: number, name: PersonName): boolean {
  return name.first > at ? isNamedBehind(sentence, at, name) : isNamedBefore(sentence, at, name);
}

/** What stands between the two. */
export function textBetween({ text, tokens }: NamedSentence, at: number, name: PersonName): string {
  const [from, to] =
    name.first > at ? [tokens[at], tokens[name.first]] : [tokens[name.behind - 1], tokens[at]];

  return text.slice(from?.end, to?.start);
}

/** The words before what somebody is that belong to it, the nearest first. */
export function wordsBefore({ text, tokens }: NamedSentence, at: number): readonly string[] {
  const near = tokens.slice(Math.max(0, at - 4), at).toReversed();
  const end = near.findIndex((one, index) => {
    const next = index === 0 ? tokens[at] : near[index - 1];
    return text.slice(one.end, next?.start) !== ' ';
  });

  return near.slice(0, end < 0 ? undefined : end).map((one) => one.text);
}

/** "Trainer Ole Werner", "Neuer Trainer wird Ole Werner", "der Chef der Lufthansa, Carsten Spohr," */
function isNamedBehind(sentence: NamedSentence, at: number, name: PersonName): boolean {
  const { text, tokens, names } = sentence;
  const between = tokens.slice(at + 1, name.first);
  const isAnother = names.some(({ first }) => first > at && first < name.first);
  if (between.length > furthest || isAnother) return false;

  const gap = textBetween(sentence, at, name);
  const isTitled = between.every((one) => isRoleWord('title', one.text));
  if ((isTitled && /^ (?:[\p{L}.]+ )*$/u.test(gap)) || being.test(gap)) return true;

  const [link] = between;
  const last = between.at(-1);
  if (link === undefined || last === undefined) return false;
  // "der Chef der Firma von Elon Musk": the firm is his.
  if (!isRoleWord('linking', link.text) || isRoleWord('linking', last.text)) return false;

  const isNameOnly = between.every(
    (one) => isRoleWord('linking', one.text) || /^\p{Lu}/u.test(one.text),
  );
  const isClosed = /^\s*(?:[,).]|$)/u.test(text.slice(tokens[name.behind - 1]?.end));
  return (
    (isNameOnly && /^ [^,.;:()„“”"–—]*$/u.test(gap)) ||
    (isClosed && /^ [^,.;:()„“”"–—]*, $/u.test(gap))
  );
}

/** "Christina Lassen, dänische Botschafterin", "Ina Kern (Bürgermeisterin)", "Sinwar was named the new leader" */
function isNamedBefore(sentence: NamedSentence, at: number, name: PersonName): boolean {
  const { text, tokens, names } = sentence;
  const between = tokens.slice(name.behind, at);
  const isAnother = names.some(({ first }) => first >= name.behind && first < at);
  if (name.behind > at || between.length > furthest || isAnother) return false;

  const [first, ...others] = between;
  const own = first !== undefined && article.test(first.text) ? others : between;
  if (/^(?:, | \()[^,.;:()„“”"–—]*$/u.test(textBetween(sentence, at, name))) {
    return own.every(hasContent);
  }

  const start = tokens[name.behind - 1]?.end;
  return [...Array(Math.min(furthestBehindVerb, between.length) + 1).keys()].some((kept) => {
    const rest = between.slice(between.length - kept);
    const verb = text.slice(start, (rest[0] ?? tokens[at])?.start);
    return becoming.test(verb) && rest.every(hasContent);
  });
}

function hasContent({ text }: Token): boolean {
  return words(text).some((word) => languages.every((language) => !stopwords[language].has(word)));
}
