// Whether a paragraph speaks of something that was named.

import type { Language } from '../../language/language.ts';
import { baseForms } from '../../language/lexicon/base-forms.ts';
import { contentWords } from '../../language/words/stopwords.ts';
import { isSameName, nameSkeleton } from '../../language/words/transliterate.ts';
import { words } from '../../language/words/words.ts';

/** Letters of the shortest word that counts as part of a compound. */
const shortestPart = 4;

/** What is taken off the reader's logit where nothing of what was named is mentioned. */
const unmentionedLoss = 2;

/** Something that was named, and in which language. */
export interface Named {
  readonly text: string;
  readonly language: Language;
}

/** The share of what was named that a text mentions, from 0 to 1, by the letters of its words. */
export function mentionedShare({ text, language }: Named, paragraph: string): number {
  const named = contentWords(words(text), language);
  if (named.length === 0) return 1;

  const said = [...new Set(words(paragraph))];
  const found = named.filter((word) => said.some((other) => mayBe(word, other, language)));
  return found.length / named.length;
}

function mayBe(one: string, other: string, language: Language): boolean {
  if (one === other) return true;
  if (/^\p{N}/u.test(one) || /^\p{N}/u.test(other)) return false;

  const forms = formsOf(one, language);
  return (
    isSameName(nameSkeleton(one), nameSkeleton(other)) ||
    formsOf(other, language).some((form) => forms.includes(form)) ||
    forms.some((form) => form.length >= shortestPart && isEdgeOf(form, other)) ||
    formsOf(other, language).some((form) => form.length >= shortestPart && isEdgeOf(form, one))
  );
}

function formsOf(word: string, language: Language): readonly string[] {
  return word.length > 3 ? [word, ...baseForms(word, language)] : [word];
}

/** Whether a word begins or ends with another one: "Badebus" with "Bus", "Bauzeit" with "Bau". */
function isEdgeOf(part: string, word: string): boolean {
  return word.startsWith(part) || word.endsWith(part);
}

/**
 * How much each paragraph of a story loses for not speaking of what was named, in logits of the reader. Between two
 * languages letters tell of names alone: there nothing is lost where no paragraph mentions it.
 */
export function lossesOf(
  named: Named,
  paragraphs: readonly { readonly text: string; readonly language: Language }[],
): readonly number[] {
  const shares = paragraphs.map(({ text }) => mentionedShare(named, text));
  const isAlike = paragraphs.some(({ language }) => language === named.language);
  if (!isAlike && shares.every((share) => share === 0)) return shares.map(() => 0);

  return shares.map((share) => unmentionedLoss * (1 - share));
}
