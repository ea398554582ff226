import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CustomId,
  readCustomId,
  writeCustomId,
} from '../../../src/discord/components/custom-id.ts';

describe('custom ids', () => {
  it('are read as they were written, whatever their parts hold, or refused as too long', () => {
    const customId = fc.record({
      prefix: fc.constantFrom('read', 'ask-on'),
      version: fc.integer({ min: 1, max: 9999 }),
      parts: fc.array(fc.string({ unit: 'grapheme', maxLength: 3 }), { maxLength: 2 }),
    });
    const lengthOf = ({ prefix, version, parts }: CustomId) =>
      [prefix, version, ...parts.map(encodeURIComponent)].join(':').length;
    let read = 0;

    fc.assert(
      fc.property(customId, (id) => {
        if (lengthOf(id) > 100) {
          expect(() => writeCustomId(id)).toThrow(RangeError);
          return;
        }

        read += 1;
        expect(readCustomId(writeCustomId(id))).toEqual(id);
      }),
      { numRuns: 1_000 },
    );

    expect(read).toBeGreaterThan(500);
  });

  it('are refused where Discord would refuse them', () => {
    const id = { prefix: 'read', version: 1, parts: ['x'.repeat(94)] };

    expect(() => writeCustomId(id)).toThrow(RangeError);
    expect(writeCustomId({ ...id, parts: ['x'.repeat(93)] })).toHaveLength(100);
  });

  it.each([[''], ['read'], ['read:0'], ['read:x'], ['Read:1'], ['read:1:%E0%A4%A']])(
    'are not read from %j',
    (id) => {
      expect(readCustomId(id)).toBeUndefined();
    },
  );
});
