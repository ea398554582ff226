import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalModel, openLocalModel } from '../../../src/providers/model/local-model.ts';
import { readerContract } from '../../search/reader.contract.ts';
import { realModelFolder, tellWhetherSkipped } from '../../support/models/real-model.ts';

tellWhetherSkipped('reader and encoder with the real model');

const open = () => openLocalModel({ folder: realModelFolder ?? '', onNotice: () => {} });

/** Texts and their vectors by the encoder before its weights were cut to 8 bits. */
const reference: readonly { readonly text: string; readonly vector: readonly number[] }[] =
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL('../../fixtures/encoder-reference.json', import.meta.url)),
      'utf8',
    ),
  );

const cosine = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Array.from(one).reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

describe.skipIf(realModelFolder === undefined)('the real model', () => {
  let model: LocalModel;

  beforeAll(() => {
    model = open();
  });

  afterAll(() => model.close());

  readerContract('the real model', async () => {
    const reader = open();

    return { reader, close: () => reader.close() };
  });

  it('gives the vectors of the encoder that it was made from', async () => {
    const vectors = await model.encode(
      reference.map(({ text }) => text),
      'passage',
    );

    for (const [index, vector] of vectors.entries()) {
      expect(cosine(vector, vector)).toBeCloseTo(1, 4);
      expect(cosine(vector, reference[index]?.vector ?? [])).toBeGreaterThan(0.98);
    }
  });

  it('tells questions from passages, and finds what means the same in the other language', async () => {
    const [question = []] = await model.encode(['Why were the talks called off?'], 'query');
    const [same = [], other = []] = await model.encode(
      ['Die Verhandlungen wurden abgesagt.', 'Brot braucht Mehl, Wasser und Salz.'],
      'passage',
    );

    expect(cosine(question, same)).toBeGreaterThan(cosine(question, other));
    expect((await model.encode(['Darum.'], 'query'))[0]).not.toEqual(
      (await model.encode(['Darum.'], 'passage'))[0],
    );
  });

  it('believes the passage that answers more than one of another subject', async () => {
    const [answer, other] = await model.read('Wann wurde die Brücke gesperrt?', [
      { text: 'Die Brücke wurde am Dienstag um 18 Uhr für den Verkehr gesperrt.' },
      { text: 'Brot braucht Mehl, Wasser und Salz.' },
    ]);

    expect(answer?.answers).toBeGreaterThan(other?.answers ?? 0);
  });
});
