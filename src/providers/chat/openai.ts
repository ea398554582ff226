// Chat models of OpenAI and of servers that speak like it.

import { loadPackage } from './load-package.ts';
import type { OpenChatProvider } from './provider.ts';

/**
 * OpenAI, and every server that speaks its protocol. Google's does, under an address of its own; its LangChain package
 * lets a request go on that was given up, and a broken stream end the process by a rejection that nobody handles.
 */
export const openOpenAiChat: OpenChatProvider = async (settings) => {
  const { ChatOpenAI } = await loadPackage(
    {
      name: '@langchain/openai',
      version: '1.5.8',
      load: () => import('@langchain/openai'),
    },
    settings.provider,
  );
  const { model, baseUrl, apiKey, temperature, mostOutputTokens } = settings;

  return (shape, fetch) =>
    new ChatOpenAI({
      model,
      // The client insists on one, also where the server wants none.
      apiKey: apiKey?.reveal() ?? 'none',
      maxTokens: mostOutputTokens,
      maxRetries: 0,
      configuration: { baseURL: baseUrl, maxRetries: 0, organization: null, project: null, fetch },
      ...(temperature !== undefined && { temperature }),
    }).withConfig({
      response_format: {
        type: 'json_schema',
        json_schema: { ...shape, strict: true },
      },
    });
};
