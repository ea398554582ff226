// Settings of answering.

import { z } from 'zod';
import { type OperatingPoint, operatingPoints } from '../answer/operating-point.ts';
import { defineSection } from './section.ts';

/** How questions are answered. */
export interface AnswerSettings {
  /** How much evidence an answer needs. */
  readonly operatingPoint: OperatingPoint;
}

/** The settings that say how questions are answered. */
export const answerSection = defineSection({
  settings: {
    FOOTNOTE_REFUSAL: {
      schema: z.enum(operatingPoints).default('balanced'),
      accepted: `one of ${operatingPoints.join(', ')}`,
    },
  },

  build: (values): AnswerSettings => ({ operatingPoint: values.FOOTNOTE_REFUSAL }),
});
