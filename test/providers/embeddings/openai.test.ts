import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { Secret } from '../../../src/base/secret.ts';
import type { EmbeddingSettings } from '../../../src/config/embedding.ts';
import { openOpenAi } from '../../../src/providers/embeddings/openai.ts';
import type { Embedder } from '../../../src/search/embedder.ts';
import { noModel } from '../../support/models/no-model.ts';
import {
  answerOf,
  type EmbeddingAnswer,
  type EmbeddingTestServer,
  respond,
  startEmbeddingServer,
} from '../../support/servers/embedding-server.ts';
import { cosine, embedderContract } from './embedder.contract.ts';

const key = 'sk-hush-0123456789';

let server: EmbeddingTestServer;

beforeAll(async () => {
  server = await startEmbeddingServer();
});

afterEach(() => {
  server.requests.length = 0;
  server.misbehaviours.length = 0;
});

afterAll(() => server.close());

interface Choice {
  readonly settings?: Partial<EmbeddingSettings>;
  readonly apiKey?: string;
  readonly timeout?: number;
  readonly retryDelay?: number;
  readonly signal?: AbortSignal;
}

function open({
  settings,
  apiKey,
  timeout = 10_000,
  retryDelay = 1,
  signal,
}: Choice = {}): Promise<Embedder> {
  return openOpenAi(
    {
      provider: 'openai',
      model: 'some-model',
      dimension: 96,
      openai: { baseUrl: server.baseUrl, ...(apiKey && { apiKey: new Secret(apiKey) }) },
      ...settings,
    },
    { model: noModel, modelCache: 'unused', ...(signal && { signal }) },
    { timeout, retryDelay },
  );
}

/** The message of the `UserError` that embedding a question fails with. */
async function complaint(choice?: Choice): Promise<string> {
  const embedder = await open(choice);
  const error: unknown = await embedder.embedQuestion('Warum?').catch((reason: unknown) => reason);

  expect(error).toBeInstanceOf(UserError);

  return String(error);
}

embedderContract('openai', () => open());
embedderContract('openai with a model of the E5 family', () =>
  open({ settings: { model: 'intfloat/multilingual-e5-small' } }),
);

describe('an OpenAI-compatible server', () => {
  it('is asked with the key, the model and the wanted vector length', async () => {
    const embedder = await open({ apiKey: key });
    await embedder.embedQuestion('Warum?');

    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      path: '/v1/embeddings',
      model: 'some-model',
      input: ['Warum?'],
      dimensions: 96,
    });
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${key}`);
  });

  it('is sent no key where there is none', async () => {
    const embedder = await open();
    await embedder.embedQuestion('Warum?');

    expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('is sent the prefixes that the model was trained with', async () => {
    const embedder = await open({ settings: { model: 'multilingual-e5-base' } });
    await embedder.embedQuestion('Warum?');
    await embedder.embedPassages(['Darum.']);

    expect(server.requests.map(({ input }) => input)).toEqual([
      ['query: Warum?'],
      ['passage: Darum.'],
    ]);
    expect(embedder.identity).toMatchObject({ queryPrefix: 'query: ', passagePrefix: 'passage: ' });
  });

  it('is asked in batches of 64', async () => {
    const embedder = await open();
    await embedder.embedPassages(Array.from({ length: 130 }, (_, index) => `text ${index}`));

    expect(server.requests.map(({ input }) => input.length)).toEqual([64, 64, 2]);
  });

  it('is never sent an empty text, nor more than 8,000 characters', async () => {
    const embedder = await open();
    await embedder.embedPassages(['', 'x'.repeat(9_000)]);

    expect(server.requests[0]?.input.map((text) => text.length)).toEqual([1, 8_000]);
  });

  it('tells the vector length once where it is neither configured nor known', async () => {
    const { identity } = await openOpenAi(
      { provider: 'openai', model: 'some-model', openai: { baseUrl: server.baseUrl } },
      { model: noModel, modelCache: 'unused' },
    );

    expect(identity.dimension).toBe(96);
    expect(server.requests).toHaveLength(1);
  });

  it('is not asked to open a model whose vector length is known', async () => {
    const { identity } = await openOpenAi(
      {
        provider: 'openai',
        model: 'text-embedding-3-small',
        openai: { baseUrl: server.baseUrl },
      },
      { model: noModel, modelCache: 'unused' },
    );

    expect(identity.dimension).toBe(1536);
    expect(server.requests).toHaveLength(0);
  });

  it.each([[408], [429], [500], [502], [503], [504]])(
    'is asked once more after status %i',
    async (status) => {
      const embedder = await open();
      server.misbehaviours.push(respond(status));

      expect(await embedder.embedQuestion('Warum?')).toHaveLength(96);
      expect(server.requests).toHaveLength(2);
    },
  );

  it('is asked once more after a broken connection', async () => {
    const embedder = await open();
    server.misbehaviours.push((_, response) => response.destroy());

    expect(await embedder.embedQuestion('Warum?')).toHaveLength(96);
  });

  it('is obeyed in how long to wait', async () => {
    // Without the header the second attempt would come after the test has timed out.
    const embedder = await open({ retryDelay: 100_000 });
    server.misbehaviours.push(respond(429, '', { 'retry-after': '1' }));

    expect(await embedder.embedQuestion('Warum?')).toHaveLength(96);
  });

  it('is asked no third time', async () => {
    server.misbehaviours.push(respond(429), respond(429));

    expect(await complaint()).toContain('no more requests for now (status 429)');
    expect(server.requests).toHaveLength(2);
  });

  it.each([[400], [401], [404]])('is not asked again after status %i', async (status) => {
    server.misbehaviours.push(respond(status));
    await complaint();

    expect(server.requests).toHaveLength(1);
  });

  it.each([[401], [403]])('may refuse the key with %i, which is never shown', async (status) => {
    server.misbehaviours.push(respond(status, { error: { message: `wrong key ${key}` } }));
    const message = await complaint({ apiKey: key });

    expect(message).toContain('refuses the key in FOOTNOTE_OPENAI_API_KEY');
    expect(message).not.toContain('hush');
  });

  it('may want a key where there is none', async () => {
    server.misbehaviours.push(respond(401));

    expect(await complaint()).toContain('wants a key. Set FOOTNOTE_OPENAI_API_KEY');
  });

  it('may know neither the address nor the model', async () => {
    server.misbehaviours.push(respond(404));
    const message = await complaint();

    expect(message).toContain(`${server.baseUrl}/embeddings knows no such address`);
    expect(message).toContain('"some-model"');
  });

  it('is quoted when it refuses a request, but for the key', async () => {
    server.misbehaviours.push(respond(400, `bad\n\u001b[31m ${key} ${'x'.repeat(9_999)}`));
    const message = await complaint({ apiKey: key });

    expect(message).toContain('status 400: bad [31m [secret] xxx');
    expect(message.length).toBeLessThan(700);
  });

  it('may stay broken', async () => {
    server.misbehaviours.push(respond(503, 'loading'), respond(503, 'loading'));

    expect(await complaint()).toContain('failed with status 503: loading. Try again later');
  });

  it('may be out of reach', async () => {
    const gone = await startEmbeddingServer();
    await gone.close();

    const message = await complaint({ settings: { openai: { baseUrl: gone.baseUrl } } });

    expect(message).toContain(`Cannot reach ${gone.baseUrl}/embeddings`);
    expect(message).toContain('ECONNREFUSED');
  });

  it('may never answer', async () => {
    server.misbehaviours.push(() => {});

    expect(await complaint({ timeout: 50 })).toContain('timed out');
  });

  it('is given up when asked to, with the reason that was given', async () => {
    const controller = new AbortController();
    const embedder = await open({ signal: controller.signal });
    server.misbehaviours.push(() => controller.abort(new Error('enough')));

    await expect(embedder.embedQuestion('Warum?')).rejects.toThrow('enough');
    expect(server.requests).toHaveLength(1);
  });

  it('may leave out the index', async () => {
    const embedder = await open();
    const expected = await embedder.embedPassages(['eins', 'zwei']);

    server.misbehaviours.push((request, response) => {
      const { data } = answerOf(request);
      respond(200, { data: data.toReversed().map(({ embedding }) => ({ embedding })) })(
        request,
        response,
      );
    });

    expect(await embedder.embedPassages(['eins', 'zwei'])).toEqual(expected);
  });

  it('may change its vector length, which is noticed', async () => {
    server.misbehaviours.push((request, response) =>
      respond(200, answerOf({ ...request, dimensions: 32 }))(request, response),
    );
    const message = await complaint();

    expect(message).toContain('vectors of 32 numbers');
    expect(message).toContain('not of 96');
    expect(message).toContain('npm run ingest');
  });

  it.each<[string, (answer: EmbeddingAnswer) => unknown]>([
    ['no JSON', () => '<html>Welcome</html>'],
    ['half of the JSON', (answer) => JSON.stringify(answer).slice(0, 200)],
    ['nothing', () => ''],
    ['something else', () => ({ choices: [] })],
    ['too few vectors', ({ data }) => ({ data: data.slice(1) })],
    ['too many vectors', ({ data }) => ({ data: [...data, ...data] })],
    ['an index twice', ({ data }) => ({ data: data.map((item) => ({ ...item, index: 0 })) })],
    ['an index too high', ({ data }) => ({ data: data.map((item) => ({ ...item, index: 7 })) })],
    ['zeros', ({ data }) => ({ data: data.map((item) => ({ ...item, embedding: [0, 0] })) })],
    ['no numbers', ({ data }) => ({ data: data.map((item) => ({ ...item, embedding: [null] })) })],
    [
      'an infinite number',
      (answer) => JSON.stringify(answer).replace(/"embedding":\[\d/g, '"embedding":[1e999'),
    ],
    [
      'vectors of different lengths',
      ({ data }) => ({
        data: data.map(({ index, embedding }) => ({ index, embedding: embedding.slice(index) })),
      }),
    ],
  ])('may answer with %s, which is noticed', async (_, distort) => {
    const embedder = await open();
    server.misbehaviours.push((request, response) =>
      respond(200, distort(answerOf(request)))(request, response),
    );

    await expect(embedder.embedPassages(['eins', 'zwei'])).rejects.toThrow(
      'did not answer with 2 usable vectors',
    );
  });

  it('may give vectors of any length, which are scaled to 1', async () => {
    const embedder = await open();
    const vector = await embedder.embedQuestion('Warum?');

    expect(cosine(vector, vector)).toBeCloseTo(1, 6);
  });
});
