import { describe, expect, it } from 'vitest';
import { passageWords } from '../../../src/search/ranking/passage-words.ts';
import { WordShapes } from '../../../src/search/ranking/word-shapes.ts';

describe('passageWords', () => {
  it('splits a text into sentences and keeps each word once besides', () => {
    const shapes = new WordShapes();
    const { prefix, sentences, distinct } = passageWords(
      { prefix: 'Katar', text: '„Nein“, sagte er. „Wir sagen nein.“ Er ging.' },
      shapes,
    );

    expect(prefix).toEqual([shapes.of('katar')]);
    expect(sentences).toHaveLength(3);
    expect(sentences[2]).toEqual([shapes.of('er'), shapes.of('ging')]);
    expect(distinct).toHaveLength(7);
  });

  it('gives no sentences for a text without words', () => {
    expect(passageWords({ prefix: '', text: ' … ' }, new WordShapes())).toEqual({
      prefix: [],
      sentences: [],
      distinct: [],
    });
  });
});
