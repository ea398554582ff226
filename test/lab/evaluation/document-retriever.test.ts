import { expect, it } from 'vitest';
import { createDocumentRetriever } from '../../../lab/evaluation/document-retriever.ts';
import { BundledEmbedder } from '../../../src/providers/embeddings/bundled.ts';

const document = {
  id: 'school',
  title: 'Mittelschule',
  language: 'de' as const,
  paragraphs: [
    'Mittelschule',
    'Die Mittelschule geht von der 5. bis zur 9. Klasse.',
    'Eine Ausbildung dauert drei Jahre.',
  ],
  questions: [],
};

it('prefers the paragraph that answers to a heading that repeats the title', async () => {
  const { retriever, read } = await createDocumentRetriever(document, new BundledEmbedder());
  const passages = await retriever.retrieve(
    read({
      text: 'Bis zu welcher Klasse geht die Mittelschule?',
      language: 'de',
    }),
  );

  expect(passages[0]?.chunk.paragraph).toBe(2);
  expect(passages).toHaveLength(3);
});

it('searches by the words that a reader of questions gives', async () => {
  const { retriever, read } = await createDocumentRetriever(
    document,
    new BundledEmbedder(),
    () => ({
      words: [{ word: 'training', importance: 1, variants: [{ word: 'ausbildung', weight: 1 }] }],
      ngrams: new Map([['ausb', 1]]),
    }),
  );
  const [first] = await retriever.retrieve(read({ text: 'training', language: 'en' }));

  expect(first?.chunk.paragraph).toBe(3);
  expect(first?.overlap).toBeCloseTo(1, 12);
});
