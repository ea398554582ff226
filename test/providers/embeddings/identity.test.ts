import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { requireDimension } from '../../../src/providers/embeddings/identity.ts';
import type { EmbeddingIdentity } from '../../../src/search/embedding-identity.ts';

const indexed: EmbeddingIdentity = {
  provider: 'bundled',
  model: 'char4',
  dimension: 1024,
  queryPrefix: '',
  passagePrefix: '',
};

describe('requireDimension', () => {
  it('accepts the right one, and any where none is wanted', () => {
    expect(() => requireDimension(indexed, 1024)).not.toThrow();
    expect(() => requireDimension(indexed, undefined)).not.toThrow();
  });

  it('refuses another and says both', () => {
    expect(() => requireDimension(indexed, 384)).toThrow(UserError);
    expect(() => requireDimension(indexed, 384)).toThrow(
      'FOOTNOTE_EMBEDDING_DIMENSION is 384, but bundled with model "char4" gives vectors of 1024 numbers',
    );
  });
});
