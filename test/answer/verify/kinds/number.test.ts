import { describe, expect, it } from 'vitest';
import { checkNumber } from '../../../../src/answer/verify/kinds/number.ts';
import { held } from '../../../support/story.ts';

const cars = '40 Autos standen da. Die Anwohner klagten.';

describe('a number', () => {
  it.each([
    ['de', 'Der Umbau kostet 40 Euro.', 'Der Umbau dauert 40 Tage.', '40 Euro'],
    ['en', 'The repair costs 40 euros.', 'The repair takes 40 days.', '40 euros'],
    [
      'de',
      'Der Stau war 40 volle lange Kilometer lang.',
      'Der Stau war 40 Minuten lang.',
      '40 volle',
    ],
    ['de', '40 Anwohner klagten.', cars, '40 Anwohner'],
    ['de', '40 der Anwohner klagten.', cars, '40 der'],
    ['en', '40 residents sued.', '40 cars were parked there. The residents sued.', '40 residents'],
    [
      'de',
      'Erst 30 Autos, dann 40 Anwohner klagten.',
      '30 Autos und 40 Busse standen da. Die Anwohner klagten.',
      '40 Anwohner',
    ],
  ] as const)(
    'is of something else (%s) in "%s" than in "%s"',
    (language, claim, story, detail) => {
      expect(checkNumber(held(claim, story, language))).toEqual({
        outcome: 'changed-number',
        detail,
      });
    },
  );

  it.each([
    ['says it too', 'Der Umbau kostet 40 Euro.', 'Der Umbau kostet 40 Euro.'],
    ['names no unit', 'Der Umbau kostet 40 Euro.', 'Der Umbau kostet 40.'],
    ['names one where the claim names none', 'Der Umbau kostet 40.', 'Der Umbau kostet 40 Euro.'],
    [
      'says it elsewhere',
      'Der Umbau kostet 40 Euro.',
      'Der Umbau dauert 40 Tage. Er kostet 40 Euro.',
    ],
    ['counts the same', '40 Anwohner klagten.', '40 Anwohner klagten.'],
    [
      'has both in one sentence',
      '40 Anwohner klagten.',
      '40 Autos standen da, die Anwohner klagten.',
    ],
    ['has no word of what is counted', '40 Hunde klagten.', cars],
    ['does not have the number', '30 Anwohner klagten.', cars],
    [
      'has the unit further away',
      'Der Stau war 40 volle und sehr lange Kilometer lang.',
      'Der Stau war 40 Minuten lang.',
    ],
    ['has what is counted further away', 'Um 40 ging es, als die Anwohner klagten.', cars],
  ])('may be of the same where the story %s: "%s" beside "%s"', (_, claim, story) => {
    expect(checkNumber(held(claim, story))).toBeUndefined();
  });
});
