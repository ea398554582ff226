// A setting that is a whole number.

import { z } from 'zod';
import type { Setting } from './section.ts';

/** A setting that is a whole number within bounds, both included. */
export function wholeNumber(byDefault: number, least: number, most: number): Setting<number> {
  return {
    schema: z
      .string()
      .regex(/^\d{1,9}$/)
      .default(String(byDefault))
      .transform(Number)
      .pipe(z.number().min(least).max(most)),
    accepted: `a whole number from ${least} to ${most}`,
  };
}
