import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../../src/language/claims/amounts.ts';
import { boundsIn } from '../../../src/language/claims/bounds.ts';
import { reasonsIn } from '../../../src/language/claims/causes.ts';
import { certaintyOf } from '../../../src/language/claims/certainty.ts';
import { negationsIn } from '../../../src/language/claims/denials.ts';
import { directionsIn } from '../../../src/language/claims/directions.ts';
import { linksIn } from '../../../src/language/claims/links.ts';
import { timesIn } from '../../../src/language/claims/times.ts';
import { unitOf } from '../../../src/language/claims/units.ts';
import { impliedNumbers } from '../../../src/language/facts/numbers.ts';

describe('what a sentence denies', () => {
  it.each([
    ['de', 'Sie haben nicht zugestimmt.', 1],
    ['de', 'Nicht nur die USA waren dabei.', 0],
    ['de', 'Es geht um nicht-nukleare Themen.', 0],
    ['en', "They didn't agree.", 1],
    ['en', 'Not only the US took part.', 0],
    ['en', 'Without talks, no deal.', 1],
  ] as const)('(%s) %s: %i times', (language, text, times) => {
    expect(negationsIn(text, language)).toHaveLength(times);
  });
});

describe('how sure a sentence is', () => {
  it.each([
    ['de', 'Die USA stimmten angeblich zu.', 'hearsay'],
    ['de', 'Es könnte scheitern.', 'possible'],
    ['de', 'Er will kommen.', 'intended'],
    ['de', 'Das sagte Rubio.', 'reported'],
    ['en', 'He allegedly replied.', 'hearsay'],
    ['en', 'It might fail.', 'possible'],
    ['en', 'They want to come.', 'intended'],
    ['en', 'It has been proven.', 'certain'],
  ] as const)('(%s) %s: %s', (language, text, kind) => {
    expect(certaintyOf(text, language)[kind]).toBe(true);
  });

  it('a noun that ends like a verb tells of nothing that has happened', () => {
    expect(certaintyOf('Es ist laut Beamten so.', 'de').done).toBe(false);
    expect(certaintyOf('Sie drängten darauf.', 'de').done).toBe(true);
  });
});

it.each([
  ['de', 'mindestens jedoch 20.000 Euro', [{ value: 20_000, bound: 'least' }]],
  ['de', '20.000 Euro oder weniger', [{ value: 20_000, bound: 'most' }]],
  ['en', 'no more than ten per cent', [{ value: 10, bound: 'most' }]],
  ['en', 'more than two kilometres', [{ value: 2, bound: 'least' }]],
] as const)('(%s) bounds of %j', (language, text, bounds) => {
  expect(boundsIn(text, language)).toEqual(bounds);
});

it.each([
  ['de', 'von der Türkei nach Oman', ['from turkey', 'to oman']],
  ['en', 'from Turkey to Oman', ['from turkey', 'to oman']],
  ['en', 'in Oman', ['in oman']],
] as const)('(%s) ways of %j', (language, text, ways) => {
  expect(directionsIn(text, language).map(({ way, place }) => `${way} ${place}`)).toEqual(ways);
});

describe('words that tell what came first', () => {
  it.each([
    ['de', 'nach der Absage', ['after']],
    ['de', 'nach Hause', []],
    ['de', 'nach Oman', []],
    ['de', 'mehr als die USA', ['than']],
    ['de', 'als sie kamen', []],
    ['en', 'before the talks', ['before']],
    ['en', 'more than two talks', []],
    ['en', 'fewer jobs than Dornau', ['than']],
  ] as const)('(%s) in %j are %j', (language, text, relations) => {
    expect(linksIn(text, language).map(({ relation }) => relation)).toEqual(relations);
  });

  it('tell whether what stands first is more', () => {
    expect(linksIn('fewer jobs than Dornau', 'en')[0]?.more).toBe(false);
    expect(linksIn('mehr Stellen als Dornau', 'de')[0]?.more).toBe(true);
  });
});

it.each([
  ['de', 'weil es regnete', 'clause'],
  ['de', 'wegen des Regens', 'noun'],
  ['en', 'because it rained', 'clause'],
  ['en', 'because of rain', 'noun'],
] as const)('(%s) a reason in %j is a %s', (language, text, of) => {
  expect(reasonsIn(text, language).map((reason) => reason.of)).toEqual([of]);
});

it.each([
  ['de', 'alle Minister', ['all']],
  ['de', 'mehrere Minister', []],
  ['en', 'every minister', ['all']],
  ['en', 'most severely', []],
  ['en', 'most of them', ['most']],
] as const)('(%s) amounts in %j are %j', (language, text, amounts) => {
  expect(amountsIn(text, language).map(({ amount }) => amount)).toEqual(amounts);
});

it('times have one name in all languages', () => {
  const names = (text: string, language: 'de' | 'en') =>
    timesIn(text, language).map(({ name }) => name);

  expect(names('am Mittwochabend', 'de').sort()).toEqual(
    names('on Wednesday evening', 'en').sort(),
  );
  expect(names('im Frühjahr', 'de')).toEqual(names('in the spring', 'en'));
});

it('units have one name in all languages', () => {
  expect(unitOf('tägigen', 'de')).toBe(unitOf('days', 'en'));
  expect(unitOf('Prozent', 'de')).toBe(unitOf('percent', 'en'));
  expect(unitOf('Minister', 'de')).toBeUndefined();
});

it.each([
  ['de', 'doppelt so viel', 2],
  ['en', 'twice as much', 2],
  ['de', 'im Halbjahr', 6],
  ['en', 'at 9.30 p.m.', 21.3],
  ['de', 'um 21.30 Uhr', 9.3],
  ['en', 'at 3 p.m.', 15],
] as const)('(%s) %j says %d', (language, text, value) => {
  expect(impliedNumbers(text, language)).toContain(value);
});
