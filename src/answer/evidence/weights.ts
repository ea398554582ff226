/** The fitted models that decide what a story shows of a question. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { shipped } from '../../base/data-folder.ts';
import { messageOf, UserError } from '../../base/errors.ts';

const modelSchema = z.strictObject({
  intercept: z.number(),
  coefficients: z.record(z.string(), z.number()),
});

const modelsSchema = z.strictObject({
  /** Does the article answer the question? */
  answers: modelSchema,
  /** Least probability of `answers` with which an answer is given, at each operating point. */
  thresholds: z.strictObject({
    strict: z.number().min(0).max(1),
    balanced: z.number().min(0).max(1),
    eager: z.number().min(0).max(1),
  }),
  /** Does a paragraph that stands alone belong to the answer? */
  prose: modelSchema,
});

const weightsSchema = z.strictObject({
  version: z.literal(2),
  /** The question is in the article's language. */
  sameLanguage: modelsSchema,
  /** The question is in the other language. */
  otherLanguage: modelsSchema,
  /** Does a line of a page belong to the answer? In whichever language it is asked. */
  lines: modelSchema,
});

/** A logistic model over named evidence. */
export type EvidenceModel = z.infer<typeof modelSchema>;

/** The fitted models that come with the program; `lab/build/fit-evidence.ts` makes them. */
export type EvidenceWeights = z.infer<typeof weightsSchema>;

const weightsFile = shipped.evidenceWeights;

/** @throws UserError When the file that comes with the program is missing or damaged. */
export function readEvidenceWeights(): EvidenceWeights {
  try {
    return weightsSchema.parse(JSON.parse(readFileSync(weightsFile, 'utf8')));
  } catch (error) {
    throw new UserError(
      `${weightsFile.pathname} is missing or damaged (${messageOf(error)}). Restore it from the repository: git checkout data/calibration`,
    );
  }
}

/** The probability, from 0 to 1, that a model gives to named evidence; evidence without a coefficient is not used. */
export function probabilityOf<Name extends string>(
  { intercept, coefficients }: EvidenceModel,
  evidence: Readonly<Partial<Record<Name, number>>>,
): number {
  let score = intercept;

  for (const name in evidence) {
    score += (coefficients[name] ?? 0) * (evidence[name] ?? 0);
  }

  return 1 / (1 + Math.exp(-score));
}
