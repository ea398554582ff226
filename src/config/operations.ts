// Settings of what watches over the bot.

import { z } from 'zod';
import { defineSection } from './section.ts';

/** Where health and metrics are served. */
export interface OperationsSettings {
  /** Absent where nothing is served; 0 takes a free one. */
  readonly healthPort?: number;
  readonly healthAddress: string;
}

/** The settings of health and metrics. */
export const operationsSection = defineSection({
  settings: {
    FOOTNOTE_HEALTH_PORT: {
      schema: z
        .string()
        .regex(/^\d{1,5}$/)
        .transform(Number)
        .pipe(z.number().max(65_535))
        .optional(),
      accepted: 'a port from 1 to 65535, or 0 for a free one',
    },
    FOOTNOTE_HEALTH_ADDRESS: {
      schema: z.union([z.ipv4(), z.ipv6()]).default('127.0.0.1'),
      accepted: 'an IP address of this machine, such as 127.0.0.1 or 0.0.0.0',
    },
  },

  build: (values): OperationsSettings => ({
    ...(values.FOOTNOTE_HEALTH_PORT !== undefined && { healthPort: values.FOOTNOTE_HEALTH_PORT }),
    healthAddress: values.FOOTNOTE_HEALTH_ADDRESS,
  }),
});
