import { baseForms } from '../knowledge/lexicon/base-forms.ts';
import { words } from '../knowledge/text/words.ts';
import type { Language } from '../language/language.ts';
import type { QuestionTerm } from './evidence/question-terms.ts';
import type { WeighedArticle } from './weigh-article.ts';

/** A term with less is not in the text, whatever letters they share. */
const shown = 0.4;

/**
 * Question words that no paragraph shows, in the asker's spelling. Letters alone would miss short words with an ending
 * ("cost" and "costs" share few), and a reader who is told that a word is missing must not find it.
 */
export function missingTerms({ article, terms, matches }: WeighedArticle): readonly string[] {
  const unmatched = terms.filter((_, index) =>
    matches.every((match) => (match.terms[index] ?? 0) < shown),
  );
  if (unmatched.length === 0) return [];

  const { language } = article;
  const held = new Set(
    matches.flatMap(({ paragraph }) =>
      words(paragraph.text).flatMap((word) => formsOf(word, language)),
    ),
  );

  return unmatched
    .filter((term) => !holdsInflected(held, term, language))
    .map(({ surface }) => surface);
}

function holdsInflected(
  held: ReadonlySet<string>,
  { variants }: QuestionTerm,
  language: Language,
): boolean {
  return variants.some(({ word }) => formsOf(word, language).some((form) => held.has(form)));
}

/** A word with the dictionary forms that it may have. */
function formsOf(word: string, language: Language): readonly string[] {
  return [word, ...baseForms(word, language)];
}
