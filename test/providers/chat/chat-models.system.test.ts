import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelFailure } from '../../../src/answer/generated/model-failure.ts';
import { answerShape } from '../../../src/answer/generated/schema.ts';
import { UserError } from '../../../src/base/errors.ts';
import { Secret } from '../../../src/base/secret.ts';
import type { ChatModelSettings, ChatProviderName } from '../../../src/config/model.ts';
import { openChatModel } from '../../../src/providers/chat/chat-models.ts';
import { loadPackage } from '../../../src/providers/chat/load-package.ts';
import {
  type ScriptedModelServer,
  type ScriptedReply,
  startScriptedModelServer,
  usage,
  type Wire,
} from '../../support/servers/scripted-model-server.ts';
import { written } from '../../support/written/scripts.ts';

const key = 'sk-this-must-stay-secret';
const reply = written({
  text: 'Ja.',
  citations: [{ paragraph: 1, quote: 'Die „Brücke“ bleibt gesperrt' }],
});

const ways: readonly (readonly [Exclude<ChatProviderName, 'local'>, boolean])[] = [
  ['openai', true],
  ['openai', false],
  ['anthropic', true],
  ['anthropic', false],
  ['ollama', true],
  ['google', true],
];

describe.each(ways)(
  'a model that speaks the wire format of %s (streaming: %s)',
  (provider, streams) => {
    // Google is spoken with as OpenAI is.
    const wire: Wire = provider === 'google' ? 'openai' : provider;

    let server: ScriptedModelServer;

    beforeEach(async () => {
      server = await startScriptedModelServer(() => ({ text: reply }));
    });

    afterEach(() => server.close());

    const settings = (): ChatModelSettings => ({
      provider,
      model: 'scripted',
      baseUrl: server.address(wire),
      apiKey: new Secret(key),
      streams,
      timeoutSeconds: 5,
      concurrency: 4,
      mostOutputTokens: 500,
      storyTokens: 5_000,
      daily: {},
    });

    const ask = async (signal = new AbortController().signal) => {
      const model = await openChatModel(settings());

      return model.complete(
        [
          { role: 'system', text: 'Be brief.' },
          { role: 'user', text: 'Is it closed?' },
        ],
        answerShape,
        signal,
      );
    };

    const failureOf = async (scripted: ScriptedReply) => {
      server.script = () => scripted;
      const error = await ask().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ModelFailure);

      return error as ModelFailure;
    };

    it('gives the reply with the tokens that it cost', async () => {
      const { text, usage: counted } = await ask();

      expect(JSON.parse(text)).toEqual(JSON.parse(reply));
      expect(counted).toEqual(usage);
    });

    it('is sent the turns, the shape and a limit, and the key only where it belongs', async () => {
      await ask();
      const [request] = server.requests;

      expect(request?.system).toBe('Be brief.');
      expect(request?.turns).toEqual([{ role: 'user', content: 'Is it closed?' }]);
      expect(request?.streams).toBe(streams || wire === 'ollama');
      expect(JSON.stringify(request?.body)).toContain('answerable');
      expect(JSON.stringify(request?.body)).not.toContain(key);
      if (wire === 'openai') expect(request?.headers.authorization).toBe(`Bearer ${key}`);
      if (wire === 'anthropic') expect(request?.headers['x-api-key']).toBe(key);
    });

    it.each([
      [401, 'unauthorised'],
      [429, 'rate-limited'],
      [500, 'unavailable'],
      [400, 'rejected'],
    ])('calls status %i %s, asks once and conceals the key', async (status, kind) => {
      const failure = await failureOf({ status, body: { error: { message: `bad key ${key}` } } });

      expect(failure).toMatchObject({ kind, status });
      expect(failure.message).not.toContain(key);
      expect(server.requests).toHaveLength(1);
    });

    it('calls a reply that ran into the limit truncated', async () => {
      expect((await failureOf({ text: reply, stop: 'length' })).kind).toBe('truncated');
    });

    it.skipIf(wire === 'ollama')('calls a refusal refused', async () => {
      expect((await failureOf({ text: 'I will not.', stop: 'refusal' })).kind).toBe('refused');
    });

    it('fails when the connection is cut', async () => {
      server.script = () => ({ cutOff: reply });
      const outcome = await ask().then(
        ({ text }) => text,
        (error: unknown) => error,
      );

      if (typeof outcome === 'string') expect(() => JSON.parse(outcome)).toThrow(SyntaxError);
      else expect(outcome).toBeInstanceOf(ModelFailure);
    });

    it('gives up a reply of 1 MB', async () => {
      expect(
        (await failureOf({ text: written({ text: 'x'.repeat(1_000_000), citations: [] }) })).kind,
      ).toBe('too-long');
    });

    it('ends the HTTP request when it is told to', async () => {
      server.script = () => ({ hangs: true });
      const controller = new AbortController();
      const asked = ask(controller.signal).catch((error: unknown) => error);
      await expect.poll(() => server.requests.length).toBe(1);
      controller.abort(new Error('enough'));

      expect(await asked).toBeInstanceOf(ModelFailure);
      await expect.poll(() => server.abandoned()).toBe(1);
    });

    it('ends the HTTP request of a reply that stalls half-way', async () => {
      server.script = () => ({ text: reply, pause: 60_000 });
      const asked = ask(AbortSignal.timeout(300)).catch((error: unknown) => error);

      expect(await asked).toBeInstanceOf(ModelFailure);
      await expect.poll(() => server.abandoned()).toBe(1);
    });
  },
);

describe('a provider whose package is missing', () => {
  it('is refused with the command that installs it', async () => {
    const load = () => import('@langchain/there-is-no-such-package' as string);
    const opened = loadPackage({ name: '@langchain/openai', version: '1.5.8', load }, 'openai');

    await expect(opened).rejects.toThrow(UserError);
    await expect(opened).rejects.toThrow('npm install @langchain/openai@1.5.8');
  });
});

describe('a server that cannot be reached', () => {
  it('is unavailable', async () => {
    const model = await openChatModel({
      provider: 'openai',
      model: 'scripted',
      baseUrl: 'http://127.0.0.1:9/v1',
      streams: true,
      timeoutSeconds: 5,
      concurrency: 1,
      mostOutputTokens: 500,
      storyTokens: 5_000,
      daily: {},
    });
    const asked = model.complete(
      [{ role: 'user', text: 'x' }],
      answerShape,
      AbortSignal.timeout(5_000),
    );

    await expect(asked).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
