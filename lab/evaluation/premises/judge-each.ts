// Asks the questions of a set, each of its own story.

import type { Answer } from '../../../src/answer/answer.ts';
import type { Answerer } from '../../../src/answer/answerer.ts';
import type { Article } from '../../../src/story/article.ts';
import type { PremiseQuestion } from './premise-set.ts';

/** Opens who answers about a story. */
export type OpenAnswerer = (article: Article) => Promise<Pick<Answerer, 'answer'>>;

/**
 * Judges every question by itself; who answers about a story is opened once.
 *
 * @param judge - Asks the question if it has to.
 */
export async function judgeEach<Judged>(
  questions: readonly PremiseQuestion[],
  open: OpenAnswerer,
  judge: (asked: PremiseQuestion, ask: () => Promise<Answer>) => Promise<Judged>,
  onQuestion: () => void = () => {},
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  const answerers = new Map<Article, Pick<Answerer, 'answer'>>();

  for (const asked of questions) {
    const { article, question: text, language } = asked;
    const answerer = answerers.get(article) ?? (await open(article));
    answerers.set(article, answerer);
    judged.push(await judge(asked, () => answerer.answer({ text, language, history: [] })));
    onQuestion();
  }

  return judged;
}
