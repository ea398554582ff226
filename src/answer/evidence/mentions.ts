// Whether a paragraph speaks of something that was named.

import { remembering } from '../../base/remember.ts';
import { type ByLanguage, byLanguage, type Language } from '../../language/language.ts';
import { baseForms } from '../../language/lexicon/base-forms.ts';
import { inflections } from '../../language/lexicon/inflection.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { isSameName, nameSkeleton } from '../../language/words/transliterate.ts';
import { words } from '../../language/words/words.ts';
import type { QuestionReader } from '../../search/question/question.ts';

/** Letters of the shortest word that counts as part of a compound. */
const shortestPart = 4;

/** A head of a compound may be shorter where a language writes compounds as one word: "Badebus". */
const shortestHead = 3;

/** Before a head of so many letters as short a word is a part of one: "Busverkehr". */
const longHead = 5;

/** Logits of the reader that a paragraph gains for mentioning all of what was named … */
const mentionedGain = 2;

/** … and loses for mentioning nothing of it, … */
const unmentionedLoss = 2;

/** … where no other one mentions it either. */
const unknownLoss = 3;

/** Weaker translations are of another sense of a word. */
const leastWeight = 0.5;

/** Something that was named, and in which language. */
export interface Named {
  readonly text: string;
  readonly language: Language;
}

/** A word, with what of it is compared. */
interface Compared {
  readonly word: string;
  /** The word itself, and what its dictionary form may be; none of a function word, which is part of no compound. */
  readonly forms: readonly string[];
  readonly skeleton: string;
  readonly isNumber: boolean;
}

/** What was named, as texts of one language may put each of its words. */
type Ways = readonly (readonly Compared[])[];

/** Words and texts that are remembered: those of a story come again with every question. */
const remembered = { words: 20_000, texts: 500 };

const comparedIn = byLanguage((language) =>
  remembering((word: string) => compared(word, language), remembered.words),
);

/** The different words of a text. */
const wordsIn = byLanguage((language) =>
  remembering(
    (text: string): readonly Compared[] => [...new Set(words(text))].map(comparedIn[language]),
    remembered.texts,
  ),
);

/** What else tells of paragraphs, in logits of the reader. */
export type MentionChange = (
  paragraphs: readonly { readonly text: string; readonly language: Language }[],
) => readonly number[];

/**
 * For each content word of something named, whether a word of a text is that one or is of that kind: "UN-Botschafter" is of
 * "Botschafter", and "Trainerbank" not of "Trainer".
 *
 * @param read - How words are put in another language.
 */
export function wordsMeant(
  named: Named,
  read: QuestionReader,
  target: Language,
): readonly ((word: string) => boolean)[] {
  return waysOf(named, read)[target].map((one) => (word) => {
    const [said] = wordsIn[target](word).slice(-1);
    return said !== undefined && one.some((way) => isOfKind(said, way, target));
  });
}

/**
 * The share of the words of something named that a text has, from 0 to 1; undefined where it has no content.
 *
 * @param read - How words are put in another language.
 * @param isMentionedBy - Whether a word of a text mentions one; a compound of it may by default.
 */
export function mentionedShare(
  named: Named,
  read: QuestionReader,
  isMentionedBy = mayBe,
): (text: string, language: Language) => number | undefined {
  const ways = waysOf(named, read);

  return (other, target) => {
    const meant = ways[target];
    if (meant.length === 0) return undefined;

    const said = wordsIn[target](other);
    const isMentioned = (one: readonly Compared[]) =>
      one.some((way) => said.some((word) => isMentionedBy(way, word, target)));
    return meant.filter(isMentioned).length / meant.length;
  };
}

function waysOf({ text, language }: Named, read: QuestionReader): ByLanguage<Ways> {
  return byLanguage((target) =>
    read({ text, language }, target)
      .words.filter(({ word }) => !stopwords[language].has(word))
      .map(({ variants }) =>
        variants.flatMap(({ word, weight }) =>
          weight >= leastWeight ? comparedIn[target](word) : [],
        ),
      ),
  );
}

/**
 * What the reader's logit of a paragraph changes by for speaking of what was named, or for not doing so. Nothing changes
 * where nothing was named that has content.
 *
 * @param read - How words are put in another language.
 */
export function mentionChange(named: Named, read: QuestionReader): MentionChange {
  const shareIn = mentionedShare(named, read);
  const exactIn = mentionedShare(named, read, isWord);

  return (paragraphs) => {
    const whole = paragraphs.map((one) => shareIn(one.text, one.language));
    const exact = paragraphs.map((one) => exactIn(one.text, one.language));
    // "the council" mentions no councillor where another paragraph does.
    const isNamed = exact.some((share) => share === 1);
    const shares = isNamed
      ? whole.map((share, at) => share && (3 * share + (exact[at] ?? 0)) / 4)
      : whole;
    const loss = shares.some((share) => share !== 0) ? unmentionedLoss : unknownLoss;

    return shares.map((share) =>
      share === undefined ? 0 : mentionedGain * share - loss * (1 - share),
    );
  };
}

/** Whether two words are forms of one: "Irans" of "Iran", and "councillor" not of "council". */
function isWord(one: Compared, other: Compared): boolean {
  if (one.word === other.word) return true;
  if (one.isNumber || other.isNumber) return false;

  return (
    one.forms.some((form) => other.forms.includes(form)) ||
    isInflected(one.word, other.word) ||
    isInflected(other.word, one.word)
  );
}

const isInflected = (word: string, other: string) =>
  word.length >= shortestPart &&
  other.startsWith(word) &&
  /^e?[ns]$/u.test(other.slice(word.length));

function mayBe(one: Compared, other: Compared, language: Language): boolean {
  if (isWord(one, other)) return true;
  if (one.isNumber || other.isNumber) return false;

  return (
    isSameName(one.skeleton, other.skeleton) ||
    isShortened(one.word, other.word, language) ||
    isShortened(other.word, one.word, language) ||
    one.forms.some((form) => isEdgeOf(form, other.word, language)) ||
    other.forms.some((form) => isEdgeOf(form, one.word, language))
  );
}

function isOfKind(word: Compared, kind: Compared, language: Language): boolean {
  if (word.word === kind.word) return true;
  if (word.isNumber || kind.isNumber) return false;

  const isHeaded =
    inflections[language].compounds !== undefined &&
    kind.forms.some(
      (form) => form.length >= shortestPart && word.forms.some((one) => one.endsWith(form)),
    );
  return isHeaded || kind.forms.some((form) => word.forms.includes(form));
}

function compared(word: string, language: Language): Compared {
  const isFunction = stopwords[language].has(word);

  return {
    word,
    forms: isFunction ? [] : word.length > 3 ? [word, ...baseForms(word, language)] : [word],
    skeleton: nameSkeleton(word),
    isNumber: /^\p{N}/u.test(word),
  };
}

/** "Seekarten" of "Seefahrtskarten": a compound without what stands in its middle. */
function isShortened(short: string, word: string, language: Language): boolean {
  if (inflections[language].compounds === undefined || word.length <= short.length) return false;

  for (let head = shortestHead; head <= short.length - longHead; head += 1) {
    if (word.startsWith(short.slice(0, head)) && word.endsWith(short.slice(head))) return true;
  }
  return false;
}

/** Whether a word begins or ends with another one: "Badebus" with "Bad", "Kletterturm" with "Turm". */
function isEdgeOf(part: string, word: string, language: Language): boolean {
  const least = inflections[language].compounds === undefined ? shortestPart : shortestHead;
  if (part.length < least || part === word) return false;

  const isFirst = part.length >= shortestPart || word.length - part.length >= longHead;
  return word.endsWith(part) || (isFirst && word.startsWith(part));
}
