// Questions of sets about premises and contradictions.

import type { PremiseQuestion } from '../../lab/evaluation/premises/premise-set.ts';
import type { Article } from '../../src/story/article.ts';

/** Makes plain German questions about a story, but for what is said otherwise. */
export const questionsAbout =
  (article: Article) =>
  (question: string, more: Partial<PremiseQuestion> = {}): PremiseQuestion => ({
    id: 'id',
    question,
    language: 'de',
    kind: 'plain',
    relevant: [],
    article,
    ...more,
  });
