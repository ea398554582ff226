// Weights of evidence that are easy to reckon with.

import type { EvidenceWeights } from '../../../src/answer/evidence/weights.ts';

const untested = { falseAnswersAtMost: 1, questions: 0 };

/** Weights by which a story answers as probably as the reader says of its best paragraph. */
export const plainWeights: EvidenceWeights = {
  version: 4,
  paragraph: { intercept: 0, reader: 1, nearness: 0 },
  story: { intercept: 0, best: 1, reader: 0 },
  points: {
    strict: { threshold: 0.7, ...untested },
    balanced: { threshold: 0.5, ...untested },
    eager: { threshold: 0.3, ...untested },
  },
  related: 0.1,
};
