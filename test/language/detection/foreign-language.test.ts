import { describe, expect, it } from 'vitest';
import { foreignTexts } from '../../../src/answer/texts/foreign.ts';
import {
  foreignLanguage,
  foreignLanguages,
} from '../../../src/language/detection/foreign-language.ts';

describe('a text in another language', () => {
  it.each([
    ['fr', 'Qui construit la nouvelle tour ?'],
    ['es', '¿Quién marcó el gol de la victoria?'],
    ['tr', 'Havuz ne zaman kapanacak ve neden kapanıyor?'],
    ['pl', 'Kto wybuduje nową wieżę i kiedy?'],
    ['it', 'Chi costruisce la nuova torre?'],
    ['nl', 'Wanneer wordt het zwembad gesloten?'],
    ['ru', 'Кто строит башню?'],
    ['uk', 'Коли почнеться будівництво?'],
    ['ar', 'من يبني البرج؟'],
  ] as const)('is told: %s', async (language, text) => {
    expect(foreignLanguage(text)).toBe(language);
  });

  it.each([
    'Rubio?',
    'Kushner Witkoff',
    'Wer ist Jean-Luc Mélenchon?',
    'Was bedeutet „Je ne regrette rien“?',
    'Who is Sheikh Mohammed bin Abdulrahman Al Thani?',
    'wat is los mit der rutsche',
    'hola',
    'Rubio missile talks Oman',
    '2026',
    '',
  ])('is not seen in %j', async (text) => {
    expect(foreignLanguage(text)).toBeUndefined();
  });

  it('is answered in its own words, which it is itself told by', async () => {
    for (const language of foreignLanguages) {
      expect([language, foreignLanguage(foreignTexts[language])]).toEqual([language, language]);
    }
  });
});
