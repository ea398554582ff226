import { describe, expect, it } from 'vitest';
import { contentWords, stopwords } from '../../../src/language/words/stopwords.ts';
import { words } from '../../../src/language/words/words.ts';

describe('stopwords', () => {
  it.each(['de', 'en'] as const)('are spelt as the words of a text are (%s)', (language) => {
    for (const word of stopwords[language]) {
      expect(words(word)).toEqual([word]);
    }
  });

  it('hold no noun that a story may be about', () => {
    for (const noun of ['jahr', 'menschen', 'gott', 'zeit', 'tag', 'uhr']) {
      expect(stopwords.de.has(noun)).toBe(false);
    }
  });
});

describe('contentWords', () => {
  it('drops the function words of the language', () => {
    expect(contentWords(words('Warum wurden die Verhandlungen abgesagt?'), 'de')).toEqual([
      'verhandlungen',
      'abgesagt',
    ]);
    expect(contentWords(words('Why were the talks called off?'), 'en')).toEqual([
      'talks',
      'called',
    ]);
  });

  it('keeps everything where nothing would be left', () => {
    expect(contentWords(['who', 'is', 'who'], 'en')).toEqual(['who', 'is', 'who']);
  });
});
