import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  browserLanguage,
  preferenceCookie,
  readPreferences,
} from '../../../../src/playground/page/state/preferences.ts';

describe('what the page remembers', () => {
  it('comes back as it was kept, beside other cookies', () => {
    const preferences = { language: 'de', theme: 'light', channel: '123' } as const;
    const [cookie] = preferenceCookie(preferences).split(';');

    expect(readPreferences(`a=1; ${cookie}; b=2`)).toEqual(preferences);
    expect(readPreferences('')).toEqual({});
  });

  it('is nothing that it does not know, whatever a cookie holds', () => {
    expect(readPreferences('footnote-playground=language%3Dfr%26theme%3Dpink')).toEqual({});
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { language, theme } = readPreferences(`footnote-playground=${text}`);
        expect(['de', 'en', undefined]).toContain(language);
        expect(['light', 'dark', undefined]).toContain(theme);
      }),
    );
  });

  it.each([
    [['de-AT', 'en'], 'de'],
    [['fr', 'DE'], 'de'],
    [['en-GB', 'de'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('begins in the language of a browser: %j', (wanted, language) => {
    expect(browserLanguage(wanted)).toBe(language);
  });
});
