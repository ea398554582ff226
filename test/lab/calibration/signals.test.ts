import { expect, it } from 'vitest';
import { signalsOf } from '../../../lab/calibration/signals.ts';
import { readerFinding } from '../../support/evidence/scripted-reader.ts';
import { trigramEmbedder } from '../../support/evidence/trigram-embedder.ts';

const document = {
  id: 'bridge',
  title: 'Die Brücke',
  language: 'de' as const,
  paragraphs: ['Die Brücke ist gesperrt.', 'Ein Gutachter fand Risse.', 'Busse fahren.'],
  questions: [
    { id: '1', question: 'Wer fand die Risse?', language: 'de' as const, relevant: [2] },
    { id: '2', question: 'Was kostet das?', language: 'de' as const, relevant: [] },
    { id: '3', question: '???', language: 'de' as const, relevant: [] },
  ],
};

it('sees of each question what the program sees, and which paragraphs answer', async () => {
  let asked = 0;
  const signals = await signalsOf(document, trigramEmbedder, readerFinding('Risse'), () => {
    asked += 1;
  });

  expect(asked).toBe(3);
  // For a question without words nothing is read.
  expect(signals.map(({ document: id, isAnswerable }) => [id, isAnswerable])).toEqual([
    ['bridge', true],
    ['bridge', false],
  ]);
  expect(signals[0]?.paragraphs).toHaveLength(3);
  expect(signals[0]?.paragraphs.filter(({ isRelevant }) => isRelevant)).toEqual([
    {
      reader: 5,
      similarity: expect.any(Number),
      nearness: expect.any(Number),
      isRelevant: true,
    },
  ]);
  expect(signals[1]?.paragraphs.some(({ isRelevant }) => isRelevant)).toBe(false);
});
