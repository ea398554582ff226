// Whether the chat model that is set can be reached, found out without a token spent.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf } from '../../../base/errors.ts';
import type { ChatModelSettings, ModelSettings } from '../../../config/model.ts';
import { type Check, type Finding, mend, note, ok } from './check.ts';

/** Where each provider lists its models. */
const lists: Readonly<Record<Exclude<ChatModelSettings['provider'], 'local'>, string>> = {
  openai: '/models',
  google: '/models',
  anthropic: '/v1/models',
  ollama: '/api/tags',
};

/** One check, where a chat model is set. */
export function chatModelChecks({ chat }: ModelSettings): readonly Check[] {
  if (chat === undefined) {
    const text = "none is set: answers are the story's own words";
    return [{ name: 'Chat model', look: async () => ok(text) }];
  }

  return [{ name: 'Chat model', look: () => look(chat) }];
}

async function look({ provider, model, baseUrl, apiKey }: ChatModelSettings): Promise<Finding> {
  if (provider === 'local') {
    const path = resolve(model);
    return existsSync(path)
      ? ok(`${path} is there`)
      : mend(`${path} is not there. Put the model's file there, or mend FOOTNOTE_MODEL.`);
  }

  const key = apiKey?.reveal();
  const headers: Record<string, string> =
    provider === 'anthropic'
      ? { 'anthropic-version': '2023-06-01', ...(key !== undefined && { 'x-api-key': key }) }
      : { ...(key !== undefined && { Authorization: `Bearer ${key}` }) };

  try {
    const response = await fetch(`${baseUrl}${lists[provider]}`, {
      headers,
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    if (response.status === 401 || response.status === 403) {
      return mend(
        `${baseUrl} does not accept FOOTNOTE_MODEL_API_KEY (${response.status}). Put a valid key into .env.`,
      );
    }
    if (!response.ok) {
      return note(
        `${baseUrl} answers, but lists no models (${response.status}). Ask a question to see whether it works.`,
      );
    }

    return text.includes(model)
      ? ok(`${model} is there at ${baseUrl}`)
      : note(`${baseUrl} does not list ${model}. Compare FOOTNOTE_MODEL with what it has.`);
  } catch (error) {
    return mend(
      `${baseUrl} cannot be reached: ${messageOf(error)}. Start the server, or mend FOOTNOTE_MODEL_BASE_URL.`,
    );
  }
}
