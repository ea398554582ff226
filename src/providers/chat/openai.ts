import { loadPackage } from './load-package.ts';
import type { OpenChatProvider } from './provider.ts';

/** OpenAI, and every server that speaks its protocol. */
export const openOpenAiChat: OpenChatProvider = async (settings) => {
  const { ChatOpenAI } = await loadPackage(
    {
      name: '@langchain/openai',
      version: '1.5.8',
      load: () => import('@langchain/openai'),
    },
    'openai',
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
