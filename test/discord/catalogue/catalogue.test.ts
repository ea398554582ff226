import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../src/discord/catalogue/catalogue.ts';
import { duration } from '../../../src/discord/catalogue/duration.ts';
import { languageOfLocale } from '../../../src/discord/surfaces/locale.ts';

describe('duration', () => {
  it('rounds up, and grows from seconds to hours', () => {
    expect([0, 1, 1.2, 119, 121, 7200].map((seconds) => duration('de', seconds))).toEqual([
      '1 Sekunde',
      '1 Sekunde',
      '2 Sekunden',
      '119 Sekunden',
      '3 Minuten',
      '2 Stunden',
    ]);
    expect(duration('en', 1)).toBe('1 second');
  });
});

describe('the catalogue', () => {
  it('tells whose budget is spent and how long to wait', () => {
    expect(messagesIn('de').budgetSpent('user', 8)).toBe(
      'Du hast gerade viel gefragt. Bitte versuche es in 8 Sekunden noch einmal.',
    );
    expect(messagesIn('en').budgetSpent('guild', 8)).toBe(
      'This server has asked a lot just now. Please try again in 8 seconds.',
    );
  });
});

describe('languageOfLocale', () => {
  it('takes the language of a regional locale and the other one for what is not spoken', () => {
    expect(languageOfLocale('en-GB', 'de')).toBe('en');
    expect(languageOfLocale('de', 'en')).toBe('de');
    expect(languageOfLocale('fr', 'en')).toBe('en');
    expect(languageOfLocale(null, 'de')).toBe('de');
  });
});
