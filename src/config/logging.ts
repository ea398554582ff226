// Settings of the log.

import { z } from 'zod';
import { type LoggingSettings, logLevels } from '../base/log.ts';
import { defineSection } from './section.ts';

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
