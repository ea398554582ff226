// A training case with what the program sees of it.

import type { WeighedArticle } from '../../src/answer/evidence/weigh-article.ts';
import type { TrainingCase } from './training-cases.ts';

/** A training case with what the program sees of it. */
export interface WeighedCase {
  /** Name of its file. */
  readonly dataset: string;
  readonly trainingCase: TrainingCase;
  readonly weighed: WeighedArticle;
}

/** Whether something in the document answers the question. */
export function isAnswerable({ trainingCase }: WeighedCase): boolean {
  return trainingCase.relevant.length > 0;
}

/** Whether the question is in the language of the text. */
export function isSameLanguage({ trainingCase: { question, language } }: WeighedCase): boolean {
  return question.language === language;
}

/** Whether the document is a page of lines. */
export function isPage({ weighed }: WeighedCase): boolean {
  return weighed.lines !== undefined;
}

/** Cases as given, of datasets that have questions of both kinds: only those tell what a refusal costs. */
export function isGivenAndUneven(cases: readonly WeighedCase[]): (one: WeighedCase) => boolean {
  const given = cases.filter(({ trainingCase }) => trainingCase.kind === 'given');
  const uneven = new Set(given.filter((one) => !isAnswerable(one)).map(({ dataset }) => dataset));

  return ({ dataset, trainingCase }) => trainingCase.kind === 'given' && uneven.has(dataset);
}
