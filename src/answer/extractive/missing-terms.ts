// Which words of a question a story does not have.

import type { Language } from '../../language/language.ts';
import { baseForms } from '../../language/lexicon/base-forms.ts';
import { words } from '../../language/words/words.ts';
import type { Paragraph } from '../../story/article.ts';
import { inTextFrom } from '../evidence/coverage.ts';
import type { WeighedArticle } from '../evidence/weigh-article.ts';

/**
 * Tells which words of a question an article does not have. Letters alone would miss short words with an ending
 * ("cost" and "costs" share few), and a reader who is told that a word is missing must not find it. The forms of a
 * paragraph's words are worked out once and remembered as long as it lives.
 */
export class MissingTerms {
  readonly #forms = new WeakMap<Paragraph, ReadonlySet<string>>();

  /** Question words that no paragraph shows, in the asker's spelling. */
  of({ article: { language }, terms, matches }: WeighedArticle): readonly string[] {
    return terms
      .filter((_, index) => matches.every((match) => (match.terms[index] ?? 0) < inTextFrom))
      .filter(({ variants }) => {
        const wanted = variants.flatMap(({ word }) => formsOf(word, language));

        return !matches.some(({ paragraph }) => {
          const held = this.#formsIn(paragraph, language);

          return wanted.some((form) => held.has(form));
        });
      })
      .map(({ surface }) => surface);
  }

  #formsIn(paragraph: Paragraph, language: Language): ReadonlySet<string> {
    const known = this.#forms.get(paragraph);
    if (known !== undefined) return known;

    const distinct = [...new Set(words(paragraph.text))];
    const forms = new Set(distinct.flatMap((word) => formsOf(word, language)));
    this.#forms.set(paragraph, forms);

    return forms;
  }
}

/** A word with the dictionary forms that it may have. */
function formsOf(word: string, language: Language): readonly string[] {
  return [word, ...baseForms(word, language)];
}
