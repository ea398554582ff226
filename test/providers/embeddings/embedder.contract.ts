// What every provider of embeddings keeps to.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../src/search/embedder.ts';

const talks = 'Die Verhandlungen in Oman wurden abgesagt, sagte der Außenminister am Mittwoch.';
const bread = 'Brot braucht Mehl, Wasser, Salz und Hefe; danach ruht der Teig eine Stunde.';
const rain = 'Am Wochenende regnet es im Süden, im Norden bleibt es trocken und windig.';

/** The cosine of two unit vectors. */
export function cosine(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? Number.NaN), 0);
}

/**
 * What every embedding provider keeps to. The test of a new one calls this with a function that opens
 * it as the registry does.
 */
export function embedderContract(name: string, open: () => Promise<Embedder>): void {
  describe(`${name} keeps the contract of an embedder`, () => {
    let opened: Embedder;

    beforeAll(async () => {
      opened = await open();
    }, 60_000);

    const embedPassage = async (text: string): Promise<Float32Array> => {
      const [vector = new Float32Array()] = await opened.embedPassages([text]);

      return vector;
    };

    it('has an identity that is the same each time', async () => {
      const { identity } = await open();

      expect(identity).toEqual(opened.identity);
      expect(identity.provider).not.toBe('');
      expect(identity.model).not.toBe('');
      expect(identity.dimension).toBeGreaterThan(0);
    });

    it.each([
      ['a sentence', talks],
      ['one letter', 'x'],
      ['line breaks', 'one\n\ntwo\r\nthree'],
      ['other scripts and emoji', 'مذاكرات 会谈 переговоры 👩🏽‍🚀'],
      ['a text of 100,000 characters', 'wort '.repeat(20_000)],
      ['a text of emoji that is cut', '😀'.repeat(10_000)],
      ['half a surrogate pair', 'odd \ud83d text'],
    ])('gives a unit vector of its dimension for %s', async (_, text) => {
      for (const vector of [await embedPassage(text), await opened.embedQuestion(text)]) {
        expect(vector).toHaveLength(opened.identity.dimension);
        expect(cosine(vector, vector)).toBeCloseTo(1, 4);
      }
    });

    it.each([[''], [' \n'], ['…']])(
      'gives a vector of its dimension and of length 1 or 0 for %j',
      async (text) => {
        for (const vector of [await embedPassage(text), await opened.embedQuestion(text)]) {
          const squared = cosine(vector, vector);

          expect(vector).toHaveLength(opened.identity.dimension);
          expect(Math.min(Math.abs(squared), Math.abs(squared - 1))).toBeLessThan(1e-4);
        }
      },
    );

    it('gives nothing for nothing', async () => {
      expect(await opened.embedPassages([])).toEqual([]);
    });

    it('gives the same vector for the same text', async () => {
      expect(await embedPassage(talks)).toEqual(await embedPassage(talks));
      expect(await opened.embedQuestion(talks)).toEqual(await opened.embedQuestion(talks));
    });

    it('keeps the order of a batch, and no text changes the vector of its neighbour', async () => {
      const texts = Array.from({ length: 150 }, (_, index) => {
        return [talks, bread, rain][index % 3]?.slice(0, 20 + (index % 7) * 8) ?? '';
      });

      const vectors = await opened.embedPassages(texts);
      expect(vectors).toHaveLength(texts.length);

      for (const index of [0, 1, 2, 63, 64, 65, 149]) {
        const alone = await embedPassage(texts[index] ?? '');
        expect(cosine(vectors[index] ?? new Float32Array(), alone)).toBeCloseTo(1, 5);
      }
    });

    it('finds the passage that the question repeats', async () => {
      const question = await opened.embedQuestion(talks);
      const passages = await opened.embedPassages([bread, talks, rain]);
      const [toBread = 1, toTalks = 0, toRain = 1] = passages.map((passage) =>
        cosine(question, passage),
      );

      expect(toTalks).toBeGreaterThan(Math.max(toBread, toRain));
    });

    it('embeds a question otherwise than a passage where their prefixes differ', async () => {
      const { queryPrefix, passagePrefix } = opened.identity;
      if (queryPrefix === passagePrefix) return;

      expect(await opened.embedQuestion(talks)).not.toEqual(await embedPassage(talks));
    });
  });
}
