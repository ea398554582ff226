// A sentence with the people that it names.

import { peopleNamedIn } from '../../../language/questions/people/named-people.ts';
import { isRoleWord } from '../../../language/questions/people/role.ts';

/** A word of a sentence, by its UTF-16 code units. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A name in a sentence, by its tokens from the first to behind the last. */
export interface PersonName {
  readonly name: string;
  readonly first: number;
  readonly behind: number;
}

/** A sentence, read for people. */
export interface NamedSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** In order. */
  readonly names: readonly PersonName[];
}

/**
 * Reads a sentence for the people that it names in full, or by the surname alone.
 *
 * @param surnames - Of people whom the story names in full elsewhere.
 * @param isRole - Whether a word is what somebody is: "Trainer Werner" looks like a name of two words, "Neuer Trainer" too.
 */
export function namedSentence(
  text: string,
  surnames: ReadonlySet<string>,
  isRole: (word: string) => boolean,
): NamedSentence {
  const tokens = tokensOf(text);
  const full = fullNames(text, tokens, isRole);
  const single = tokens.flatMap((token, index): PersonName[] => {
    const isPart = full.some(({ first, behind }) => first <= index && index < behind);
    const before = tokens[index - 1]?.text ?? '';
    // "im Kreis Harlund", "in Harlund"
    const isOther = !isRole(before) && (isRoleWord('linking', before) || /^\p{Lu}/u.test(before));
    return surnames.has(plain(token.text)) && !isRole(token.text) && !isPart && !isOther
      ? [{ name: token.text, first: index, behind: index + 1 }]
      : [];
  });

  return {
    text,
    tokens,
    names: [...full, ...single].toSorted((one, other) => one.first - other.first),
  };
}

function fullNames(
  text: string,
  tokens: readonly Token[],
  isRole: (word: string) => boolean,
): readonly PersonName[] {
  let from = 0;

  return peopleNamedIn(text).flatMap(({ name }): PersonName[] => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    const first = tokens.findIndex((token) => token.start >= start);
    const behind = tokens.findLastIndex((token) => token.end <= from) + 1;
    const isName =
      first >= 0 &&
      behind > first &&
      [first, behind - 1].every((index) => !isRole(tokens[index]?.text ?? ''));

    return isName ? [{ name, first, behind }] : [];
  });
}

/** Last names of people who are named in full and then by them. */
export function surnamesIn(texts: readonly string[]): ReadonlySet<string> {
  const full = new Set(
    texts.flatMap((text) => peopleNamedIn(text).map(({ name }) => surnameOf(name))),
  );
  const counts = new Map<string, number>();
  for (const { text } of texts.flatMap(tokensOf)) {
    const name = plain(text);
    if (full.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  return new Set([...full].filter((name) => (counts.get(name) ?? 0) > 1));
}

/** The last word of a name, without the ending that it has as an owner. */
export function surnameOf(name: string): string {
  return plain(name.split(' ').at(-1) ?? name);
}

function plain(text: string): string {
  return text.replace(/['’]s?$/u, '');
}

/** A word with its hyphens and apostrophes, and a title with its point. */
const token =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-’'/&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=(?:Dr|Prof|Mr|Mrs|St))\.)?/gu;

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(token)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}
