import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { localModelOf, openLocalModel } from '../../../src/providers/model/local-model.ts';
import { createModelOwner, type ModelOwner } from '../../../src/providers/model/model-owner.ts';
import type { RuntimeName } from '../../../src/providers/model/runtime.ts';
import { readerContract } from '../../search/reader.contract.ts';
import { tinyModelFolder } from '../../support/models/tiny-model.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function open(folder = tinyModelFolder, runtime?: RuntimeName) {
  const model = openLocalModel({
    folder,
    threads: 1,
    onNotice: () => {},
    ...(runtime !== undefined && { runtime }),
  });
  closing.push(() => model.close());

  return model;
}

readerContract('the tiny model', async () => {
  const reader = openLocalModel({ folder: tinyModelFolder, threads: 1, onNotice: () => {} });

  return { reader, close: () => reader.close() };
});

describe.each<RuntimeName>(['native', 'portable'])('a model on the %s runtime', (runtime) => {
  it('reads passages', async () => {
    const passages = [
      { text: 'yes true' },
      { text: 'no', headline: 'yes', before: 'yes' },
      { text: 'no begin yes end no' },
    ];
    const readings = await open(tinyModelFolder, runtime).read('true?', passages);

    expect(readings.map(({ answers }) => answers.toFixed(2))).toEqual(['0.50', '-1.00', '0.00']);
    expect(readings.map(({ supports }) => supports.toFixed(2))).toEqual(['0.50', '0.00', '0.00']);
    expect(readings[2]?.spans[0]).toMatchObject({ start: 3, end: 16 });
  });

  it('reads what lies beyond the first window', async () => {
    const text = `${'no '.repeat(60)}yes begin end`;
    const [reading] = await open(tinyModelFolder, runtime).read('true?', [{ text }]);
    const [span] = reading?.spans ?? [];

    expect(reading?.answers).toBeGreaterThan(-1);
    expect(text.slice(span?.start, span?.end)).toBe('begin end');
  });

  it('encodes texts to unit vectors', async () => {
    const vectors = await open(tinyModelFolder, runtime).encode(['yes', 'no'], 'query');

    expect(vectors).toHaveLength(2);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
  });
});

describe('a model', () => {
  it('is made warm', async () => {
    const model = open();
    await model.warm();

    expect(await model.read('true?', [{ text: 'yes' }])).toHaveLength(1);
  });

  it('works on many requests at once', async () => {
    const model = open();
    const texts = Array.from({ length: 40 }, (_, index) => `yes${' yes'.repeat(index)}`);
    const vectors = model.encode(texts, 'passage');
    const readings = texts.map((text) => model.read('true?', [{ text }]));

    expect(await vectors).toHaveLength(texts.length);
    for (const [reading] of await Promise.all(readings)) {
      expect(reading?.answers).toBeCloseTo(1, 4);
    }
  });

  it('answers a question before it has embedded a library', async () => {
    const model = open();
    const finished: string[] = [];
    const texts = Array.from(
      { length: 3_000 },
      (_, index) => `yes ${'abc '.repeat(index % 50)}${index}`,
    );

    await Promise.all([
      model.encode(texts, 'passage').then(() => finished.push('library')),
      model.encode(['why?'], 'query').then(() => finished.push('question')),
      model.read('why?', [{ text: 'yes' }]).then(() => finished.push('reading')),
    ]);

    expect(finished.at(-1)).toBe('library');
  });

  it('names the missing files, and works once they are there', async () => {
    const model = open('/nowhere/model');
    const reading = model.read('true?', [{ text: 'yes' }]);

    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow('/nowhere/model/manifest.json');
    await expect(model.encode(['yes'], 'query')).rejects.toThrow(UserError);
  });

  it('refuses what comes after its end', async () => {
    const model = open();
    await model.warm();
    await model.close();

    await expect(model.encode(['yes'], 'query')).rejects.toThrow('The model was closed.');
    await model.close();
  });

  it('rejects what is waited for when it is closed', async () => {
    const model = open();
    await model.warm();
    const texts = Array.from({ length: 5_000 }, (_, index) => `yes ${index}`);
    const encoding = expect(model.encode(texts, 'passage')).rejects.toThrow(
      'The model was closed.',
    );
    await model.close();

    await encoding;
  });

  it('leaves no listeners at a signal that it was given', async () => {
    const model = open();
    const { signal } = new AbortController();
    const listen = vi.spyOn(signal, 'addEventListener');
    const forget = vi.spyOn(signal, 'removeEventListener');
    await model.read('true?', [{ text: 'yes' }], { signal });

    expect(forget).toHaveBeenCalledTimes(listen.mock.calls.length);
  });
});

describe('a thread that ends', () => {
  /** An owner whose first thread runs another program. */
  function ownerOf(first: string): ModelOwner {
    const settings = { folder: tinyModelFolder, threads: 1, onNotice: () => {} };
    const programs = [first];
    const echo =
      "const { parentPort } = require('worker_threads'); parentPort.on('message', ({ kind, id }) => kind === 'close' ? parentPort.close() : parentPort.postMessage({ kind: 'done', id, result: [] }))";

    const owner = createModelOwner(
      settings,
      () => new Worker(programs.shift() ?? echo, { eval: true }),
    );
    closing.push(() => owner.close());

    return owner;
  }

  const work = { kind: 'warm' } as const;

  it.each([
    [
      'throws',
      "require('worker_threads').parentPort.on('message', () => { throw new Error('out of luck') })",
      'out of luck',
    ],
    [
      'exits',
      "require('worker_threads').parentPort.on('message', () => process.exit(3))",
      'ended unexpectedly',
    ],
    ['does not start', 'this is no program', 'ended unexpectedly'],
  ])(
    'because it %s rejects what is waited for, and the next request starts another',
    async (_, program, message) => {
      const owner = ownerOf(program);
      const requests = [owner.request(work), owner.request(work)];

      for (const request of requests) await expect(request).rejects.toThrow(message);
      expect(await owner.request(work)).toEqual([]);
    },
  );

  it('says a notice once, whatever thread says it', async () => {
    const onNotice = vi.fn();
    const program =
      "const { parentPort } = require('worker_threads'); parentPort.on('message', () => { parentPort.postMessage({ kind: 'notice', message: 'slow' }); setTimeout(() => process.exit(1), 20) })";
    const owner = createModelOwner(
      { folder: '', threads: 1, onNotice },
      () => new Worker(program, { eval: true }),
    );

    await expect(owner.request(work)).rejects.toThrow('ended');
    await expect(owner.request(work)).rejects.toThrow('ended');
    expect(onNotice.mock.calls).toEqual([['slow']]);
  });
});

describe('what a model remembers', () => {
  const reading = { answers: 1, supports: 0, spans: [] };

  function counted() {
    const request = vi.fn<ModelOwner['request']>(async (work) => {
      if (work.kind === 'encode') return work.texts.map(() => Float32Array.of(1));
      return work.kind === 'read' ? work.passages.map(() => reading) : [];
    });

    return { request, model: localModelOf({ request, close: async () => {} }, async () => 'test') };
  }

  it('is each reading, by question and passage', async () => {
    const { request, model } = counted();
    await model.read('why?', [{ text: 'a' }, { text: 'b' }]);
    await model.read('why?', [{ text: 'b' }, { text: 'c' }, { text: 'a' }]);
    await model.read('why?', [{ text: 'a', headline: 'A' }]);
    await model.read('when?', [{ text: 'a' }]);

    expect(request.mock.calls.map(([work]) => work)).toMatchObject([
      { passages: [{ text: 'a' }, { text: 'b' }] },
      { passages: [{ text: 'c' }] },
      { passages: [{ text: 'a', headline: 'A' }] },
      { question: 'when?' },
    ]);
  });

  it('is each vector, by text and role', async () => {
    const { request, model } = counted();
    await model.encode(['a', 'b', 'a'], 'query');
    await model.encode(['b', 'c'], 'query');
    await model.encode(['a'], 'passage');

    expect(request.mock.calls.map(([work]) => work)).toMatchObject([
      { texts: ['a', 'b'] },
      { texts: ['c'] },
      { texts: ['a'], role: 'passage' },
    ]);
  });

  it('asks nobody where it remembers everything, or nothing is asked', async () => {
    const { request, model } = counted();
    expect(await model.encode([], 'query')).toEqual([]);
    await model.encode(['a'], 'query');
    await model.encode(['a'], 'query');

    expect(request).toHaveBeenCalledTimes(1);
  });

  it('is nothing that failed', async () => {
    const { request, model } = counted();
    request.mockRejectedValueOnce(new Error('once'));

    await expect(model.encode(['a'], 'query')).rejects.toThrow('once');
    expect(await model.encode(['a'], 'query')).toHaveLength(1);
  });
});
