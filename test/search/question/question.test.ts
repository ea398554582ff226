import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/search/question/question.ts';

const read = (text: string, language: 'de' | 'en', target: 'de' | 'en') =>
  readQuestion({ text, language }, target).words.map(({ word, importance }) => [word, importance]);

describe('readQuestion', () => {
  it('lets function words count less in the language of the text', () => {
    expect(read('Wer war in Maskat?', 'de', 'de')).toEqual([
      ['wer', 0.7],
      ['war', 0.7],
      ['in', 0.7],
      ['maskat', 1],
    ]);
  });

  it('drops them when the text is in another language', () => {
    expect(read('Who was in Muscat?', 'en', 'de')).toEqual([['muscat', 1]]);
  });

  it('weighs the n-grams as the words', () => {
    const { ngrams } = readQuestion({ text: 'in Oman', language: 'de' }, 'de');

    expect(ngrams.get('_in_')).toBe(0.7);
    expect(ngrams.get('oman')).toBe(1);
  });
});
