// Chat models by name.

import {
  AIMessage,
  type AIMessageChunk,
  type BaseMessage,
  HumanMessage,
  SystemMessage,
} from '@langchain/core/messages';
import type { ChatModel, ChatTurn } from '../../answer/generated/chat-model.ts';
import { ModelFailure } from '../../answer/generated/model-failure.ts';
import type { ChatModelSettings, ChatProviderName } from '../../config/model.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { describeFailure } from './describe-failure.ts';
import type { OpenChatProvider, ShapedModel } from './provider.ts';
import { readMessage } from './read-message.ts';

/** By name in the configuration. Each imports its module when it is called, so that an unchosen one never loads. */
const servers: Readonly<Record<Exclude<ChatProviderName, 'local'>, OpenChatProvider>> = {
  async openai(settings) {
    const { openOpenAiChat } = await import('./openai.ts');

    return openOpenAiChat(settings);
  },

  async anthropic(settings) {
    const { openAnthropicChat } = await import('./anthropic.ts');

    return openAnthropicChat(settings);
  },

  async google(settings) {
    const { openOpenAiChat } = await import('./openai.ts');

    return openOpenAiChat(settings);
  },

  async ollama(settings) {
    const { openOllamaChat } = await import('./ollama.ts');

    return openOllamaChat(settings);
  },
};

/** Characters of a reply. Five sentences with their quotes have a tenth of it. */
const longestReply = 40_000;

/**
 * Makes the configured chat model ready. No request is made; one from a file is loaded.
 *
 * @throws UserError When its package or file is missing.
 */
export async function openChatModel(settings: ChatModelSettings): Promise<ChatModel> {
  const { provider, model, streams, apiKey } = settings;
  if (provider === 'local') {
    const { openLocalChat } = await import('./local.ts');

    return openLocalChat(settings);
  }

  const connect = await servers[provider](settings);

  return {
    name: `${provider}:${model}`,

    async complete(turns, shape, signal) {
      // Also ends what is still on its way when a reply is given up.
      const ending = new AbortController();
      const ended = AbortSignal.any([signal, ending.signal]);

      try {
        const shaped = connect(shape, boundedFetch(ended));
        const messages = turns.map(messageOf);
        const message = streams
          ? await streamed(shaped, messages, ended)
          : await shaped.invoke(messages, { signal: ended });
        const reply = readMessage(message);
        requireLength(reply.text.length);

        return reply;
      } catch (error) {
        throw describeFailure(error, apiKey);
      } finally {
        ending.abort();
      }
    },
  };
}

/**
 * Read piece by piece rather than by `invoke` on a streaming model, which counts tokens with tables that it fetches
 * from the internet.
 */
async function streamed(
  model: ShapedModel,
  messages: BaseMessage[],
  signal: AbortSignal,
): Promise<AIMessageChunk> {
  let whole: AIMessageChunk | undefined;
  let length = 0;

  for await (const chunk of await model.stream(messages, { signal })) {
    length += chunk.text.length + (chunk.tool_call_chunks?.[0]?.args?.length ?? 0);
    requireLength(length);
    whole = whole === undefined ? chunk : whole.concat(chunk);
  }

  if (whole === undefined) throw new ModelFailure('truncated', 'The reply was empty.');
  return whole;
}

function requireLength(length: number): void {
  if (length > longestReply) {
    throw new ModelFailure('too-long', `The reply has more than ${longestReply} characters.`);
  }
}

function messageOf({ role, text }: ChatTurn): BaseMessage {
  switch (role) {
    case 'system':
      return new SystemMessage(text);
    case 'user':
      return new HumanMessage(text);
    case 'assistant':
      return new AIMessage(text);
  }
}
