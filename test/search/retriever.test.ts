import { describe, expect, it } from 'vitest';
import { exactSearch } from '../../lab/evaluation/exact-search.ts';
import type { Language } from '../../src/language/language.ts';
import { BundledEmbedder } from '../../src/providers/embeddings/bundled.ts';
import type { Chunk } from '../../src/search/chunk.ts';
import { LexicalIndex } from '../../src/search/lexical/lexical-index.ts';
import { type Question, readQuestion, searchQuery } from '../../src/search/question/question.ts';
import { Retriever } from '../../src/search/retriever.ts';
import { chunkVectors } from '../../src/search/vectors/chunk-vectors.ts';

const chunk = (article: string, position: number, text: string, part = 0): Chunk => ({
  id: `${article}#${position}.${part}`,
  article,
  position,
  paragraph: position + 1,
  kind: 'text',
  start: 0,
  end: text.length,
  text,
  prefix: '',
});

const chunks = [
  chunk('talks', 0, 'Die Verhandlungen in Maskat wurden am Freitag abgesagt.'),
  chunk('talks', 1, 'Der Sondergesandte Witkoff war bereits auf dem Weg nach Maskat.', 0),
  chunk('talks', 1, 'Witkoff wollte in Maskat über das Atomprogramm sprechen.', 1),
  chunk(
    'talks',
    2,
    'Der Krieg war in aller Munde; was die Wirtschaft angeht, die war im Aufschwung.',
  ),
  chunk('markets', 0, 'Oil prices rose after the talks in Muscat were cancelled.'),
];

const languageOf = (article: string): Language => (article === 'markets' ? 'en' : 'de');

async function createRetriever(): Promise<Retriever> {
  const embedder = new BundledEmbedder();
  const texts = chunks.map(({ text }) => text);

  return new Retriever({
    chunks,
    lexical: LexicalIndex.build(texts),
    vectors: chunkVectors(exactSearch(await embedder.embedPassages(texts)), chunks, languageOf),
    embedder,
    languageOf,
  });
}

const query = (question: Question) => searchQuery(question, readQuestion);

describe('Retriever', () => {
  it('puts the paragraph that answers first', async () => {
    const retriever = await createRetriever();
    const [first] = await retriever.retrieve(
      query({ text: 'Was wurde abgesagt?', language: 'de' }),
    );

    expect(first?.chunk.id).toBe('talks#0.0');
    expect(first?.fused).toBeGreaterThan(0);
  });

  it('gives a paragraph once, by its best chunk', async () => {
    const retriever = await createRetriever();
    const passages = await retriever.retrieve(
      query({
        text: 'Worüber wollte Witkoff in Maskat sprechen?',
        language: 'de',
      }),
    );
    const ids = passages.map(({ chunk: { id } }) => id);

    expect(ids[0]).toBe('talks#1.1');
    expect(ids).not.toContain('talks#1.0');
  });

  it('does not mistake English function words for German words', async () => {
    const retriever = await createRetriever();
    const [first] = await retriever.retrieve(
      query({ text: 'What was in the Maskat Verhandlungen?', language: 'en' }),
      { story: 'talks' },
    );

    expect(first?.chunk.id).toBe('talks#0.0');
  });

  it('stays inside the article that is asked for', async () => {
    const retriever = await createRetriever();
    const passages = await retriever.retrieve(
      query({ text: 'Were the talks in Muscat cancelled?', language: 'en' }),
      { story: 'markets' },
    );

    expect(passages.map(({ chunk: { article } }) => article)).toEqual(['markets']);
  });

  it('searches articles of both languages and returns no more than asked for', async () => {
    const retriever = await createRetriever();
    const question = { text: 'Oil prices in Maskat', language: 'en' } as const;
    const articles = (await retriever.retrieve(query(question))).map(
      ({ chunk: { article } }) => article,
    );

    expect(articles).toContain('markets');
    expect(articles).toContain('talks');
    expect(await retriever.retrieve(query(question), { count: 2 })).toHaveLength(2);
  });

  it('finds nothing for a question without words', async () => {
    const retriever = await createRetriever();

    expect(await retriever.retrieve(query({ text: '???', language: 'de' }))).toEqual([]);
  });
});
