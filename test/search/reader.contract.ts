// What every reader of passages keeps to.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/search/reader.ts';

const question = 'Why were the talks called off?';
const passages = [
  { text: 'The talks were called off because Tehran wanted another venue.' },
  { text: 'Bread needs flour, water and salt.', headline: 'Talks called off', before: 'Earlier.' },
  { text: 'Am Wochenende regnet es im Süden. 👩🏽‍🚀 „Ja“, sagte er.' },
];

/** A reader and how to end it. */
export interface OpenedReader {
  readonly reader: Reader;
  readonly close: () => Promise<void>;
}

/** What every reader keeps to. */
export function readerContract(name: string, open: () => Promise<OpenedReader>): void {
  describe(`${name} keeps the contract of readers`, () => {
    let opened: OpenedReader;

    beforeAll(async () => {
      opened = await open();
    }, 60_000);

    afterAll(() => opened.close());

    it('gives a reading for each passage, in their order', async () => {
      const together = await opened.reader.read(question, passages);
      expect(together).toHaveLength(passages.length);

      for (const [index, passage] of passages.entries()) {
        const fresh = await open();
        const [alone] = await fresh.reader.read(question, [passage]);
        await fresh.close();

        expect(alone).toEqual(together[index]);
      }
    }, 60_000);

    it('gives nothing for no passages', async () => {
      expect(await opened.reader.read(question, [])).toEqual([]);
    });

    it('reads the same passage twice in one call', async () => {
      const [passage = { text: '' }] = passages;
      const [one, other] = await opened.reader.read(question, [passage, passage]);

      expect(one).toBeDefined();
      expect(other).toEqual(one);
    });

    it.each([
      ['an empty passage', question, ''],
      ['an empty question', '', 'A text.'],
      ['a passage of spaces', question, ' \n\t '],
      ['half a surrogate pair', 'odd \ud83d?', 'text \udc00 text'],
      ['marks of the model as text', '</s><s>', '<pad></s> text'],
    ])('reads %s', async (_, asked, text) => {
      const [reading] = await opened.reader.read(asked, [{ text }]);

      expect(Number.isFinite(reading?.answers)).toBe(true);
      expect(Number.isFinite(reading?.supports)).toBe(true);
    });

    it('reads a passage of many thousand words without end', async () => {
      const [reading] = await opened.reader.read(question, [
        { text: 'wort und satz. '.repeat(5_000) },
      ]);

      expect(Number.isFinite(reading?.answers)).toBe(true);
    }, 60_000);

    it('gives spans that lie in the text, at whole characters, apart from each other, best first', async () => {
      const unit = fc.constantFrom(
        'Müller',
        'talks',
        '👩🏽‍🚀',
        '„Ja“,',
        '…',
        '\u0301',
        ' ',
        '\n',
        'x',
      );

      await fc.assert(
        fc.asyncProperty(fc.array(unit, { maxLength: 30 }), async (units) => {
          const text = units.join(' ');
          const [reading] = await opened.reader.read(question, [{ text }]);
          const spans = reading?.spans ?? [];

          for (const [index, { start, end, score }] of spans.entries()) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(spans[index - 1]?.score ?? 1);
            expect(spans.slice(0, index).every((one) => one.end <= start || end <= one.start)).toBe(
              true,
            );
          }
        }),
        { numRuns: 25 },
      );
    }, 60_000);

    it('is ended by its signal, before and while it reads', async () => {
      const ended = AbortSignal.abort(new Error('before'));
      await expect(opened.reader.read(question, passages, { signal: ended })).rejects.toThrow(
        'before',
      );

      const controller = new AbortController();
      const many = Array.from({ length: 2_000 }, (_, index) => ({ text: `talks ${index}` }));
      const reading = opened.reader.read(question, many, { signal: controller.signal });
      controller.abort(new Error('enough'));

      await expect(reading).rejects.toThrow('enough');
      expect(await opened.reader.read(question, passages)).toHaveLength(passages.length);
    });
  });
}
