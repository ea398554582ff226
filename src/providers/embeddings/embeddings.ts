import type { EmbeddingProviderName, EmbeddingSettings } from '../../config/embedding.ts';
import { requireDimension } from './identity.ts';
import type { EmbeddingSurroundings, OpenEmbeddings, OpenedEmbeddings } from './provider.ts';

/** By name in the configuration. Each imports its module when it is called, so that an unchosen one never loads. */
export type EmbeddingRegistry = Readonly<Record<EmbeddingProviderName, OpenEmbeddings>>;

const registry: EmbeddingRegistry = {
  async bundled() {
    const { BundledEmbeddings } = await import('./bundled.ts');
    const embeddings = new BundledEmbeddings();
    const { model, dimension } = embeddings;

    return {
      embeddings,
      identity: { provider: 'bundled', model, dimension, queryPrefix: '', passagePrefix: '' },
    };
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
 * Makes the configured embeddings ready.
 *
 * @throws {UserError} when the package, the model, the server or the key that they need is missing or wrong.
 */
export async function openEmbeddings(
  settings: EmbeddingSettings,
  surroundings: EmbeddingSurroundings,
): Promise<OpenedEmbeddings> {
  const opened = await registry[settings.provider](settings, surroundings);
  requireDimension(opened.identity, settings.dimension);

  return opened;
}
