import { UserError } from '../errors.ts';

/** What must be equal for vectors to be comparable. It is written into the index and checked on loading. */
export interface EmbeddingIdentity {
  /** As in `FOOTNOTE_EMBEDDING`, before the colon. */
  readonly provider: string;
  /** The provider's name for it; never empty. */
  readonly model: string;
  /** Numbers in a vector; at least 1. */
  readonly dimension: number;
  /** Goes before a question; may be empty. */
  readonly queryPrefix: string;
  /** Goes before a chunk of an article; may be empty. */
  readonly passagePrefix: string;
}

const fields = ['provider', 'model', 'dimension', 'queryPrefix', 'passagePrefix'] as const;

const labels: Readonly<Record<(typeof fields)[number], string>> = {
  provider: 'provider',
  model: 'model',
  dimension: 'dimension',
  queryPrefix: 'query prefix',
  passagePrefix: 'passage prefix',
};

/**
 * Refuses an index whose vectors cannot be compared with those of the configured embeddings.
 *
 * @throws {UserError} that names every difference and the command that mends it.
 */
export function requireSameIdentity(
  indexed: EmbeddingIdentity,
  configured: EmbeddingIdentity,
): void {
  const differences = fields
    .filter((field) => indexed[field] !== configured[field])
    .map((field) => {
      const [then, now] = [indexed[field], configured[field]].map((value) => JSON.stringify(value));

      return `${labels[field]} ${then}, now ${now}`;
    });

  if (differences.length === 0) return;

  throw new UserError(
    `The index was made with other embeddings than those configured: ${differences.join('; ')}. ` +
      'Run `npm run ingest` to make it anew, or set FOOTNOTE_EMBEDDING back.',
  );
}

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
