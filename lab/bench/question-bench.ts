// How long retrieval and a whole answer take.

import { answererOfArticles, openConfiguredEmbedder } from '../../src/app/open-answerer.ts';
import { warmUp } from '../../src/app/warm-up.ts';
import { parseConfig } from '../../src/config/config.ts';
import type { GoldenDocument } from '../evaluation/dataset.ts';
import { type GoldenSource, goldenArticle } from '../evaluation/golden-article.ts';
import { percentile } from '../evaluation/ranking-metrics.ts';

/** Time of one question once the program is warm, in milliseconds. */
export interface QuestionTimes {
  readonly passages: number;
  readonly language: string;
  readonly retrieval: { readonly p50: number; readonly p99: number };
  /** From the text to the answer, retrieval included. */
  readonly answer: { readonly p50: number; readonly p99: number };
}

/**
 * Asks the golden questions of a document over it, and over the same paragraphs many times in other words. Each question
 * is new to the model, since what it remembers takes it no time.
 *
 * @param most - Questions asked in each language.
 */
export async function benchQuestions(
  document: GoldenDocument,
  sizes: readonly number[],
  most: number,
): Promise<readonly QuestionTimes[]> {
  const embedder = await openConfiguredEmbedder(parseConfig({}));
  const times: QuestionTimes[] = [];

  for (const passages of sizes) {
    const article = goldenArticle(enlarge(document, passages));
    const answerer = await answererOfArticles([article], embedder, 'balanced');
    await warmUp(answerer);

    for (const language of ['de', 'en'] as const) {
      const questions = document.questions
        .filter((question) => question.language === language)
        .slice(0, most);
      const retrieval: number[] = [];
      const answer: number[] = [];

      for (const { question } of questions) {
        const text = `${question} (${passages})`;
        const { timings } = await answerer.answer({ text, history: [], language });
        retrieval.push(timings.retrieval);
        answer.push(timings.total);
      }

      times.push({
        passages,
        language,
        retrieval: { p50: percentile(retrieval, 0.5), p99: percentile(retrieval, 0.99) },
        answer: { p50: percentile(answer, 0.5), p99: percentile(answer, 0.99) },
      });
    }
  }

  return times;
}

/** A document of so many paragraphs: the given ones, then copies whose longer words are turned around, so that nothing repeats. */
function enlarge({ paragraphs, article: _, ...rest }: GoldenDocument, size: number): GoldenSource {
  const copies = Array.from({ length: size }, (_, index) => {
    const text = paragraphs[index % paragraphs.length] ?? '';
    const turn = Math.floor(index / paragraphs.length);

    return turn === 0
      ? text
      : text.replace(
          /\p{L}{5,}/gu,
          (word) => word.slice(turn % 5) + word.slice(0, turn % 5) + (turn > 4 ? turn : ''),
        );
  });

  return { ...rest, paragraphs: copies };
}
