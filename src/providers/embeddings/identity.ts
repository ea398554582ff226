// Holds an embedder to the vector length that was asked for.

import { UserError } from '../../base/errors.ts';
import type { EmbeddingIdentity } from '../../search/embedding-identity.ts';

/**
 * Holds embeddings to the length that was asked for.
 *
 * @throws {UserError} when FOOTNOTE_EMBEDDING_DIMENSION is set and the embeddings have another.
 */
export function requireDimension(identity: EmbeddingIdentity, wanted: number | undefined): void {
  if (wanted === undefined || wanted === identity.dimension) return;

  throw new UserError(
    `FOOTNOTE_EMBEDDING_DIMENSION is ${wanted}, but ${identity.provider} with model ` +
      `${JSON.stringify(identity.model)} gives vectors of ${identity.dimension} numbers. ` +
      `Set it to ${identity.dimension}, or leave it out.`,
  );
}
