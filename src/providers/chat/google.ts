import type { ChatGoogleGenerativeAI } from '@langchain/google-genai';
import { loadPackage } from './load-package.ts';
import type { OpenChatProvider, ShapedModel } from './provider.ts';

/** What the provider takes as a schema. */
type GoogleSchema = NonNullable<ChatGoogleGenerativeAI['ParsedCallOptions']['responseSchema']>;

/** Google's Gemini. Its client takes no `fetch`; the signal is handed to it with each request instead. */
export const openGoogleChat: OpenChatProvider = async (settings) => {
  const { ChatGoogleGenerativeAI: Chat } = await loadPackage(
    {
      name: '@langchain/google-genai',
      version: '2.3.2',
      load: () => import('@langchain/google-genai'),
    },
    'google',
  );
  const { model, baseUrl, apiKey, temperature, mostOutputTokens } = settings;

  return ({ schema }): ShapedModel =>
    new Chat({
      model,
      apiKey: apiKey?.reveal() ?? 'none',
      baseUrl,
      maxOutputTokens: mostOutputTokens,
      maxRetries: 0,
      ...(temperature !== undefined && { temperature }),
    }).withConfig({ responseSchema: googleSchema(schema) });
};

/** Its schemas know neither `additionalProperties` nor a list of types. */
function googleSchema(schema: unknown): GoogleSchema {
  return plain(schema) as GoogleSchema;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;

  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'additionalProperties')
      .map(([key, inner]) => [key, plain(inner)]),
  );
}
