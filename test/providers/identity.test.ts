import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import {
  type EmbeddingIdentity,
  requireDimension,
  requireSameIdentity,
} from '../../src/providers/identity.ts';

const indexed: EmbeddingIdentity = {
  provider: 'bundled',
  model: 'char4',
  dimension: 1024,
  queryPrefix: '',
  passagePrefix: '',
};

describe('requireSameIdentity', () => {
  it('accepts the embeddings that the index was made with', () => {
    expect(() => requireSameIdentity(indexed, { ...indexed })).not.toThrow();
  });

  it.each<[Partial<EmbeddingIdentity>, string]>([
    [{ provider: 'openai' }, 'provider "bundled", now "openai"'],
    [{ model: 'char5' }, 'model "char4", now "char5"'],
    [{ dimension: 384 }, 'dimension 1024, now 384'],
    [{ queryPrefix: 'query: ' }, 'query prefix "", now "query: "'],
    [{ passagePrefix: 'passage: ' }, 'passage prefix "", now "passage: "'],
  ])('refuses an index that differs in %j and says the command', (change, words) => {
    const compare = () => requireSameIdentity(indexed, { ...indexed, ...change });

    expect(compare).toThrow(UserError);
    expect(compare).toThrow(words);
    expect(compare).toThrow('Run `npm run ingest`');
  });

  it('names every difference', () => {
    const compare = () => requireSameIdentity(indexed, { ...indexed, model: 'x', dimension: 3 });

    expect(compare).toThrow('model "char4", now "x"; dimension 1024, now 3.');
  });
});

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
