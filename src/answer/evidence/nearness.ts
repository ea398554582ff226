// How near a paragraph is to a question, beside the others of its story.

import { standardised } from '../../search/standardised.ts';

/** A paragraph that lies further out is not nearer for it: a post of two English words lies 4 deviations out. */
const furthest = 2;

/**
 * How near in meaning each paragraph of a story is to a question, in standard deviations among them, from −2 to 2. Of
 * fewer than five none can lie 2 out; there all are moved up by what the nearest would lack, so that it is as near as
 * the nearest of many.
 *
 * @param similarities - Cosines of a question and each paragraph.
 */
export function nearnessAmong(similarities: readonly number[]): readonly number[] {
  const lacking = Math.max(0, furthest - Math.sqrt(Math.max(0, similarities.length - 1)));

  return standardised(similarities).map(
    (value) => Math.max(-furthest, Math.min(furthest, value)) + lacking,
  );
}
