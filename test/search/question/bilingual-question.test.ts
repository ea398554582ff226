import { describe, expect, it } from 'vitest';
import { createDocumentRetriever } from '../../../lab/evaluation/document-retriever.ts';
import { exactSearch } from '../../../lab/evaluation/exact-search.ts';
import { lazyLexicons } from '../../../src/language/lexicon/load-lexicon.ts';
import { BundledEmbedder } from '../../../src/providers/embeddings/bundled.ts';
import { bilingualReader } from '../../../src/search/question/bilingual-question.ts';
import { type Question, readQuestion } from '../../../src/search/question/question.ts';

const read = bilingualReader(lazyLexicons());

const german = [
  'Die Verhandlungen in Maskat wurden am Freitag abgesagt.',
  'Der Außenminister warnte vor einem neuen Krieg.',
  'Die Ölpreise stiegen nach dem Scheitern der Gespräche.',
  'Zwölf Geiseln kamen nach der Waffenruhe frei.',
];

const english = [
  'The negotiations in Muscat were cancelled on Friday.',
  'The foreign minister warned of a new war.',
  'Oil prices rose after the talks had failed.',
  'Twelve hostages were released after the ceasefire.',
];

const questions = {
  en: [
    'Which negotiations were called off?',
    'What did the foreign minister warn of?',
    'Why did oil prices go up?',
    'How many hostages were freed?',
  ],
  de: [
    'Welche Verhandlungen wurden abgesagt?',
    'Wovor warnte der Außenminister?',
    'Warum stiegen die Ölpreise?',
    'Wie viele Geiseln wurden freigelassen?',
  ],
};

describe('bilingualReader', () => {
  it.each([
    ['en', 'de', german],
    ['de', 'en', english],
  ] as const)('lets %s questions find %s paragraphs', async (from, to, paragraphs) => {
    const knowledge = await createDocumentRetriever(
      { id: 'story', title: '', language: to, paragraphs: [...paragraphs], questions: [] },
      new BundledEmbedder(),
      read,
    );

    for (const [index, text] of questions[from].entries()) {
      const [first] = await knowledge.retriever.retrieve(knowledge.read({ text, language: from }));
      expect(first?.chunk.position, text).toBe(index);
    }
  });

  it.each([
    ['en', 'de', german],
    ['de', 'en', english],
  ] as const)('lets the vectors alone answer %s questions in %s', async (from, to, paragraphs) => {
    const embedder = new BundledEmbedder();
    const vectors = exactSearch(await embedder.embedPassages([...paragraphs]));

    for (const [index, text] of questions[from].slice(0, 3).entries()) {
      const [first] = vectors.search(
        await embedder.embedQuestion(text, read({ text, language: from }, to).ngrams),
        1,
      );
      expect(first?.position, text).toBe(index);
    }
  });

  it('reads a question in the language of the text without a lexicon', () => {
    const question: Question = { text: 'Was wurde abgesagt?', language: 'de' };
    const reader = bilingualReader(() => {
      throw new Error('loaded');
    });

    expect(reader(question, 'de')).toEqual(readQuestion(question, 'de'));
  });

  it('keeps names and numbers whole, and gives each word its translations', () => {
    const { words, ngrams } = read({ text: 'Witkoff 2026 house', language: 'en' }, 'de');

    expect(words.slice(0, 2)).toEqual([
      { word: 'witkoff', importance: 1, variants: [{ word: 'witkoff', weight: 1 }] },
      { word: '2026', importance: 1, variants: [{ word: '2026', weight: 1 }] },
    ]);
    expect(words[2]?.variants).toContainEqual({ word: 'haus', weight: 1 });
    expect(ngrams.get('_wit')).toBe(1);
  });

  it('finds nothing to look for in an empty question', () => {
    expect(read({ text: ' ?', language: 'en' }, 'de')).toEqual({ words: [], ngrams: new Map() });
  });
});
