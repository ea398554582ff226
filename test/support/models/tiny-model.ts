// The tiny model of the tests.

import { fileURLToPath } from 'node:url';

/** The model of the tests; `lab/training/tiny_model.py` makes it and says what its outputs are. */
export const tinyModelFolder = fileURLToPath(new URL('../../fixtures/model', import.meta.url));
