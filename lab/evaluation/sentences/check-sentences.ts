// Puts sentences of a set through the check that a model's sentences go through.

import type { VerificationTools } from '../../../src/answer/verify/verification-tools.ts';
import { verifyAnswer } from '../../../src/answer/verify/verify-answer.ts';
import type { Article } from '../../../src/story/article.ts';
import type { CheckedCase } from './sentence-metrics.ts';
import type { JudgedSentence } from './sentence-set.ts';

/** Checks each sentence with all of its paragraphs for quotes. */
export async function checkSentences(
  sentences: readonly JudgedSentence[],
  articleOf: (sentence: JudgedSentence) => Promise<Article>,
  tools: VerificationTools,
): Promise<readonly CheckedCase[]> {
  const checked: CheckedCase[] = [];
  for (const sentence of sentences) {
    const article = await articleOf(sentence);
    const evidence = article.paragraphs
      .filter(({ number }) => number > 0)
      .map((paragraph) => ({ label: paragraph.number, article, paragraph }));
    const citations = evidence
      .filter(({ label }) => sentence.cites.includes(label))
      .map(({ label, paragraph }) => ({ paragraph: label, quote: paragraph.text }));

    const { checked: results } = await verifyAnswer(
      [{ text: sentence.sentence, citations }],
      evidence,
      sentence.language,
      tools,
    );
    const [result] = results;
    if (result !== undefined) checked.push({ sentence, outcome: result.outcome });
  }

  return checked;
}
