// A story of the training data as an article.

import { z } from 'zod';
import { messageOf, UserError } from '../../src/base/errors.ts';
import type { Language } from '../../src/language/language.ts';
import type { Article } from '../../src/story/article.ts';
import { nameSpeakers } from '../../src/story/speakers.ts';
import { goldenArticle } from './golden-article.ts';

const bilingual = <Text extends z.ZodType>(text: Text) => z.object({ de: text, en: text });

const schema = z.object({
  type: z.literal('story'),
  name: z.string(),
  headline: bilingual(z.string()),
  paragraphs: z.array(bilingual(z.array(z.string()))).min(1),
});

/**
 * The story that a file of `data/training/stories` begins with, in one of its languages.
 *
 * @throws {UserError} naming the file, when it begins with none.
 */
export function trainingStory(text: string, file: string, language: Language): Article {
  const [line = ''] = text.split('\n');
  try {
    const { name, headline, paragraphs } = schema.parse(JSON.parse(line));
    const article = goldenArticle({
      id: name,
      title: headline[language],
      language,
      paragraphs: paragraphs.map((paragraph) => paragraph[language].join(' ')),
    });

    return { ...article, ...nameSpeakers(article.paragraphs, language) };
  } catch (error) {
    throw new UserError(`${file} begins with no story: ${messageOf(error)}.`);
  }
}
