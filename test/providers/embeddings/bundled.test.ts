import { describe, expect, it, vi } from 'vitest';
import { bundledModel } from '../../../src/app/bundled-model.ts';
import { bundledEmbedder } from '../../../src/providers/embeddings/bundled.ts';
import type { Encode } from '../../../src/providers/model/local-model.ts';
import { embedder } from '../../support/models/model.ts';
import { cosine } from './embedder.contract.ts';

const none = new Float32Array();

describe('the bundled embedder', () => {
  it.each([
    ['Warum sind die Gespräche gescheitert?', 'in other words'],
    ['Why did the talks fail?', 'in the other language'],
  ])('finds what means the same as "%s" %s', async (question) => {
    const query = await embedder.embedQuestion(question);
    const [near = none, ...others] = await embedder.embedPassages([
      'Die Verhandlungen wurden abgesagt, weil das Regime andere Bedingungen stellte.',
      'Im Herbst wird ein neues Parlament gewählt.',
      'Brot braucht Mehl, Wasser, Salz und Hefe.',
    ]);

    for (const other of others) expect(cosine(query, near)).toBeGreaterThan(cosine(query, other));
  });

  it('names in its identity the version of the files that its vectors are made with', async () => {
    const model = bundledModel();
    const version = await model.version();
    const { identity } = bundledEmbedder(model, version);

    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(identity.model).toContain(version);
    expect(identity).not.toEqual(bundledEmbedder(model, 'another').identity);
  });
});

describe('the bundled embedder over a scripted encoder', () => {
  const unit = Float32Array.from({ length: 384 }, (_, index) => (index === 0 ? 1 : 0));
  const scripted = () => {
    const encode = vi.fn<Encode>(async (texts) => texts.map(() => unit));

    return { encode, embedder: bundledEmbedder({ encode }, 'test') };
  };

  it('hands over passages a few at a time, so that a question between them need not wait', async () => {
    const { encode, embedder: scriptedEmbedder } = scripted();
    const texts = Array.from({ length: 50 }, (_, index) => String(index));

    expect(await scriptedEmbedder.embedPassages(texts)).toHaveLength(50);
    expect(encode.mock.calls.flatMap(([batch]) => batch)).toEqual(texts);
    expect(encode.mock.calls.length).toBeGreaterThan(2);
    expect(encode.mock.calls.every(([, role]) => role === 'passage')).toBe(true);
  });

  it('works again after the encoder failed', async () => {
    const { encode, embedder: scriptedEmbedder } = scripted();
    encode.mockRejectedValueOnce(new Error('once'));

    await expect(scriptedEmbedder.embedQuestion('Warum?')).rejects.toThrow('once');
    expect(await scriptedEmbedder.embedQuestion('Warum?')).toHaveLength(384);
  });
});
