import { describe, expect, it } from 'vitest';
import { baseForms } from '../../../src/language/lexicon/base-forms.ts';

describe('baseForms', () => {
  it.each([
    ['ministers', 'minister'],
    ['stopped', 'stop'],
    ['making', 'make'],
    ['cities', 'city'],
    ['wives', 'wife'],
    ['lying', 'lie'],
    ['happier', 'happy'],
    ['officially', 'official'],
  ])('guesses that %s comes from %s', (word, base) => {
    expect(baseForms(word, 'en')).toContain(base);
  });

  it.each([
    ['verhandlungen', 'verhandlung'],
    ['häuser', 'haus'],
    ['spielte', 'spielen'],
    ['gespielt', 'spielen'],
    ['abgespielten', 'abspielen'],
    ['ministerinnen', 'minister'],
    ['drängend', 'drängen'],
    ['schnellsten', 'schnell'],
  ])('guesses that %s comes from %s', (word, base) => {
    expect(baseForms(word, 'de')).toContain(base);
  });

  it('never guesses the word itself or nothing', () => {
    for (const word of ['s', 'es', 'ing', 'e', 'gegangen', 'red', 'ss']) {
      for (const language of ['de', 'en'] as const) {
        expect(baseForms(word, language)).not.toContain(word);
        expect(baseForms(word, language)).not.toContain('');
      }
    }
  });
});
