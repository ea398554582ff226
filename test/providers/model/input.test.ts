import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encoderInput, readerInputs } from '../../../src/providers/model/input.ts';
import type { Tokenizer } from '../../../src/providers/model/tokenizer/tokenizer.ts';

/** Each character is a piece: its code point. */
const tokenize: Tokenizer = (text) => ({
  ids: Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
  starts: Array.from({ length: text.length }, (_, index) => index),
  ends: Array.from({ length: text.length }, (_, index) => index + 1),
});
const limits = { question: 4, headline: 3, context: 5, total: 20 };
const textOf = (ids: readonly number[]) =>
  ids.map((id) => (id === 0 ? '<' : id === 2 ? '/' : String.fromCharCode(id))).join('');

describe("the reader's input", () => {
  it('is question and passage between marks; types tell the passage', () => {
    const [input] = readerInputs('why?', { text: 'because' }, tokenize, limits);

    expect(textOf(input?.ids ?? [])).toBe('<why?//because/');
    expect(input?.types.join('')).toBe('000000011111110');
    expect(input?.begin).toBe(7);
  });

  it('has the beginning of the headline and the end of what stands before between them', () => {
    const passage = { text: 'because', headline: 'HEADLINE', before: 'earlier' };
    const [input] = readerInputs('why?', passage, tokenize, limits);

    expect(textOf(input?.ids ?? []).slice(0, 14)).toBe('<why?//HEAer//');
    expect(input?.types.slice(0, 14)).toEqual(Array.from({ length: 14 }, () => 0));
  });

  it('cuts the question', () => {
    const [input] = readerInputs('wherefore', { text: 'x' }, tokenize, limits);

    expect(textOf(input?.ids ?? [])).toBe('<wher//x/');
  });

  it('shows every piece of a passage in windows that overlap, within the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), (length) => {
        const text = 'abcdefghij'.repeat(7).slice(0, length);
        const inputs = readerInputs('why?', { text }, tokenize, limits);
        const shown = new Set(inputs.flatMap(({ starts }) => starts));

        expect(inputs.length).toBeGreaterThan(0);
        expect(inputs.every(({ ids }) => ids.length <= limits.total)).toBe(true);
        expect(shown.size).toBe(length);
      }),
    );
  });

  it('ends where a passage is absurdly long', () => {
    expect(readerInputs('why?', { text: 'x'.repeat(100_000) }, tokenize, limits)).toHaveLength(8);
  });
});

describe("the encoder's input", () => {
  it('says what the text is for', () => {
    const { ids, types } = encoderInput('why?', 'query', tokenize);

    expect(textOf(ids)).toBe('<query: why?/');
    expect(types).toEqual(ids.map(() => 0));
  });

  it('ends where the model ends', () => {
    const { ids } = encoderInput('x'.repeat(10_000), 'passage', tokenize);

    expect(ids).toHaveLength(512);
    expect(ids.at(-1)).toBe(2);
  });
});
