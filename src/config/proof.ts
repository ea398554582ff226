// Settings of proof files.

import { z } from 'zod';
import { defineSection } from './section.ts';

/** How proofs are made. */
export interface ProofSettings {
  /** PEM file with the private Ed25519 key that signs proofs; they are not signed where absent. */
  readonly keyFile?: string;
}

/** The settings that say how proofs are made. */
export const proofSection = defineSection({
  settings: {
    FOOTNOTE_PROOF_KEY: {
      schema: z.string().optional(),
      accepted: 'the path of a PEM file with a private Ed25519 key',
    },
  },

  build: ({ FOOTNOTE_PROOF_KEY: keyFile }): ProofSettings =>
    keyFile === undefined ? {} : { keyFile },
});
