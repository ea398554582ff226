// Embedders by name.

import type { EmbeddingProviderName, EmbeddingSettings } from '../../config/embedding.ts';
import type { Embedder } from '../../search/embedder.ts';
import { requireDimension } from './identity.ts';
import type { EmbeddingSurroundings, OpenEmbedder } from './provider.ts';

/** By name in the configuration. Each imports its module when it is called, so that an unchosen one never loads. */
export type EmbeddingRegistry = Readonly<Record<EmbeddingProviderName, OpenEmbedder>>;

const registry: EmbeddingRegistry = {
  async bundled(_settings, { model }) {
    const { bundledEmbedder } = await import('./bundled.ts');

    return bundledEmbedder(model, await model.version());
  },

  async transformers(settings, surroundings) {
    const { openTransformers } = await import('./transformers.ts');

    return openTransformers(settings, surroundings);
  },

  async openai(settings, surroundings) {
    const { openOpenAi } = await import('./openai.ts');

    return openOpenAi(settings, surroundings);
  },
};

/**
 * Makes the configured embedder ready.
 *
 * @throws {UserError} when the package, the model, the server or the key that it needs is missing or wrong.
 */
export async function openEmbedder(
  settings: EmbeddingSettings,
  surroundings: EmbeddingSurroundings,
): Promise<Embedder> {
  const opened = await registry[settings.provider](settings, surroundings);
  requireDimension(opened.identity, settings.dimension);

  return opened;
}
