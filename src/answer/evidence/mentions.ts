// Whether a paragraph speaks of something that was named.

import { byLanguage, type Language } from '../../language/language.ts';
import { baseForms } from '../../language/lexicon/base-forms.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { isSameName, nameSkeleton } from '../../language/words/transliterate.ts';
import { words } from '../../language/words/words.ts';
import type { QuestionReader } from '../../search/question/question.ts';

/** Letters of the shortest word that counts as part of a compound. */
const shortestPart = 4;

/** Logits of the reader that a paragraph gains for mentioning all of what was named … */
const mentionedGain = 1;

/** … and loses for mentioning nothing of it. */
const unmentionedLoss = 1.5;

/** Weaker translations are of another sense of a word. */
const leastWeight = 0.5;

/** Something that was named, and in which language. */
export interface Named {
  readonly text: string;
  readonly language: Language;
}

/** What was named, as texts of one language may put each of its words. */
type Ways = readonly (readonly string[])[];

/**
 * What the reader's logit of a paragraph changes by for speaking of what was named, or for not doing so. Nothing changes
 * where nothing was named that has content.
 *
 * @param read - How words are put in another language.
 */
export function mentionChange(
  { text, language }: Named,
  read: QuestionReader,
): (paragraph: string, target: Language) => number {
  const ways = byLanguage(
    (target): Ways =>
      read({ text, language }, target)
        .words.filter(({ word }) => !stopwords[language].has(word))
        .map(({ variants }) =>
          variants.flatMap(({ word, weight }) => (weight >= leastWeight ? word : [])),
        ),
  );

  return (paragraph, target) => {
    const named = ways[target];
    if (named.length === 0) return 0;

    const said = [...new Set(words(paragraph))];
    const isMentioned = (one: readonly string[]) =>
      one.some((way) => said.some((word) => mayBe(way, word, target)));
    const share = named.filter(isMentioned).length / named.length;
    return mentionedGain * share - unmentionedLoss * (1 - share);
  };
}

function mayBe(one: string, other: string, language: Language): boolean {
  if (one === other) return true;
  if (/^\p{N}/u.test(one) || /^\p{N}/u.test(other)) return false;

  const forms = formsOf(one, language);
  const others = formsOf(other, language);
  return (
    isSameName(nameSkeleton(one), nameSkeleton(other)) ||
    forms.some((form) => others.includes(form) || isEdgeOf(form, other)) ||
    others.some((form) => isEdgeOf(form, one))
  );
}

function formsOf(word: string, language: Language): readonly string[] {
  return word.length > 3 ? [word, ...baseForms(word, language)] : [word];
}

/** Whether a word begins or ends with another one: "Badebus" with "Bad", "Kletterturm" with "Turm". */
function isEdgeOf(part: string, word: string): boolean {
  return part.length >= shortestPart && (word.startsWith(part) || word.endsWith(part));
}
