// Fits what a reader's word counts beside plain evidence, on the claims of the training stories.

import { z } from 'zod';
import { alignClaim, contradictionOf } from '../../src/answer/verify/check-claim.ts';
import {
  evidenceOf,
  passagesFor,
  type SupportEvidence,
  type SupportWeights,
} from '../../src/answer/verify/supports.ts';
import type { VerificationTools } from '../../src/answer/verify/verification-tools.ts';
import { languages } from '../../src/language/language.ts';
import type { Reader } from '../../src/search/reader.ts';
import { trainingStory } from '../evaluation/training-story.ts';
import { fitLogisticRegression } from './logistic-regression.ts';

/** A claim with what is known of it. */
export interface SupportCase {
  readonly evidence: SupportEvidence;
  readonly supported: boolean;
  /** `true`, or what is wrong with it. */
  readonly kind: string;
}

const claim = z.object({
  type: z.literal('claim'),
  de: z.string(),
  en: z.string(),
  sentences: z.array(z.string()).min(1),
  supported: z.boolean(),
  kind: z.string(),
});

/**
 * The claims of a file of `data/training/stories` that no word contradicts, each language against each.
 *
 * @throws {UserError} When the file begins with no story.
 */
export async function supportCases(
  text: string,
  file: string,
  reader: Reader,
  tools: VerificationTools,
): Promise<readonly SupportCase[]> {
  const claims = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => claim.safeParse(JSON.parse(line)).data ?? []);
  const cases: SupportCase[] = [];

  for (const storyLanguage of languages) {
    const article = trainingStory(text, file, storyLanguage);
    for (const language of languages) {
      for (const { sentences, supported, kind, ...texts } of claims) {
        const numbers = new Set(sentences.map((place) => Number(place.split('.')[0])));
        const cited = article.paragraphs.filter(({ number }) => numbers.has(number));
        const alignment = alignClaim(texts[language], language, article, cited, tools);
        if (contradictionOf(alignment) !== undefined) continue;

        const readings = await reader.read(texts[language], passagesFor(article, cited));
        const logit = Math.max(...readings.map(({ supports }) => supports));
        cases.push({ evidence: { ...evidenceOf(alignment), reader: logit }, supported, kind });
      }
    }
  }

  return cases;
}

const evidenceNames = ['reader', 'coverage', 'leastCovered', 'facts', 'length'] as const;

/** Strength of the L2 penalty, in units of one case. */
const penalty = 1;

/** Weights under which both sides count alike, however many cases they have. @throws RangeError Without cases. */
export function fitSupports(cases: readonly SupportCase[]): SupportWeights {
  const positives = cases.filter(({ supported }) => supported).length;
  const weightOf = (supported: boolean) =>
    cases.length / (2 * Math.max(1, supported ? positives : cases.length - positives));
  const { intercept, coefficients } = fitLogisticRegression(
    cases.map(({ evidence, supported }) => ({
      features: evidenceNames.map((name) => evidence[name]),
      positive: supported,
      weight: weightOf(supported),
    })),
    penalty,
  );

  return {
    intercept,
    coefficients: {
      reader: coefficients[0] ?? 0,
      coverage: coefficients[1] ?? 0,
      leastCovered: coefficients[2] ?? 0,
      facts: coefficients[3] ?? 0,
      length: coefficients[4] ?? 0,
    },
  };
}
