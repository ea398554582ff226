import { afterEach, describe, expect, it, vi } from 'vitest';
import { bundledModel } from '../../../src/app/bundled-model.ts';
import type { EmbeddingSettings } from '../../../src/config/embedding.ts';
import { openEmbedder } from '../../../src/providers/embeddings/embeddings.ts';
import { embedderContract } from './embedder.contract.ts';

const surroundings = { model: bundledModel(), modelCache: 'unused' };
const openai = { baseUrl: 'http://127.0.0.1:1/v1' };
const bundled: EmbeddingSettings = { provider: 'bundled', openai };

embedderContract('bundled', () => openEmbedder(bundled, surroundings));

describe('openEmbedder', () => {
  afterEach(() => {
    vi.doUnmock('../../../src/providers/embeddings/transformers.ts');
    vi.resetModules();
  });

  it('holds a provider to the vector length that was asked for', async () => {
    const opening = openEmbedder({ ...bundled, dimension: 64 }, surroundings);

    await expect(opening).rejects.toThrow('FOOTNOTE_EMBEDDING_DIMENSION is 64, but bundled');
  });

  it('never loads the module of a provider that was not chosen', async () => {
    vi.doMock('../../../src/providers/embeddings/transformers.ts', () => {
      throw new Error('It was loaded.');
    });
    const fresh = await import('../../../src/providers/embeddings/embeddings.ts');

    const { identity } = await fresh.openEmbedder(
      { provider: 'openai', model: 'text-embedding-3-large', openai },
      surroundings,
    );
    expect(identity.dimension).toBe(3072);

    await expect(
      fresh.openEmbedder({ provider: 'transformers', openai }, surroundings),
    ).rejects.toHaveProperty('cause.message', 'It was loaded.');
  });
});
