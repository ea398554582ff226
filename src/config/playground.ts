// Settings of the playground.

import { z } from 'zod';
import { defineSection } from './section.ts';

/** How the playground is reached. */
export interface PlaygroundSettings {
  /** Port of its page on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
}

/** The settings of the playground. */
export const playgroundSection = defineSection({
  settings: {
    PORT: {
      schema: z
        .string()
        .default('0')
        .pipe(z.string().regex(/^\d{1,5}$/))
        .transform(Number)
        .pipe(z.number().max(65_535)),
      accepted: 'a port from 1 to 65535, or 0 for a free one',
    },
  },

  build: (values): PlaygroundSettings => ({ port: values.PORT }),
});
