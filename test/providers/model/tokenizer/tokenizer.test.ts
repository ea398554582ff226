import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../../src/base/errors.ts';
import { readTokenizer } from '../../../../src/providers/model/tokenizer/tokenizer.ts';
import { realModelFolder, tellWhetherSkipped } from '../../../support/models/real-model.ts';
import { tinyModelFolder } from '../../../support/models/tiny-model.ts';

const read = (folder: string) =>
  readTokenizer(readFileSync(join(folder, 'tokenizer.json'), 'utf8'), 'tokenizer.json');

/** The parts of a text that its pieces stand for. */
function partsOf(folder: string, text: string): string[] {
  const { starts, ends } = read(folder)(text);

  return starts.map((start, index) => text.slice(start, ends[index]));
}

describe('the tokenizer', () => {
  const tokenize = read(tinyModelFolder);

  it('cuts words into pieces of the vocabulary, each with its place in the text', () => {
    expect(tokenize('yes  begin no')).toEqual({
      ids: [4, 8, 5],
      starts: [0, 5, 11],
      ends: [3, 10, 13],
    });
  });

  it('cuts nothing into nothing', () => {
    expect(tokenize('')).toEqual({ ids: [], starts: [], ends: [] });
  });

  it('takes marks for text', () => {
    expect(tokenize('</s>').ids).not.toContain(2);
  });

  it('keeps places inside the text and in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { ids, starts, ends } = tokenize(text);

        expect(starts).toHaveLength(ids.length);
        expect(ends).toHaveLength(ids.length);
        for (const [index, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
          expect(ends[index]).toBeGreaterThanOrEqual(start);
          expect(ends[index]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it.each([
    ['no JSON', '{'],
    ['another JSON', '[]'],
    ['another vocabulary', '{"normalizer": {"normalizers": [{}]}, "model": {"type": "BPE"}}'],
  ])('refuses %s', (_, json) => {
    expect(() => readTokenizer(json, 'x/tokenizer.json')).toThrow(UserError);
    expect(() => readTokenizer(json, 'x/tokenizer.json')).toThrow('x/tokenizer.json');
  });
});

tellWhetherSkipped("the real model's tokenizer");

// The pieces of Hugging Face's tokenizers 0.23 for the same file.
describe.skipIf(realModelFolder === undefined)("the real model's tokenizer", () => {
  it.each([
    ['Warum wurden die Verhandlungen abgesagt?', 'Warum|wurden|die|Verhandlung|en|abge|sagt|?'],
    ['Jared Kushner’s plan', 'Ja|red|Kush|ner|’|s|plan'],
    ['Straße  ﬁnden', 'Straße|ﬁnden'],
    ['e\u0301tude', '|e\u0301tude'],
    ['„Ja“ …', '„|Ja|“|…'],
  ])('cuts %j as the model was trained', (text, parts) => {
    expect(partsOf(realModelFolder ?? '', text).join('|')).toBe(parts);
  });
});
