import { describe, expect, it } from 'vitest';
import { findMention } from '../../../src/language/speech/find-mention.ts';

describe('whom a sentence names as its speaker', () => {
  it.each([
    ['Dem Sprecher Udo Kern zufolge ist das Bad zu.', 'der Sprecher Udo Kern'],
    ['Nach Angaben der neuen Ministerin ist das Bad zu.', 'die neue Ministerin'],
    ['Laut dem Innenministerium ist das Bad zu.', 'das Innenministerium'],
    ['Nach Angaben des Präsidenten ist das Bad zu.', 'der Präsident'],
    ['Laut einem hochrangigen Beamten ist das Bad zu.', 'ein hochrangiger Beamter'],
    ['Nach Einschätzung mehrerer Ermittler ist das Bad zu.', 'mehrere Ermittler'],
    ['Den Anwohnern zufolge ist das Bad zu.', 'die Anwohner'],
    ['Nach Ansicht chinesischer Behörden ist das Bad zu.', 'chinesische Behörden'],
    ['Laut t-online.de ist das Bad zu.', 't-online.de'],
    ['Nach Polizeiangaben ist das Bad zu.', 'die Polizei'],
    [
      'Die zur Stadt gehörende Stiftung erklärte, das Bad sei zu.',
      'die zur Stadt gehörende Stiftung',
    ],
    ['Einer der Ärzte sagte, das Bad sei zu.', 'einer der Ärzte'],
  ])('in the nominative: %s', (sentence, speaker) => {
    expect(findMention(sentence, 'de')?.text).toBe(speaker);
  });

  it('where its words stand, whatever their case', () => {
    const sentence = 'Nach Angaben des Präsidenten ist das Bad zu.';
    const place = findMention(sentence, 'de')?.place;
    expect(sentence.slice(place?.start, place?.end)).toBe('des Präsidenten');
  });
});
