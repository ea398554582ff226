import { expect, it } from 'vitest';
import { groupBy } from '../../src/base/group-by.ts';

it('puts values of the same key together, keys and values in the order in which they came', () => {
  const groups = groupBy(['Oman', 'Katar', 'Orient', 'Iran', 'Kairo'], ([first]) => first);

  expect([...groups]).toEqual([
    ['O', ['Oman', 'Orient']],
    ['K', ['Katar', 'Kairo']],
    ['I', ['Iran']],
  ]);
});

it('makes no group of nothing', () => {
  expect(groupBy([], String).size).toBe(0);
});
