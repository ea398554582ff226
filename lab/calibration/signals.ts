// What the program sees of each question of a golden set, before anything is weighed.

import { candidatesOf, passageToRead } from '../../src/answer/evidence/candidates.ts';
import type { ParagraphSignals } from '../../src/answer/evidence/weights.ts';
import type { Embedder } from '../../src/search/embedder.ts';
import { buildKnowledge } from '../../src/search/knowledge.ts';
import type { Reader } from '../../src/search/reader.ts';
import { type GoldenDocument, isAboutItself } from '../evaluation/dataset.ts';
import { goldenArticle } from '../evaluation/golden-article.ts';

/** What speaks for one paragraph, and whether it answers. */
export interface JudgedParagraph extends ParagraphSignals {
  /** Cosine of the question and what of the paragraph is nearest. */
  readonly similarity: number;
  readonly isRelevant: boolean;
}

/** A question with what speaks for each paragraph that is read. */
export interface QuestionSignals {
  readonly document: string;
  readonly isAnswerable: boolean;
  /** What it counts beside others; 1 where it is absent. */
  readonly weight?: number;
  /** At least one. */
  readonly paragraphs: readonly JudgedParagraph[];
}

/** Paragraphs that retrieval gives, as for a question of the program. */
const mostPassages = 200;

/**
 * Reads every question of a document as the program does.
 *
 * @param onQuestion - Called after each question.
 */
export async function signalsOf(
  document: GoldenDocument,
  embedder: Embedder,
  reader: Reader,
  onQuestion: () => void = () => {},
): Promise<readonly QuestionSignals[]> {
  const article = goldenArticle(document);
  const { retriever, stories } = await buildKnowledge([article], embedder);
  const signals: QuestionSignals[] = [];

  for (const { question, relevant, kind } of document.questions) {
    if (isAboutItself(kind)) continue;

    const passages = await retriever.retrieve(question, { count: mostPassages });
    const candidates = candidatesOf(question, passages, stories);
    const readings = await reader.read(question, candidates.map(passageToRead));
    const paragraphs = candidates.flatMap(({ paragraph, passage, nearness }, index) => {
      const reading = readings[index];
      if (reading === undefined) return [];

      const isRelevant = relevant.includes(paragraph.number);
      return { reader: reading.answers, similarity: passage.vector, nearness, isRelevant };
    });
    onQuestion();
    if (paragraphs.length === 0) continue;

    signals.push({ document: document.id, isAnswerable: relevant.length > 0, paragraphs });
  }

  return signals;
}
