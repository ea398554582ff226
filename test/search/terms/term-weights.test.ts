import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { hashOf } from '../../../src/search/terms/term-hash.ts';
import { TermWeights } from '../../../src/search/terms/term-weights.ts';

const texts = [['common', 'rare'], ['common'], ['common'], ['common']].map(
  (terms) => new Set(terms.map(hashOf)),
);

describe('TermWeights', () => {
  it('weigh a rare term more than a common one, and an unknown one most', () => {
    const weights = TermWeights.fromTexts(texts);
    const [common, rare, unknown] = ['common', 'rare', 'unknown'].map((term) =>
      weights.of(hashOf(term)),
    );

    expect(common).toBeGreaterThan(0);
    expect(rare).toBeGreaterThan(common ?? Number.NaN);
    expect(unknown).toBeGreaterThan(rare ?? Number.NaN);
  });

  it('survive being written and read', () => {
    const weights = TermWeights.fromTexts(texts);
    const read = TermWeights.fromBytes(weights.toBytes(), 'weights');

    expect(read.of(hashOf('rare'))).toBe(weights.of(hashOf('rare')));
  });

  it('refuse bytes that are damaged', () => {
    const bytes = TermWeights.fromTexts(texts).toBytes();
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;

    expect(() => TermWeights.fromBytes(bytes, 'weights')).toThrow(UserError);
    expect(() => TermWeights.fromBytes(bytes.subarray(0, 500), 'weights')).toThrow(
      /weights is damaged/,
    );
  });
});
