// Chat models of Ollama.

import { loadPackage } from './load-package.ts';
import type { OpenChatProvider } from './provider.ts';

/** Models on the own machine, through Ollama. */
export const openOllamaChat: OpenChatProvider = async (settings) => {
  const { ChatOllama } = await loadPackage(
    {
      name: '@langchain/ollama',
      version: '1.3.0',
      load: () => import('@langchain/ollama'),
    },
    'ollama',
  );
  const { model, baseUrl, temperature, mostOutputTokens } = settings;

  return ({ schema }, fetch) =>
    new ChatOllama({
      model,
      baseUrl,
      numPredict: mostOutputTokens,
      maxRetries: 0,
      fetch,
      ...(temperature !== undefined && { temperature }),
    }).withConfig({ format: { ...schema } });
};
