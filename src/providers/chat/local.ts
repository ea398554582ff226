// Chat models that run in this process, from a file.

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import PQueue from 'p-queue';
import type { ChatModel, ChatTurn } from '../../answer/generated/chat-model.ts';
import { ModelFailure } from '../../answer/generated/model-failure.ts';
import { UserError } from '../../base/errors.ts';
import { remembering } from '../../base/remember.ts';
import type { ChatModelSettings } from '../../config/model.ts';
import { causeOf } from '../cause.ts';
import { describeFailure } from './describe-failure.ts';
import { type LocalPackage, type LocalTurn, loadLocalPackage } from './local-package.ts';

/** Tokens of the instructions and of the question, beside the story and the reply. */
const instructions = 1_500;

/** Tokens of the least memory with which a short story is answered from. */
const leastContext = 2_048;

/**
 * Loads a model of llama.cpp's format from the file that the settings name. It is held to the shape of a reply by a
 * grammar, and answers one question after the other.
 *
 * @param loadLocal - Gives the package that runs it.
 * @throws UserError When the package or the file is missing, or the file is no model.
 */
export async function openLocalChat(
  settings: ChatModelSettings,
  loadLocal: () => Promise<LocalPackage> = loadLocalPackage,
): Promise<ChatModel> {
  const { model: file, storyTokens, mostOutputTokens, temperature } = settings;
  const threads = settings.threads ?? usualThreads(availableParallelism());
  const path = resolve(file);
  if (!existsSync(path)) {
    throw new UserError(
      `FOOTNOTE_MODEL=local:${file} names no file (${path}). Download a model in GGUF format and name its path.`,
    );
  }

  const { getLlama, LlamaChat } = await loadLocal();
  const llama = await getLlama({
    gpu: false,
    build: 'never',
    logLevel: 'error',
    maxThreads: threads,
  });
  const model = await llama.loadModel({ modelPath: path }).catch((error) => {
    throw new UserError(
      `${path} could not be loaded as a model (${causeOf(error)}). It has to be a whole file in GGUF format.`,
    );
  });
  const most = storyTokens + mostOutputTokens + instructions;
  const context = await model
    .createContext({ contextSize: { min: leastContext, max: most }, threads })
    .catch((error) => {
      throw new UserError(
        `There is no memory for ${path} (${causeOf(error)}). Choose a smaller model, or set FOOTNOTE_MODEL_STORY_TOKENS lower.`,
      );
    });
  const sequence = context.getSequence();
  const chat = new LlamaChat({ contextSequence: sequence });
  const queue = new PQueue({ concurrency: 1 });
  // There are two shapes of replies in a program.
  const grammarOf = remembering((schema: object) => llama.createGrammarForJsonSchema(schema), 8);

  return {
    name: `local:${file}`,

    complete: (turns, { bounded }, signal) =>
      queue
        .add(
          async () => {
            signal.throwIfAborted();
            const length = turns.reduce((sum, { text }) => sum + model.tokenize(text).length, 0);
            requireRoom(length + mostOutputTokens, sequence.contextSize);
            const { usedInputTokens: input, usedOutputTokens: output } = sequence.tokenMeter;

            const { response, metadata } = await chat.generateResponse(turns.map(turnOf), {
              grammar: await grammarOf(bounded),
              maxTokens: mostOutputTokens,
              signal,
              stopOnAbortSignal: false,
              ...(temperature !== undefined && { temperature }),
            });
            if (metadata.stopReason === 'maxTokens') {
              throw new ModelFailure(
                'truncated',
                `The reply has more than ${mostOutputTokens} tokens.`,
              );
            }

            const now = sequence.tokenMeter;
            return {
              text: response,
              usage: { input: now.usedInputTokens - input, output: now.usedOutputTokens - output },
            };
          },
          { signal },
        )
        .catch((error) => {
          throw describeFailure(error, undefined);
        }),
  };
}

/**
 * One core is left to what runs beside the model, whose threads wait for each other without rest; but for two cores, of
 * which one alone would let every reader wait for twice as long. What acknowledges questions wants little of a core and
 * is given it at once; encoder and reader get what is left, and who waits for them waits for the model then.
 */
function usualThreads(cores: number): number {
  return Math.min(cores, Math.max(2, cores - 1));
}

/** Otherwise the package would forget the beginning, which is what the model was told. */
function requireRoom(needed: number, room: number): void {
  if (needed <= room) return;

  throw new ModelFailure(
    'rejected',
    `Question and story need ${needed} tokens with room for a reply, and the model holds ${room}. Set FOOTNOTE_MODEL_STORY_TOKENS or FOOTNOTE_MODEL_OUTPUT_TOKENS lower.`,
  );
}

function turnOf({ role, text }: ChatTurn): LocalTurn {
  return role === 'assistant' ? { type: 'model', response: [text] } : { type: role, text };
}
