// Settings of where things are kept.

import { z } from 'zod';
import { defineSection } from './section.ts';

/** Where things are kept. */
export interface StorageSettings {
  /** The folder that holds `articles`, `index` and `models`; relative to the working directory, or absolute. */
  readonly dataDirectory: string;
}

/** The settings that say where things are kept. */
export const storageSection = defineSection({
  settings: {
    FOOTNOTE_DATA_DIR: {
      schema: z.string().default('data'),
      accepted: 'a folder',
    },
  },

  build: (values): StorageSettings => ({ dataDirectory: values.FOOTNOTE_DATA_DIR }),
});
