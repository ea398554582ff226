// What of a question a story does not speak of.

import type { Language } from '../../language/language.ts';
import { baseForms } from '../../language/lexicon/base-forms.ts';
import { contentWords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import type { QuestionReader } from '../../search/question/question.ts';
import type { Article } from '../../story/article.ts';

/** Weaker translations are of another sense of a word. */
const leastWeight = 0.5;

/** Addresses of any kind may tell who wrote them. */
const address = /\S*(?:@|:\/\/|www\.)\S*/gu;

const plainWord = /^\p{L}[\p{L}\p{M}']*$/u;

/** What of a question is meant. */
export interface MissingIn {
  readonly text: string;
  readonly language: Language;
  /** Absent where no story is about it. */
  readonly story?: Pick<Article, 'paragraphs' | 'language'> | undefined;
}

/**
 * The words with content that stand nowhere in the story, in another language as their translations; all of them where
 * each does, since then it is together that they are not answered. In lower case, each once, without numbers and addresses.
 *
 * @param read - How words are put in another language.
 */
export function missingWords(
  { text, language, story }: MissingIn,
  read: QuestionReader,
): readonly string[] {
  const all = words(text.replace(address, ' '));
  const asked = [...new Set(contentWords(all, language))].filter((word) => plainWord.test(word));
  if (story === undefined) return asked;

  const said = formsIn(story);
  const variants = new Map(
    read({ text, language }, story.language).words.map(({ word, variants }) => [
      word,
      variants.flatMap(({ word: way, weight }) => (weight >= leastWeight ? way : [])),
    ]),
  );
  const missing = asked.filter(
    (word) =>
      ![word, ...(variants.get(word) ?? [])].some((way) =>
        formsOf(way, story.language).some((form) => said.has(form)),
      ),
  );

  return missing.length > 0 ? missing : asked;
}

function formsIn({
  paragraphs,
  language,
}: Pick<Article, 'paragraphs' | 'language'>): ReadonlySet<string> {
  const said = new Set(paragraphs.flatMap(({ text }) => words(text)));

  return new Set([...said].flatMap((word) => formsOf(word, language)));
}

function formsOf(word: string, language: Language): readonly string[] {
  return [word, ...baseForms(word, language)];
}
