import { z } from 'zod';
import { defineSection } from './section.ts';

/** How much is logged, from most to least; the names are pino's. */
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What is logged. */
export interface LoggingSettings {
  readonly level: (typeof logLevels)[number];
}

/** The settings that say what is logged. */
export const loggingSection = defineSection({
  settings: {
    FOOTNOTE_LOG_LEVEL: {
      schema: z.enum(logLevels).default('info'),
      accepted: `one of ${logLevels.join(', ')}`,
    },
  },

  build: (values): LoggingSettings => ({ level: values.FOOTNOTE_LOG_LEVEL }),
});
