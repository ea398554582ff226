import { describe, expect, it } from 'vitest';
import { contradictionOf, isSaidInOne } from '../../../src/answer/verify/check-claim.ts';
import { checkBound } from '../../../src/answer/verify/kinds/bound.ts';
import { held } from '../../support/story.ts';

const faultIn = (...parts: Parameters<typeof held>) => contradictionOf(held(...parts));

describe('how much a sentence says', () => {
  const most = 'Die meisten Anwohner stimmten dem Umbau zu.';
  const all = 'Alle Anwohner stimmten dem Umbau zu.';
  const only = 'Nur die Anwohner stimmten dem Umbau zu.';

  it.each([
    [all, 'Die Anwohner stimmten dem Umbau zu.', 'Alle'],
    [most, 'Einige Anwohner stimmten dem Umbau zu.', 'Die meisten'],
    [most, '31 Anwohner stimmten dem Umbau zu.', 'Die meisten'],
    [only, 'Die Anwohner stimmten dem Umbau zu.', 'Nur'],
  ])('is more in "%s" than in "%s"', (claim, story, detail) => {
    expect(faultIn(claim, story)).toEqual({ outcome: 'changed-amount', detail });
  });

  it.each([
    [all, all],
    [most, 'Von 40 Anwohnern stimmten 31 dem Umbau zu.'],
    [only, 'Die Anwohner stimmten dem Umbau zu, sonst stimmte niemand zu.'],
    ['Alle Parkplätze sind besetzt.', 'Die Anwohner stimmten dem Umbau zu.'],
  ])('is as much in "%s" as in "%s", or about something else', (claim, story) => {
    expect(faultIn(claim, story)).toBeUndefined();
  });
});

describe('a number that is the least or the most', () => {
  it.each([
    ['de', 'Das Dach kostet 20.000 Euro oder mehr.', 'Das Dach kostet 20.000 Euro oder weniger.'],
    ['de', 'Das Dach kostet mindestens 20.000 Euro.', 'Das Dach kostet 20.000 Euro oder weniger.'],
    ['en', 'The roof costs at least 20,000 euros.', 'The roof costs at most 20,000 euros.'],
  ] as const)('is turned (%s): "%s" against "%s"', (language, claim, story) => {
    expect(checkBound(held(claim, story, language))).toEqual({
      outcome: 'changed-comparison',
      detail: '20000',
    });
    expect(checkBound(held(claim, claim, language))).toBeUndefined();
  });

  it.each([
    'Das Dach kostet 20.000 Euro.',
    'Das Dach kostet höchstens 30.000 Euro.',
    'Das Dach kostet höchstens 20.000 Euro. Die Fenster kosten mindestens 20.000 Euro.',
  ])('is not against "%s"', (story) => {
    expect(checkBound(held('Das Dach kostet mindestens 20.000 Euro.', story))).toBeUndefined();
  });
});

describe('a reason', () => {
  const cracked = 'Die Brücke ist gesperrt, weil der Beton Risse hat.';

  it.each([
    [
      'Die Brücke ist wegen Hochwasser gesperrt.',
      'Die Brücke ist wegen Rissen im Beton gesperrt.',
      'wegen Hochwasser',
    ],
    [
      cracked,
      'Die Brücke ist gesperrt. Die Polizei regelt den Verkehr. Der Beton des Rathauses hat Risse.',
      'weil der Beton Risse hat.',
    ],
    [
      'Schuld an der Sperrung der Brücke ist der Bürgermeister.',
      'Der Bürgermeister gab die Sperrung der Brücke bekannt.',
      'Schuld an der Sperrung der Brücke ist der Bürgermeister.',
    ],
  ])('is new in "%s" beside "%s"', (claim, story, detail) => {
    expect(faultIn(claim, story)).toEqual({ outcome: 'changed-cause', detail });
  });

  it.each([
    [
      'Die Brücke ist wegen Rissen im Beton gesperrt.',
      'Die Brücke ist wegen Rissen im Beton gesperrt.',
    ],
    [cracked, 'Der Beton hat Risse, deshalb ist die Brücke gesperrt.'],
    [cracked, 'Die Brücke ist gesperrt, denn der Beton hat Risse.'],
    ['Schuld an der Sperrung der Brücke ist der Frost.', 'Die Brücke ist wegen Frost gesperrt.'],
  ])('is given in "%s" as in "%s"', (claim, story) => {
    expect(faultIn(claim, story)).toBeUndefined();
  });
});

describe('a translated quotation', () => {
  const closed = 'The bridge is closed by the mayor. The police regulate the traffic.';

  it.each([
    ['a sentence', 'Die Brücke ist gesperrt', true],
    ['a word', 'Brücke', true],
    [
      'three of its five words',
      'Die Brücke, der Bürgermeister, gesperrt, das Wasser, der Hund',
      true,
    ],
    ['half of its words', 'Die Brücke, der Bürgermeister, die Schule, das Wasser', false],
    ['words of two sentences', 'Die Brücke und die Polizei', false],
    ['another word', 'Rathaus', false],
    ['no word that tells something', 'der die das', false],
  ])('is there when it is %s: %s', (_, quotation, isThere) => {
    expect(isSaidInOne(held(quotation, closed, 'de', 'en'))).toBe(isThere);
  });
});
