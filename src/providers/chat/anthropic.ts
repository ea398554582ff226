// Chat models of Anthropic.

import { loadPackage } from './load-package.ts';
import type { OpenChatProvider } from './provider.ts';

/** Anthropic. The reply is the input of a tool that the model is made to call. */
export const openAnthropicChat: OpenChatProvider = async (settings) => {
  const { ChatAnthropic } = await loadPackage(
    {
      name: '@langchain/anthropic',
      version: '1.5.11',
      load: () => import('@langchain/anthropic'),
    },
    'anthropic',
  );
  const { model, baseUrl, apiKey, temperature, mostOutputTokens } = settings;

  return ({ name, description, schema }, fetch) =>
    new ChatAnthropic({
      model,
      apiKey: apiKey?.reveal() ?? 'none',
      anthropicApiUrl: baseUrl,
      maxTokens: mostOutputTokens,
      maxRetries: 0,
      clientOptions: { maxRetries: 0, fetch },
      ...(temperature !== undefined && { temperature }),
    }).bindTools([{ name, description, input_schema: { ...schema, type: 'object' } }], {
      tool_choice: { type: 'tool', name },
    });
};
