import { describe, expect, it } from 'vitest';
import { MissingTerms } from '../../../src/answer/extractive/missing-terms.ts';
import { articleOf } from '../../support/articles.ts';
import { weighed } from '../../support/weighed.ts';

const english = articleOf(
  'library.txt',
  'The library stands in the old town.\nA card costs 12 euros a year.\nIt opened in spring.',
);
const german = articleOf(
  'amt.txt',
  'Das Amt liegt am Markt der Stadt.\nEs rät jedem zu einem Antrag.\nDie Wege sind kurz.',
);

const missing = new MissingTerms();

describe('the words that an article does not have', () => {
  it('are those that stand nowhere in it, as they were asked', async () => {
    expect(missing.of(await weighed('Does the Mayor pay for a card?', english, 'en'))).toEqual([
      'Mayor',
      'pay',
    ]);
  });

  it('are none that stand there with another ending', async () => {
    expect(missing.of(await weighed('What does a card cost?', english, 'en'))).toEqual([]);
    expect(missing.of(await weighed('Ist der Weg kurz?', german))).toEqual([]);
    expect(missing.of(await weighed('Wo ist die Burg?', german))).toEqual(['Burg']);
  });

  it('are none that stand there in another language', async () => {
    expect(missing.of(await weighed('Was kostet eine Karte?', english))).toEqual([]);
    expect(missing.of(await weighed('Wo ist die Burg?', english))).toEqual(['Burg']);
  });
});
