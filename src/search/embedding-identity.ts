/** Which model made the vectors, and from what texts: vectors of different identities cannot be compared. */
export interface EmbeddingIdentity {
  /** Name of the provider in the config. */
  readonly provider: string;
  readonly model: string;
  /** Length of a vector. */
  readonly dimension: number;
  /** What goes before a question when it is embedded; may be empty. */
  readonly queryPrefix: string;
  /** What goes before a passage when it is embedded; may be empty. */
  readonly passagePrefix: string;
}
