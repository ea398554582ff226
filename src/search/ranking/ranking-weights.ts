// The learned weights of the ranking.

import file from '../../../data/ranking/weights.json' with { type: 'json' };
import type { FusionWeights } from './fusion.ts';

/**
 * What each kind of evidence counts for with the bundled embedding: `same` for a question in the language of the text,
 * `across` for one in another. Learned by `lab/build/train-ranker.ts`; the file says on what, and how well they hold.
 */
export const rankingWeights: Readonly<Record<'same' | 'across', FusionWeights>> = file.weights;
