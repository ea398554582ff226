import { describe, expect, it } from 'vitest';
import { BundledEmbeddings } from '../../../src/providers/embeddings/bundled.ts';
import { readQuestion } from '../../../src/search/question/question.ts';

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, axis) => sum + value * (other[axis] ?? 0), 0);

describe('BundledEmbeddings', () => {
  const embeddings = new BundledEmbeddings();

  it('gives unit vectors of its dimension', async () => {
    const [vector = []] = await embeddings.embedDocuments(['Die Verhandlungen wurden abgesagt.']);

    expect(vector).toHaveLength(embeddings.dimension);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });

  it('is closer to an inflected form than to another topic', async () => {
    const query = await embeddings.embedQuery('Verhandlung');
    const [near = [], far = []] = await embeddings.embedDocuments([
      'Man verhandelte; die Verhandlungen dauerten an.',
      'Im Herbst wird gewählt.',
    ]);

    expect(dot(query, near)).toBeGreaterThan(dot(query, far) + 0.1);
  });

  it('weighs a rare word more than a function word', async () => {
    const query = await embeddings.embedQuery('der Atomwaffensperrvertrag');
    const [rare = [], common = []] = await embeddings.embedDocuments([
      'Atomwaffensperrvertrag',
      'der',
    ]);

    expect(dot(query, rare)).toBeGreaterThan(3 * dot(query, common));
  });

  it('embeds a weighted bag as it embeds the question that it was made of', async () => {
    const text = 'Atomprogramm Maskat';
    const { ngrams } = readQuestion({ text, language: 'de' }, 'de');

    expect(Array.from(embeddings.embedBag(ngrams))).toEqual(await embeddings.embedQuery(text));
  });

  it('gives a text without words a direction, so that an index takes it', async () => {
    const [vector = []] = await embeddings.embedDocuments(['…']);

    expect(Math.hypot(...vector)).toBe(1);
  });
});
