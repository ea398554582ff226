import { describe, expect, it } from 'vitest';
import { allFacts, factsOf, unknownFact } from '../../../src/answer/verify/check-facts.ts';

describe('the facts of a text', () => {
  it.each([
    ['ein Beamter', 'de', [1]],
    ['mit einem Beamten', 'de', [1]],
    ['a senior official', 'en', [1]],
    ['an official', 'en', [1]],
    ['One official', 'en', [1]],
    ['einige Beamte', 'de', []],
    ['allein und klein', 'de', []],
    ['alone and any', 'en', []],
  ] as const)('an article counts as one: %j', (text, language, numbers) => {
    expect([...factsOf(text, language).numbers]).toEqual(numbers);
  });

  it('hold the numbers of dates in digits, which are dates too', () => {
    const { numbers, dates } = factsOf('am 04.02.2026', 'de');

    expect([...numbers].sort()).toEqual([2026, 4]);
    expect([...dates]).toEqual(['month 2']);
  });

  it('of several texts are those of each', () => {
    const facts = allFacts([
      factsOf('Am Montag reisten 12 Beamte aus Oman mit Witkoff.', 'de'),
      factsOf('Im März kamen 30 Leute aus Katar mit Kushner.', 'de'),
    ]);

    for (const sentence of [
      'Am Montag kamen 30 Leute.',
      'Im März kamen 12 Beamte.',
      'Witkoff und Kushner reisten durch Oman und Katar.',
    ]) {
      expect(unknownFact(sentence, 'de', facts)).toBeUndefined();
    }
  });

  it('of no text are none', () => {
    const facts = allFacts([]);

    expect([facts.numbers.size, facts.dates.size, facts.names.places.size]).toEqual([0, 0, 0]);
    expect(facts.names.skeletons).toEqual([]);
  });
});

describe('the first fact of a sentence that is not known', () => {
  const facts = factsOf('Am Montag reisten 12 Beamte mit Witkoff nach Oman.', 'de');

  it.each([
    ['Es waren 12 und 13 Beamte.', { outcome: 'unknown-number', fact: '13' }],
    ['Am Montag und Dienstag.', { outcome: 'unknown-date', fact: 'weekday 2' }],
    ['Es waren 13 am Dienstag.', { outcome: 'unknown-number', fact: '13' }],
    ['Am Dienstag kam Kushner.', { outcome: 'unknown-date', fact: 'weekday 2' }],
    ['Am Montag kam auch Kushner.', { outcome: 'unknown-name', fact: 'Kushner' }],
  ])('of %j is %j', (sentence, unknown) => {
    expect(unknownFact(sentence, 'de', facts)).toEqual(unknown);
  });
});
