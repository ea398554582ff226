import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../../lab/evaluation/dataset.ts';
import { type AnswerResult, evaluateAnswers } from '../../../lab/evaluation/evaluate-answers.ts';
import { goldenArticle } from '../../../lab/evaluation/golden-article.ts';
import { shipped } from '../../../src/base/data-folder.ts';
import { answererOver } from '../../support/articles.ts';

// Floors well below what is reached, to notice what breaks, not to say how good the program is: that `npm run eval` does.
/** Of so many questions one is asked; all would take minutes. */
const oneOf = 11;

describe('the program on the golden questions of the first story', () => {
  let result: AnswerResult;

  beforeAll(async () => {
    const all = await openDataset(fileURLToPath(shipped.goldenQuestions));
    const documents = all.map((document) => ({
      ...document,
      questions: document.questions.filter((_, index) => index % oneOf === 0),
    }));
    const open = (document: (typeof documents)[number]) => answererOver([goldenArticle(document)]);
    ({ result } = await evaluateAnswers(documents, open));
  }, 900_000);

  it('ranks a paragraph that answers first far more often than by chance', () => {
    expect(result.retrieval.recallAt1).toBeGreaterThanOrEqual(0.35);
    expect(result.retrieval.recallAt5).toBeGreaterThanOrEqual(0.6);
  });

  it('answers or refuses rightly what is asked in other words than the story’s', () => {
    const { all } = result.verdicts;
    const good = (all?.right ?? 0) + (all?.['rightly refused'] ?? 0);

    expect(good / result.questions).toBeGreaterThanOrEqual(0.4);
  });

  it('tells what the story answers from what it does not', () => {
    expect(result.abstention.auroc).toBeGreaterThanOrEqual(0.55);
    expect(result.abstention.falseRefusalRate).toBeLessThanOrEqual(0.45);
  });
});
