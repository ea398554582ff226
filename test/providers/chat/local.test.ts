import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ModelFailure } from '../../../src/answer/generated/model-failure.ts';
import { answerShape, questionShape } from '../../../src/answer/generated/schema.ts';
import { UserError } from '../../../src/base/errors.ts';
import type { ChatModelSettings } from '../../../src/config/model.ts';
import { openLocalChat } from '../../../src/providers/chat/local.ts';
import {
  type LocalPackage,
  type LocalReply,
  type LocalTurn,
  loadLocalPackage,
} from '../../../src/providers/chat/local-package.ts';

/** Somebody who uses such a model has the package; the one fault that it is not there cannot be seen then. */
const isInstalled = await loadLocalPackage().then(
  () => true,
  () => false,
);

const never = new AbortController().signal;
const turns = [
  { role: 'system', text: 'Be brief.' },
  { role: 'user', text: 'Is it closed?' },
  { role: 'assistant', text: '{}' },
  { role: 'user', text: 'Again.' },
] as const;

/** A package that counts a token a character, and whose model says what it is told to. */
function packageOf({
  reply = async (): Promise<LocalReply> => ({
    response: '{"a":1}',
    metadata: { stopReason: 'eogToken' },
  }),
  room = 8_000,
  load = async () => {},
}: {
  reply?: (history: LocalTurn[], signal: AbortSignal) => Promise<LocalReply>;
  room?: number;
  load?: () => Promise<void>;
} = {}) {
  const heard: { schemas: object[]; histories: LocalTurn[][]; options: object[] } = {
    schemas: [],
    histories: [],
    options: [],
  };
  const meter = { usedInputTokens: 0, usedOutputTokens: 0 };
  const loaded: LocalPackage = {
    async getLlama(options) {
      heard.options.push(options);
      return {
        async loadModel() {
          await load();
          return {
            tokenize: (text) => [...text],
            createContext: async () => ({
              getSequence: () => ({ contextSize: room, tokenMeter: meter }),
            }),
          };
        },
        async createGrammarForJsonSchema(schema) {
          heard.schemas.push(schema);
          return {};
        },
      };
    },
    LlamaChat: class {
      async generateResponse(history: LocalTurn[], { signal }: { signal: AbortSignal }) {
        heard.histories.push(history);
        const said = await reply(history, signal);
        meter.usedInputTokens += 10;
        meter.usedOutputTokens += said.response.length;
        return said;
      }
    },
  };

  return { heard, loadLocal: async () => loaded };
}

describe('a chat model from a file', () => {
  let folder: string;
  let file: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'footnote local '));
    file = join(folder, 'a model.gguf');
    writeFileSync(file, 'weights');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const settings = (changes: Partial<ChatModelSettings> = {}): ChatModelSettings => ({
    provider: 'local',
    model: file,
    baseUrl: '',
    streams: true,
    timeoutSeconds: 5,
    concurrency: 4,
    mostOutputTokens: 500,
    storyTokens: 5_000,
    daily: {},
    ...changes,
  });

  const failureOf = async (work: Promise<unknown>) => {
    const error = await work.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ModelFailure);

    return error as ModelFailure;
  };

  it('is asked with all turns, held to the shape, and tells its tokens', async () => {
    const { heard, loadLocal } = packageOf();
    const model = await openLocalChat(settings({ threads: 3 }), loadLocal);
    await model.complete(turns, answerShape, never);
    const reply = await model.complete(turns, answerShape, never);

    expect(reply).toEqual({ text: '{"a":1}', usage: { input: 10, output: 7 } });
    // Made once: a second request with the same shape is held to the same grammar.
    expect(heard.schemas).toEqual([answerShape.bounded]);
    await model.complete(turns, questionShape, never);
    expect(heard.schemas).toEqual([answerShape.bounded, questionShape.bounded]);
    expect(heard.histories[0]).toEqual([
      { type: 'system', text: 'Be brief.' },
      { type: 'user', text: 'Is it closed?' },
      { type: 'model', response: ['{}'] },
      { type: 'user', text: 'Again.' },
    ]);
    expect(heard.options[0]).toMatchObject({ gpu: false, build: 'never', maxThreads: 3 });
  });

  it('answers one question after the other', async () => {
    let atOnce = 0;
    let most = 0;
    const { loadLocal } = packageOf({
      reply: async () => {
        most = Math.max(most, ++atOnce);
        await Promise.resolve();
        atOnce--;

        return { response: '{}', metadata: { stopReason: 'eogToken' } };
      },
    });
    const model = await openLocalChat(settings(), loadLocal);
    await Promise.all([1, 2, 3].map(() => model.complete(turns, answerShape, never)));

    expect(most).toBe(1);
  });

  it('is not asked where the beginning would be forgotten', async () => {
    const { heard, loadLocal } = packageOf({ room: 520 });
    const model = await openLocalChat(settings(), loadLocal);
    const failure = await failureOf(model.complete(turns, answerShape, never));

    expect(failure.kind).toBe('rejected');
    expect(failure.message).toContain('FOOTNOTE_MODEL_STORY_TOKENS');
    expect(heard.histories).toEqual([]);
  });

  it('says that a reply was cut off', async () => {
    const { loadLocal } = packageOf({
      reply: async () => ({ response: '{"a"', metadata: { stopReason: 'maxTokens' } }),
    });
    const model = await openLocalChat(settings(), loadLocal);

    expect((await failureOf(model.complete(turns, answerShape, never))).kind).toBe('truncated');
  });

  it('gives up a question that is no longer wanted, and goes on with the next', async () => {
    const ending = new AbortController();
    const { loadLocal } = packageOf({
      reply: (history, signal) =>
        history.length === 1
          ? Promise.resolve({ response: '{}', metadata: { stopReason: 'eogToken' } })
          : new Promise((_, reject) =>
              signal.addEventListener('abort', () => reject(signal.reason)),
            ),
    });
    const model = await openLocalChat(settings(), loadLocal);
    const given = failureOf(model.complete(turns, answerShape, ending.signal));
    const waiting = failureOf(model.complete(turns, answerShape, ending.signal));
    const next = model.complete(turns.slice(0, 1), answerShape, never);
    ending.abort();

    await Promise.all([given, waiting]);
    expect((await next).text).toBe('{}');
  });

  it('names the file that is not there, and one that is no model', async () => {
    const { loadLocal } = packageOf({ load: async () => Promise.reject(new Error('bad magic')) });
    const missing = openLocalChat(settings({ model: join(folder, 'none.gguf') }), loadLocal);
    await expect(missing).rejects.toThrow(UserError);
    await expect(missing).rejects.toThrow('none.gguf');

    await expect(openLocalChat(settings(), loadLocal)).rejects.toThrow('bad magic');
  });

  it.skipIf(isInstalled)('names the package that is missing, with the command', async () => {
    await expect(openLocalChat(settings())).rejects.toThrow('npm install node-llama-cpp@3.22.1');
  });
});
