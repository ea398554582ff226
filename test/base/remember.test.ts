import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembering } from '../../src/base/remember.ts';

describe('a function that remembers', () => {
  it('gives the same object again, and never holds more than it may', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 })), fc.integer({ min: 1, max: 5 }), (keys, most) => {
        const held = new Map<number, object>();
        const of = remembering((key: number) => {
          if (held.size === most) held.clear();
          const made = { key };
          held.set(key, made);

          return made;
        }, most);

        for (const key of keys) expect(of(key)).toBe(held.get(key));
      }),
    );
  });
});
