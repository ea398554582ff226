// The port of a provider of chat models.

import type { AIMessageChunk, BaseMessage } from '@langchain/core/messages';
import type { Runnable } from '@langchain/core/runnables';
import type { ReplyShape } from '../../answer/generated/chat-model.ts';
import type { ChatModelSettings } from '../../config/model.ts';

/** A LangChain chat model that is held to a shape. */
export type ShapedModel = Runnable<BaseMessage[], AIMessageChunk>;

/** Makes a model for one request, which goes through `fetch` so that ending that ends the request. */
export type ConnectModel = (shape: ReplyShape, fetch: typeof globalThis.fetch) => ShapedModel;

/**
 * Loads a provider's package and checks what can be checked without a request.
 *
 * @throws UserError When the package is missing.
 */
export type OpenChatProvider = (settings: ChatModelSettings) => Promise<ConnectModel>;
