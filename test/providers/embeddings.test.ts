import { Embeddings } from '@langchain/core/embeddings';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EmbeddingSettings } from '../../src/config/embedding.ts';
import { openEmbeddings } from '../../src/providers/embeddings.ts';
import { normalise } from '../../src/providers/input.ts';
import type { OpenEmbeddings } from '../../src/providers/provider.ts';
import { embeddingsContract } from './contract.ts';
import { embedTrigrams } from './ngrams.ts';

class TrigramEmbeddings extends Embeddings {
  override async embedQuery(text: string): Promise<number[]> {
    return normalise(embedTrigrams(text, 128)) ?? [];
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

const openTrigrams: OpenEmbeddings = async () => ({
  embeddings: new TrigramEmbeddings({}),
  identity: {
    provider: 'bundled',
    model: 'trigrams',
    dimension: 128,
    queryPrefix: '',
    passagePrefix: '',
  },
});

const surroundings = { modelCache: 'unused' };
const openai = { baseUrl: 'http://127.0.0.1:1/v1' };
const bundled: EmbeddingSettings = { provider: 'bundled', openai };

embeddingsContract('a provider from a registry', () =>
  openEmbeddings(bundled, surroundings, { bundled: openTrigrams }),
);

describe('openEmbeddings', () => {
  afterEach(() => {
    vi.doUnmock('../../src/providers/transformers.ts');
    vi.resetModules();
  });

  it('holds a provider to the vector length that was asked for', async () => {
    const opening = openEmbeddings({ ...bundled, dimension: 64 }, surroundings, {
      bundled: openTrigrams,
    });

    await expect(opening).rejects.toThrow('gives vectors of 128 numbers');
  });

  it('never loads the module of a provider that was not chosen', async () => {
    vi.doMock('../../src/providers/transformers.ts', () => {
      throw new Error('It was loaded.');
    });
    const fresh = await import('../../src/providers/embeddings.ts');

    const { identity } = await fresh.openEmbeddings(
      { provider: 'openai', model: 'text-embedding-3-large', openai },
      surroundings,
    );
    expect(identity.dimension).toBe(3072);

    await expect(
      fresh.openEmbeddings({ provider: 'transformers', openai }, surroundings),
    ).rejects.toHaveProperty('cause.message', 'It was loaded.');
  });
});
