import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { LexiconTable } from '../../../src/language/lexicon/lexicon-file.ts';

const word = fc.stringMatching(/^[a-zäöüß]{1,6}( [a-z]{1,4})?$/);
const translations = fc.uniqueArray(
  fc.record({ text: word, weight: fc.integer({ min: 1, max: 100 }).map((share) => share / 100) }),
  { minLength: 1, maxLength: 5, selector: ({ text }) => text },
);
const entries = fc
  .array(fc.tuple(word, translations), { maxLength: 40 })
  .map((pairs) => new Map(pairs));

describe('LexiconTable', () => {
  it('finds every key after a round trip through its file, and nothing else', () => {
    fc.assert(
      fc.property(entries, word, (expected, other) => {
        const table = LexiconTable.fromBytes(
          LexiconTable.fromEntries(expected).toBytes(),
          'test.bin',
        );

        expect(table.size).toBe(expected.size);
        for (const [key, value] of expected) expect(table.get(key)).toEqual(value);
        expect(table.has(other)).toBe(expected.has(other));
        expect(table.get('')).toEqual([]);
      }),
    );
  });

  it('refuses a file with any byte changed or cut off, as a fault that a person can mend', () => {
    const bytes = LexiconTable.fromEntries(
      new Map([['house', [{ text: 'haus', weight: 1 }]]]),
    ).toBytes();

    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const damaged = bytes.slice();
          damaged[at] = (damaged[at] ?? 0) ^ change;

          expect(() => LexiconTable.fromBytes(damaged, 'test.bin')).toThrow(UserError);
          expect(() => LexiconTable.fromBytes(bytes.slice(0, at), 'test.bin')).toThrow(UserError);
        },
      ),
    );
  });
});
