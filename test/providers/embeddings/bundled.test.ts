import { describe, expect, it } from 'vitest';
import { BundledEmbedder } from '../../../src/providers/embeddings/bundled.ts';
import { readQuestion } from '../../../src/search/question/question.ts';

const dot = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, axis) => sum + value * (other[axis] ?? 0), 0);

const none = new Float32Array();

describe('BundledEmbedder', () => {
  const embedder = new BundledEmbedder();

  it('gives unit vectors of its dimension', async () => {
    const [vector = none] = await embedder.embedPassages(['Die Verhandlungen wurden abgesagt.']);

    expect(vector).toHaveLength(embedder.identity.dimension);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });

  it('is closer to an inflected form than to another topic', async () => {
    const query = await embedder.embedQuestion('Verhandlung');
    const [near = none, far = none] = await embedder.embedPassages([
      'Man verhandelte; die Verhandlungen dauerten an.',
      'Im Herbst wird gewählt.',
    ]);

    expect(dot(query, near)).toBeGreaterThan(dot(query, far) + 0.1);
  });

  it('weighs a rare word more than a function word', async () => {
    const query = await embedder.embedQuestion('der Atomwaffensperrvertrag');
    const [rare = none, common = none] = await embedder.embedPassages([
      'Atomwaffensperrvertrag',
      'der',
    ]);

    expect(dot(query, rare)).toBeGreaterThan(3 * dot(query, common));
  });

  it('embeds a weighted bag as it embeds the question that it was made of', async () => {
    const text = 'Atomprogramm Maskat';
    const { ngrams } = readQuestion({ text, language: 'de' }, 'de');

    expect(await embedder.embedQuestion('', ngrams)).toEqual(await embedder.embedQuestion(text));
  });

  it('gives a text without words a direction, so that an index takes it', async () => {
    const [vector = none] = await embedder.embedPassages(['…']);

    expect(Math.hypot(...vector)).toBe(1);
  });
});
