// Text and tokens of a model's reply.

import type { AIMessageChunk, UsageMetadata } from '@langchain/core/messages';
import type { ModelReply } from '../../answer/generated/chat-model.ts';
import { ModelFailure } from '../../answer/generated/model-failure.ts';

/** Why providers say that they stopped early. */
const cutOff = new Set(['length', 'max_tokens', 'max_output_tokens', 'model_length']);
const refused = new Set(['content_filter', 'refusal', 'safety', 'prohibited_content', 'blocklist']);

/**
 * The reply in a message, which is text with some providers and the input of a tool with others.
 *
 * @throws ModelFailure When the model refused or did not come to an end.
 */
export function readMessage(message: AIMessageChunk): ModelReply {
  const reason = stopReason(message);
  if (cutOff.has(reason))
    throw new ModelFailure('truncated', 'The model ran into its token limit.');
  if (refused.has(reason) || message.additional_kwargs['refusal']) {
    throw new ModelFailure('refused', 'The model refuses to answer.');
  }

  // A refusal that the package does not pass on leaves nothing else.
  const text = toolInput(message) ?? message.text;
  if (text.trim() === '') throw new ModelFailure('refused', 'The reply is empty.');

  // Its declared type is lost in the package's generics.
  const usage = message.usage_metadata as UsageMetadata | undefined;
  return {
    text,
    ...(usage !== undefined && {
      usage: { input: usage.input_tokens, output: usage.output_tokens },
    }),
  };
}

function stopReason({
  response_metadata: metadata,
  additional_kwargs: extra,
}: AIMessageChunk): string {
  const reasons = [
    metadata['finish_reason'],
    metadata['finishReason'],
    metadata['stop_reason'],
    metadata['done_reason'],
    extra['stop_reason'],
  ];

  return reasons.find((reason) => typeof reason === 'string')?.toLowerCase() ?? '';
}

/** As it came over the wire where that is known: the parsed form completes JSON that was cut off. */
function toolInput({
  tool_call_chunks: chunks,
  tool_calls: calls,
}: AIMessageChunk): string | undefined {
  const [streamed] = chunks ?? [];
  if (streamed?.args !== undefined) return streamed.args;

  const [call] = calls ?? [];
  return call === undefined ? undefined : JSON.stringify(call.args);
}
