import { describe, expect, it } from 'vitest';
import { ratesIn } from '../../../src/language/claims/rates.ts';

describe('over which time something is counted', () => {
  it.each([
    ['In der Stunde schlachten wir hier 45 Schweine', 'de', ['hour']],
    ['rund 800 Schweine pro Woche', 'de', ['week']],
    ['Täglich kommen 40 Gäste, 900 im Monat', 'de', ['day', 'month']],
    ['Im Jahr 2020 kamen in zwei Wochen 300 Gäste', 'de', []],
    ['It makes 40 an hour, or 900 a week', 'en', ['hour', 'week']],
    ['An annual fee of 20 pounds', 'en', ['year']],
    ['After an eight-hour week of two days', 'en', []],
  ] as const)('%s (%s)', (text, language, rates) => {
    expect(ratesIn(text, language)).toEqual(rates);
  });
});
