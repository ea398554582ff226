// The encoder that comes with the program.

import { bundledModel } from '../../../src/app/bundled-model.ts';
import { bundledEmbedder } from '../../../src/providers/embeddings/bundled.ts';

/** The encoder that comes with the program, shared by all tests of a file. */
export const embedder = bundledEmbedder(bundledModel(), 'test');
