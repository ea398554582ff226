import type { EmbeddingProviderName, EmbeddingSettings } from '../config/embedding.ts';
import { requireDimension } from './identity.ts';
import type { EmbeddingSurroundings, OpenEmbeddings, OpenedEmbeddings } from './provider.ts';

/** By name in the configuration. Each imports its module when it is called, so that an unchosen one never loads. */
export type EmbeddingRegistry = Readonly<Partial<Record<EmbeddingProviderName, OpenEmbeddings>>>;

const registry: EmbeddingRegistry = {
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
  providers: EmbeddingRegistry = registry,
): Promise<OpenedEmbeddings> {
  const open = providers[settings.provider];
  if (open === undefined) throw new Error(`No embedding provider is named ${settings.provider}.`);

  const opened = await open(settings, surroundings);
  requireDimension(opened.identity, settings.dimension);

  return opened;
}
