import { describe, expect, it } from 'vitest';
import { isSameWord } from '../../../src/language/lexicon/same-word.ts';

describe('two words are forms of one', () => {
  it.each([
    ['tanker', 'tankers'],
    ['tankers', 'tankern'],
    ['land', 'ländern'],
    ['streik', 'streiks'],
    ['cities', 'city'],
    ['fähren', 'fähre'],
  ])('where their endings tell: %s, %s', (one, other) => {
    expect(isSameWord(one, other)).toBe(true);
    expect(isSameWord(other, one)).toBe(true);
  });

  it.each([
    ['arbeit', 'arbeiter'],
    ['bank', 'banker'],
    ['tanken', 'tanker'],
    ['fähre', 'fahrplan'],
  ])('and not where one is another word: %s, %s', (one, other) => {
    expect(isSameWord(one, other)).toBe(false);
  });
});
