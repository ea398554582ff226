// Who is what a question asks for, where a text says it beside their name.

import { factWords } from '../../language/facts/fact-words.ts';
import type { Language } from '../../language/language.ts';
import { peopleNamedIn } from '../../language/questions/people/named-people.ts';
import {
  type AskedRole,
  becoming,
  being,
  isRoleWord,
} from '../../language/questions/people/role.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import type { QuestionReader } from '../../search/question/question.ts';
import type { Paragraph } from '../../story/article.ts';
import { wordsMeant } from '../evidence/mentions.ts';

/** Somebody who is what was asked for. */
interface Bearer {
  readonly name: string;
  /** Where the sentence that says so begins in its paragraph, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** A paragraph with those whom it gives. */
export interface Bearing<Place> {
  readonly place: Place;
  readonly bearers: readonly Bearer[];
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A name in a sentence, by its tokens from the first to behind the last. */
interface Named {
  readonly name: string;
  readonly first: number;
  readonly behind: number;
}

/** What a sentence is read with. */
interface Meant {
  readonly isHead: (word: string) => boolean;
  readonly qualifiers: readonly ((word: string) => boolean)[];
  readonly asked: AskedRole;
  readonly language: Language;
}

/** Tokens between a name and what its bearer is, at most. */
const furthest = 6;

/**
 * The paragraphs of a story that give somebody's name beside what was asked for: "der russische UN-Botschafter Wassili
 * Nebensja", "Loretta Preska, the judge", "Neuer Trainer wird Ole Werner". None where they give several names of which nothing
 * tells the one from the other.
 *
 * @param read - How words are put in another language.
 */
export function bearersOf<Place>(
  asked: AskedRole,
  language: Language,
  places: readonly { readonly place: Place; readonly paragraph: Paragraph }[],
  target: Language,
  read: QuestionReader,
): readonly Bearing<Place>[] {
  const heads = wordsMeant({ text: asked.head, language }, read, target);
  if (heads.length === 0) return [];

  const hasCapital = factWords[target].names.capitals === 'nouns';
  const isHead = (word: string) =>
    (!hasCapital || /^\p{Lu}/u.test(word)) && heads.every((isMeant) => isMeant(word));
  const qualifiers =
    asked.qualifiers === '' ? [] : wordsMeant({ text: asked.qualifiers, language }, read, target);
  const meant: Meant = { isHead, qualifiers, asked, language: target };
  const surnames = surnamesIn(places.map(({ paragraph }) => paragraph.text));

  const found = places.flatMap(({ place, paragraph }) => {
    const bearers = paragraph.sentences.flatMap(({ start, end }) =>
      bearersIn(paragraph.text.slice(start, end), meant, surnames).map((one) => ({
        ...one,
        start,
        end,
      })),
    );
    return bearers.length === 0 ? [] : [{ place, bearers }];
  });
  return found;
}

function bearersIn(
  sentence: string,
  meant: Meant,
  surnames: ReadonlySet<string>,
): readonly Pick<Bearer, 'name'>[] {
  const tokens = tokensOf(sentence);
  const names = namesIn(sentence, tokens, surnames, meant);

  return tokens.flatMap(({ text }, at) => {
    const isPart = names.some(({ first, behind }) => first <= at && at < behind);
    if (isPart || !meant.isHead(text)) return [];

    const name = names.find((one) => isBeside(sentence, tokens, at, one, names, meant));
    if (name === undefined || !isTheOne(tokens, at, name, sentence, meant)) return [];

    const rest = tokens.filter((_, index) => index !== at).map((token) => token.text);
    return meant.qualifiers.every((isMeant) => rest.some(isMeant))
      ? [{ name: surnameOf(name.name) }]
      : [];
  });
}

/** Whether it is the one who is that now, or the new one where that was asked. */
function isTheOne(
  tokens: readonly Token[],
  at: number,
  name: Named,
  sentence: string,
  { asked }: Meant,
): boolean {
  const [head] = tokens.slice(at, at + 1);
  if (head === undefined) return false;

  const before = phraseBefore(sentence, tokens, at);
  const isNotQuite = [...before, head.text].some((one) => isRoleWord('notQuite', one));
  if (isNotQuite && !asked.isNotQuite) return false;
  if (!asked.isNew) return true;

  const isNew = before.some((one) => isRoleWord('newly', one));
  const between = betweenThem(sentence, tokens, at, name);
  return isNew || becoming.test(between) || being.test(between);
}

/** The words before what somebody is that belong to it. */
function phraseBefore(sentence: string, tokens: readonly Token[], at: number): readonly string[] {
  const before: string[] = [];
  for (let index = at - 1; index >= 0 && index >= at - 4; index -= 1) {
    const [one, next] = tokens.slice(index, index + 2);
    if (one === undefined || next === undefined) break;
    if (sentence.slice(one.end, next.start) !== ' ') break;
    before.push(one.text);
  }

  return before;
}

/** Whether a name stands beside what somebody is in one of the ways in which that says that it is they. */
function isBeside(
  sentence: string,
  tokens: readonly Token[],
  at: number,
  name: Named,
  names: readonly Named[],
  { language }: Meant,
): boolean {
  const isBehind = name.first > at;
  const between = isBehind ? tokens.slice(at + 1, name.first) : tokens.slice(name.behind, at);
  if (between.length > furthest || (!isBehind && name.behind > at)) return false;

  const gap = betweenThem(sentence, tokens, at, name);
  const isAnother = names.some(
    (one) =>
      one !== name &&
      (isBehind
        ? one.first > at && one.first < name.first
        : one.first >= name.behind && one.first < at),
  );
  if (isAnother) return false;

  const isStop = ({ text }: Token) => words(text).every((word) => stopwords[language].has(word));
  if (isBehind) {
    // "Trainer Ole Werner", "Richterin Dr. Ina Kern"
    if (/^ (?:[\p{L}.]+ )*$/u.test(gap) && between.every(({ text }) => isRoleWord('title', text))) {
      return true;
    }
    // "Neuer Trainer wird Ole Werner"
    if (being.test(gap)) return true;

    // "der Chef der Lufthansa, Carsten Spohr,"
    const [link] = between;
    if (link === undefined || !isRoleWord('linking', link.text)) return false;
    const isNameOnly = between.every(
      ({ text }) => isRoleWord('linking', text) || /^\p{Lu}/u.test(text),
    );
    const last = between.at(-1);
    const isOf = last !== undefined && isRoleWord('linking', last.text);
    const isClosed = /^\s*(?:[,).]|$)/u.test(sentence.slice(tokens[name.behind - 1]?.end ?? 0));
    return (
      !isOf &&
      ((isNameOnly && /^ [^,.;:()„“”"–—]*$/u.test(gap)) ||
        (isClosed && /^ [^,.;:()„“”"–—]*, $/u.test(gap)))
    );
  }

  // "Christina Lassen, dänische Botschafterin", "Ina Kern (Bürgermeisterin)"
  const isApposed = /^(?:, | \()[^,.;:()„“”"–—]*$/u.test(gap);
  const [first, ...others] = between;
  const articled = first !== undefined && isArticleLike(first.text) ? others : between;
  if (isApposed) return articled.every((token) => !isStop(token));

  // "Sinwar was named the new leader": up to two words between.
  for (let kept = 0; kept <= Math.min(3, between.length); kept += 1) {
    const end = kept === 0 ? tokens[at]?.start : between.at(-kept)?.start;
    const start = tokens[name.behind - 1]?.end ?? 0;
    if (becoming.test(sentence.slice(start, end))) {
      return between.slice(between.length - kept).every((token) => !isStop(token));
    }
  }
  return false;
}

function isArticleLike(text: string): boolean {
  return /^(?:the|an?|der|die|das|eine?)$/iu.test(text);
}

function betweenThem(
  sentence: string,
  tokens: readonly Token[],
  at: number,
  { first, behind }: Named,
): string {
  const head = tokens[at];
  if (head === undefined) return '';

  return first > at
    ? sentence.slice(head.end, tokens[first]?.start)
    : sentence.slice(tokens[behind - 1]?.end ?? 0, head.start);
}

function tokensOf(sentence: string): readonly Token[] {
  return [
    ...sentence.matchAll(
      /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-’'/&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=(?:Dr|Prof|Mr|Mrs|St))\.)?/gu,
    ),
  ].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

/** Names in full, and surnames of those that are named in full elsewhere. */
function namesIn(
  sentence: string,
  tokens: readonly Token[],
  surnames: ReadonlySet<string>,
  { isHead }: Meant,
): readonly Named[] {
  let from = 0;
  const full = peopleNamedIn(sentence).flatMap(({ name }): Named[] => {
    const start = sentence.indexOf(name, from);
    from = start + name.length;
    const first = tokens.findIndex((token) => token.start >= start);
    const behind = tokens.findLastIndex((token) => token.end <= start + name.length) + 1;
    if (first < 0 || behind <= first) return [];

    // "Trainer Werner" looks like a name of two words, "Neuer Trainer" too.
    const isRole = (index: number) => isHead(tokens[index]?.text ?? '');
    return isRole(behind - 1) || isRole(first) ? [] : [{ name, first, behind }];
  });
  const single = tokens.flatMap(({ text }, index): Named[] => {
    const isPart = full.some(({ first, behind }) => first <= index && index < behind);
    const before = tokens[index - 1]?.text ?? '';
    // "im Kreis Harlund", "in Harlund"
    const isOther = !isHead(before) && (isRoleWord('linking', before) || /^\p{Lu}/u.test(before));
    return surnames.has(plain(text)) && !isHead(text) && !isPart && !isOther
      ? [{ name: text, first: index, behind: index + 1 }]
      : [];
  });

  return [...full, ...single].toSorted((one, other) => one.first - other.first);
}

/** Last names of people who are named in full and then by them. */
function surnamesIn(texts: readonly string[]): ReadonlySet<string> {
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

/** "Sinwars", "Sinwar's" → Sinwar. */
function plain(text: string): string {
  return text.replace(/['’]s?$/u, '');
}

function surnameOf(name: string): string {
  return plain(name.split(' ').at(-1) ?? name);
}
