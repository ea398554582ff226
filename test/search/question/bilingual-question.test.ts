import { describe, expect, it } from 'vitest';
import { lazyLexicons } from '../../../src/language/lexicon/load-lexicon.ts';
import { bilingualReader } from '../../../src/search/question/bilingual-question.ts';
import { type Question, readQuestion } from '../../../src/search/question/question.ts';

const read = bilingualReader(lazyLexicons());

describe('bilingualReader', () => {
  it.each([
    ['en', 'de', 'Which hostages were released?', 'geiseln'],
    ['de', 'en', 'Welche Geiseln wurden freigelassen?', 'hostages'],
  ] as const)(
    'gives a question in %s the words of a text in %s',
    (language, target, text, word) => {
      const { words } = read({ text, language }, target);
      const variants = words.flatMap((one) => one.variants.map((variant) => variant.word));

      expect(variants.some((variant) => word.startsWith(variant.slice(0, 5)))).toBe(true);
    },
  );

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
