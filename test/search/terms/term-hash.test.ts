import { expect, it } from 'vitest';
import { hashOf } from '../../../src/search/terms/term-hash.ts';

it('is the hash that the committed weights of terms were made with', () => {
  expect(['', '_ira', 'iran', 'über'].map(hashOf)).toEqual([
    2872998923, 2838001016, 567377095, 2155462622,
  ]);
});
