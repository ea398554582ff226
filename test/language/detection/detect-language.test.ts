import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/language/detection/detect-language.ts';

describe('the language of a question', () => {
  it.each([
    ['Warum wurden die Verhandlungen abgesagt?', 'de'],
    ['Und warum?', 'de'],
    ['Wer sagte das?', 'de'],
    ['Was verlangt Rubio?', 'de'],
    ['Was hat Trump gesagt?', 'de'],
    ['Wann ist Freitag?', 'de'],
    ['Was bedeutet „United Against Nuclear Iran“?', 'de'],
    ['Gespräche in Oman', 'de'],
    ['Why were the talks cancelled?', 'en'],
    ['And who said that?', 'en'],
    ['Who is Witkoff?', 'en'],
    ['What did Brodsky say about „vom Tisch“?', 'en'],
    ['Was the summit in Turkey?', 'en'],
    ['Oman talks moved where', 'en'],
    ['missile program restrictions', 'en'],
    ['Hello!', 'en'],
    ['Good morning', 'en'],
    ['thank you', 'en'],
    ['Hallo!', 'de'],
    ['Guten Morgen', 'de'],
    ['danke schön', 'de'],
  ] as const)('of %j is %s', async (text, language) => {
    const other = language === 'de' ? 'en' : 'de';
    expect(detectLanguage(text, other)).toBe(language);
  });

  it('does not listen to whom a question is addressed', async () => {
    expect(detectLanguage('@everyone passiert in Katar', 'en')).toBe('de');
  });

  it.each(['Witkoff', 'Trump', 'RUBIO', '2026', '', '???', '🤔'])(
    'of %j is not told by the text',
    async (text) => {
      expect(detectLanguage(text, 'de')).toBe('de');
      expect(detectLanguage(text, 'en')).toBe('en');
    },
  );
});
